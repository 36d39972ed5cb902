import Foundation
import Testing

/// script/install with the program that was built beside these tests, in the place of a release.
@Suite struct InstallTests {
  private static let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("script/install").path

  private static func install(_ arguments: [String], destination: String? = nil) -> Command.Ending {
    var variables = ["PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"]
    variables["DESTDIR"] = destination
    return Command.run(script, arguments, variables: variables)
  }

  private static func files(under folder: URL) -> [String] {
    (FileManager.default.subpaths(atPath: folder.path) ?? []).filter { path in
      var isFolder: ObjCBool = false
      _ = FileManager.default.fileExists(
        atPath: folder.appendingPathComponent(path).path, isDirectory: &isFolder)
      return !isFolder.boolValue
    }.sorted()
  }

  private static let installed = [
    "bin/dripsheet", "share/bash-completion/completions/dripsheet", "share/doc/dripsheet/LICENSE",
    "share/doc/dripsheet/NOTICE", "share/doc/dripsheet/changelog.gz", "share/doc/dripsheet/copyright",
    "share/fish/vendor_completions.d/dripsheet.fish", "share/man/man1/dripsheet.1.gz",
    "share/zsh/site-functions/_dripsheet",
  ]

  @Test("what is installed is named, and removing takes that and no more")
  func installAndRemove() throws {
    let prefix = try TerminalUnderTest.makeFolder()
    defer { try? FileManager.default.removeItem(at: prefix) }
    let neighbour = prefix.appendingPathComponent("bin/neighbour")
    try FileManager.default.createDirectory(
      at: neighbour.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data().write(to: neighbour)

    let installing = Self.install(["--program", BuiltProgram.path, prefix.path])
    #expect(installing.status == 0, "\(installing.errors)")
    #expect(Self.files(under: prefix) == (Self.installed + ["bin/neighbour"]).sorted())
    let named = installing.output.split(separator: "\n").filter { $0.hasPrefix("\(prefix.path)/") }
    #expect(Self.installed.allSatisfy { named.contains("\(prefix.path)/\($0)") })

    let removing = Self.install(["--remove", prefix.path])
    #expect(removing.status == 0, "\(removing.errors)")
    #expect(Self.files(under: prefix) == ["bin/neighbour"])
    #expect(Self.install(["--remove", prefix.path]).status == 1)
  }

  @Test("DESTDIR stands before the prefix")
  func destination() throws {
    let folder = try TerminalUnderTest.makeFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let ending = Self.install(["--program", BuiltProgram.path, "/usr"], destination: folder.path)
    #expect(ending.status == 0, "\(ending.errors)")
    #expect(Self.files(under: folder) == Self.installed.map { "usr/\($0)" })
  }

  @Test("a prefix under a file is refused before anything is built")
  func refused() {
    let ending = Self.install(["/dev/null/dripsheet"])
    #expect(ending.status == 1)
    #expect(ending.errors == "/dev/null is no folder: nothing can be put under it.\n")
  }
}
