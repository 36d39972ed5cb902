import ChartedEncounter
import InfusionCoding
import Reports
import TerminalCells
import Testing

@testable import WorksheetScreens
@testable import WorksheetSession

/// Whatever a colour or a place says, words or signs say too: every decision, finding and overlap can be read
/// from any screen that shows it, on the smallest terminal.
@Suite("Without colour and position")
struct WordsAloneTests {
  static let glyphs = [GlyphSet.utf8, .ascii]
  static let rows = Array(0..<12)

  /// The sheet with every decision, everything found out about it.
  private static let everyDecision = CodedFixture.session(CodedFixture.everyDecision, row: 0)

  private static func session(row: Int, overlay: Overlay? = nil) -> Session {
    var session = everyDecision
    session.cursor.row = row
    session.overlay = overlay
    return session
  }

  @Test("a decision can't be taken for another, and the sheet of this test has them all")
  func distinct() {
    let session = Self.session(row: 0)
    #expect(Set(session.coded.result.rows.map(\.decision)) == Set(Decision.allCases))
    #expect(Set(Decision.allCases.map(\.plainWords)).count == Decision.allCases.count)
  }

  @Test("the grid says the decision and the code of a row", arguments: rows)
  func grid(row: Int) throws {
    let session = Self.session(row: row)
    let decision = try #require(session.coded.decisions[row + 1])
    for overlay in [nil, Overlay.rowCard(field: 0)] {
      var shown = session
      shown.overlay = overlay
      for glyphs in Self.glyphs {
        let line = try #require(WordsAlone(shown, glyphs).line(ofRow: row + 1))
        #expect(line.contains(decision.plainWords))
        if let code = decision.codes.first { #expect(line.contains(code.text)) }
        if decision.codes.isEmpty, decision.decision != .held { #expect(line.contains("none")) }
        let isMarked = session.coded.result.findings.contains {
          $0.rows.contains(row + 1) && $0.severity != .note
        }
        #expect(line.contains(glyphs.findingMark) == isMarked)
      }
    }
  }

  @Test("the reasons say why", arguments: rows)
  func why(row: Int) throws {
    let session = Self.session(row: row, overlay: .why(scroll: 0))
    let decision = try #require(session.coded.decisions[row + 1])
    for glyphs in Self.glyphs {
      let words = WordsAlone(session, glyphs)
      #expect(words.says(DecisionSentence.text(for: decision, in: session.coded.coded)))
      #expect(words.says(decision.plainWords))
    }
  }

  @Test("the list of findings says how much each matters and what is the matter")
  func findings() {
    for sheet in [CodedFixture.everyDecision, CodedFixture.oneAccess] {
      var session = CodedFixture.session(sheet, row: 0)
      #expect(!session.findings.isEmpty)
      for (index, finding) in session.findings.enumerated() {
        session.overlay = .findings(selected: index)
        let sentence = FindingSentence.text(for: finding, in: session.coded.coded)
        for glyphs in Self.glyphs {
          #expect(WordsAlone(session, glyphs).says("\(finding.severity.rawValue) \(sentence)"))
        }
      }
    }
  }

  @Test(
    "the timeline says the decision of the row it follows, and with which rows it shares minutes",
    arguments: rows)
  func timeline(row: Int) throws {
    let session = Self.session(row: row, overlay: .timeline)
    let decision = try #require(session.coded.decisions[row + 1])
    for glyphs in Self.glyphs {
      let words = WordsAlone(session, glyphs)
      #expect(words.says("row \(row + 1) \(decision.plainWords)"))
      for pair in session.coded.result.timeline.shared where pair.first == row + 1 || pair.second == row + 1 {
        let other = pair.first == row + 1 ? pair.second : pair.first
        #expect(words.says("\(pair.span.minutes) min with row \(other)"))
      }
    }
  }

  @Test("the sheet's own timeline says which rows share minutes")
  func overlap() {
    for (row, fact) in [
      (0, "row 1 shares 14 min with row 2"), (1, "row 2 shares 14 min with row 1, 17 min with row 3"),
    ] {
      for glyphs in Self.glyphs {
        #expect(WordsAlone(SheetFixture.staggered.session(row: row), glyphs).says(fact))
      }
    }
  }

  @Test("the lines say code, units and date; the codes say what the last edit changed")
  func lines() throws {
    var session = Self.session(row: 0, overlay: .lines(scroll: 0))
    for glyphs in Self.glyphs {
      for line in session.coded.result.lines {
        #expect(WordsAlone(session, glyphs).says("08/04/2026 \(line.codeText) x\(line.units)"))
      }
    }
    session = try #require(Screens.all.first { $0.name == "changed-codes" }).session
    for glyphs in Self.glyphs {
      let words = WordsAlone(session, glyphs).lines.joined(separator: "\n")
      #expect(words.contains("new") && words.contains("gone"))
      #expect(words.contains("\(glyphs.times)2 \(glyphs.becomes) \(glyphs.times)3"))
    }
  }

  @Test("the policies side by side mark in words what differs")
  func compare() throws {
    let session = CodedFixture.session(CodedFixture.twoDays, row: 3, overlay: .compare(scroll: 0))
    for glyphs in Self.glyphs {
      let words = WordsAlone(session, glyphs)
      #expect(
        words.lines.contains { $0.hasPrefix("96376 \(glyphs.times)3 \(glyphs.differMark) \(glyphs.times)1") })
      #expect(words.says("They agree on rows 1, 2, 3 and 5."))
    }
  }

  @Test("a paste says which lines were not understood, and why")
  func paste() throws {
    let session = try #require(Screens.all.first { $0.name == "paste" }).session
    for glyphs in Self.glyphs {
      let words = WordsAlone(session, glyphs)
      #expect(words.lines.contains("\(glyphs.findingMark) 1222-12x5 Rocephin"))
      #expect(words.says("is not a time"))
    }
  }

  @Test("help explains every mark")
  func help() {
    var session = Self.session(row: 0)
    for glyphs in Self.glyphs {
      var all = ""
      for scroll in stride(from: 0, to: 200, by: 5) {
        session.overlay = .help(scroll: scroll)
        all += WordsAlone(session, glyphs).lines.joined(separator: "\n")
      }
      for mark in RowMarks.legend(glyphs) { #expect(all.contains("\(mark.letter) \(mark.meaning)")) }
    }
  }
}
