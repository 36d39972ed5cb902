import InfusionCoding
import Testing

@Suite("Editions of a table")
struct EditionsTests {
  static let editions: Editions<String> = {
    var editions = Editions<String>()
    editions.add("later", effective: 200)
    editions.add("first", effective: 100)
    return editions
  }()

  @Test(
    "the latest that is not after the date, else the earliest held",
    arguments: [
      (0, "first"), (99, "first"), (100, "first"), (199, "first"), (200, "later"), (9999, "later"),
    ] as [(Day, String)])
  func inForce(day: Day, value: String) {
    #expect(Self.editions.inForce(on: day)?.value == value)
  }

  @Test("one of a day held takes the other's place; none held gives none")
  func replaced() {
    var editions = Self.editions
    editions.add("again", effective: 100)
    #expect(editions.editions.map(\.value) == ["again", "later"])
    #expect(Editions<String>().inForce(on: 1) == nil)
  }
}
