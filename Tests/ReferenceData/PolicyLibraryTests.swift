import InfusionCoding
import Testing

@testable import ReferenceData

@Suite("A user's folder of policies")
struct PolicyLibraryTests {
  static func file(_ name: String, from start: String, source: String? = nil) -> (
    source: String, yaml: String
  ) {
    let yaml = """
      name: \(name)
      authority: us
      effective: 2026
      citations: [{source: us, date: 2026, where: here}]
      startsFrom: \(start)
      """
    return (source ?? "\(name).yaml", yaml)
  }

  @Test("policies may start from each other, in any order of the files")
  func order() {
    let files = [Self.file("c", from: "b"), Self.file("b", from: "a"), Self.file("a", from: "office")]
    let (library, errors) = PolicyLibrary.shipped.reading(files)
    #expect(errors.isEmpty)
    #expect(library.names == PolicyLibrary.shipped.names + ["a", "b", "c"])
    #expect(library.named("c")?.policy.setting == .professional)
  }

  @Test("a circle, a missing start and a name taken twice are told; the rest is taken")
  func errors() {
    let files = [
      Self.file("a", from: "b"), Self.file("b", from: "a"), Self.file("c", from: "nowhere"),
      Self.file("d", from: "cms"), Self.file("d", from: "cpt", source: "other.yaml"),
      (source: "e.yaml", yaml: "name: e"),
    ]
    let (library, errors) = PolicyLibrary.shipped.reading(files)
    #expect(library.names == PolicyLibrary.shipped.names + ["d"])
    #expect(library.named("d")?.startsFrom == "cms")
    #expect(Set(errors.map(\.source)) == ["a.yaml", "b.yaml", "c.yaml", "other.yaml", "e.yaml"])
    #expect(errors.count == 5)
  }

  @Test("adding one of a name already there replaces it")
  func replacing() throws {
    let (first, second) = (Self.file("a", from: "cms"), Self.file("a", from: "cpt"))
    var library = PolicyLibrary.shipped
    for file in [first, second] {
      library = library.adding(
        try PolicyFile.read(yaml: file.yaml, source: file.source, among: library).get())
    }
    #expect(library.names == PolicyLibrary.shipped.names + ["a"])
    #expect(library.named("a")?.startsFrom == "cpt")
  }
}
