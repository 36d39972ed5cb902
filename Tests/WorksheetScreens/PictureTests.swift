import Foundation
import TerminalCells
import Testing

@testable import WorksheetScreens
@testable import WorksheetSession

/// Every screen as text, in files that a person can review. Where `DRAW_FRAMES` is set in the
/// environment the files are written anew instead of compared.
@Suite struct PictureTests {
  static let sizes = [(80, 23), (100, 30), (200, 60)].map { Size(columns: $0.0, lines: $0.1) }

  @Test("a screen looks as its file shows", arguments: Screens.all.map(\.name))
  func looksAsFiled(name: String) throws {
    let screen = try #require(Screens.all.first { $0.name == name })
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("Frames/\(name).txt")
    let drawn = Self.pictures(of: screen.session)
    if ProcessInfo.processInfo.environment["DRAW_FRAMES"] != nil {
      try drawn.write(to: file, atomically: true, encoding: .utf8)
      return
    }
    let filed = try String(contentsOf: file, encoding: .utf8)
    #expect(drawn == filed)
  }

  @Test("every file of a screen belongs to one")
  func noFileIsLeftOver() throws {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Frames")
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    #expect(Set(files) == Set(Screens.all.map { "\($0.name).txt" }))
  }

  /// The screen at each size, in UTF-8 and then in ASCII, with the place of the cursor.
  private static func pictures(of session: Session) -> String {
    var text = ""
    for size in sizes {
      for (words, glyphs) in [("UTF-8", GlyphSet.utf8), ("ASCII", .ascii)] {
        let frame = Screen.frame(
          of: session, size: size, glyphs: glyphs, cases: Screens.cases)
        text += "==== \(size.columns) by \(size.lines), \(words),"
        text += " cursor in column \(frame.cursor.column) of line \(frame.cursor.line)\n"
        text += frame.text + "\n"
      }
    }
    return text
  }
}
