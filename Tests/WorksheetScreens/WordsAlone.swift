import ChartedEncounter
import InfusionCoding
import TerminalCells

@testable import WorksheetScreens
@testable import WorksheetSession

/// What is left of a screen without its colours and without the places of its words: what a screen reader or
/// a braille display gives.
struct WordsAlone {
  /// Line by line, one blank between words.
  let lines: [String]

  init(_ session: Session, _ glyphs: GlyphSet, size: Size = Size(columns: 80, lines: 23)) {
    let frame = Screen.frame(of: session, size: size, glyphs: glyphs, cases: Screens.cases)
    lines = frame.text.split(separator: "\n").map { line in
      line.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
  }

  /// All words in one row, without signs that stand alone.
  var text: String {
    lines.joined(separator: " ").split(separator: " ")
      .filter { $0.count > 1 || $0.first?.isLetter == true || $0.first?.isNumber == true }
      .joined(separator: " ")
  }

  /// Whether a sentence can be read, however it is broken.
  func says(_ sentence: String) -> Bool {
    text.contains(
      sentence.split(separator: " ")
        .filter { $0.count > 1 || $0.first?.isLetter == true || $0.first?.isNumber == true }
        .joined(separator: " "))
  }

  /// The line of a row in the grid: the one that begins with its number.
  func line(ofRow row: Int) -> String? {
    lines.dropFirst().first {
      $0.hasPrefix("\(row) ") || $0.hasPrefix("> \(row) ") || $0.hasPrefix(">\(row) ")
    }
  }
}

extension CodedFixture {
  /// A row for every decision there is.
  static let everyDecision = """
    encounter: all
    2026-08-04
    0800-0930 ondansetron @A
    0815-0845 morphine @A
    0940-1000 multivitamin tx @A
    1030-1200 ondansetron @A
    1205 ondansetron push @A
    1210 lorazepam push @A
    1300 lorazepam push @A
    1310-1430 normal saline hyd @A
    1500 ketorolac IM inj
    1510 heparin flush @A
    1520 alteplase declot @A
    1600-1550 Zofran @A
    """
}
