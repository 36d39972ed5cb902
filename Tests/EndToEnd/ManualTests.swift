import Foundation
import Testing

/// What script/manual writes is what the program says of itself now.
@Suite struct ManualTests {
  private static let share = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("share")

  @Test(
    "the manual page and the completions are not stale: run script/manual",
    arguments: [
      ("man/man1/dripsheet.1", ["manual"]),
      ("bash-completion/completions/dripsheet", ["--generate-completion-script", "bash"]),
      ("zsh/site-functions/_dripsheet", ["--generate-completion-script", "zsh"]),
      ("fish/vendor_completions.d/dripsheet.fish", ["--generate-completion-script", "fish"]),
    ])
  func current(path: String, arguments: [String]) throws {
    let filed = try String(contentsOf: Self.share.appendingPathComponent(path), encoding: .utf8)
    let printed = try BuiltProgram.run(arguments)
    #expect(printed.status == 0)
    // Not compared in the macro, which would print both of them.
    let isCurrent = printed.output == filed
    #expect(isCurrent, "share/\(path) is stale: run script/manual")
  }

  @Test("man takes every line of the page")
  func readable() throws {
    let page = try BuiltProgram.run(["manual"]).output
    let macros = page.split(separator: "\n").filter { $0.hasPrefix(".") }
      .map { $0.dropFirst().prefix { $0 != " " } }
    #expect(
      Set(macros).subtracting([
        "TH", "SH", "SS", "PP", "TP", "HP", "RS", "RE", "nf", "fi", "nh", "ad", "\\\"",
      ])
        == [])
    #expect(page.unicodeScalars.allSatisfy { $0.isASCII })
  }

  @Test("the hidden command that makes it is in no help")
  func hidden() throws {
    #expect(try !BuiltProgram.run(["--help"]).output.contains("manual"))
  }
}
