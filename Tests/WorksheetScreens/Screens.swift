import ChartedEncounter
import InfusionCoding
import TerminalCells
import WorksheetCommands

@testable import WorksheetSession

/// The screens that tests look at, by the names of their files.
enum Screens {
  struct Named {
    var name: String
    var session: Session
  }

  static let cases = [
    SessionEnvironment.Example(
      name: "two-days", title: "Two days in the emergency department", theme: "midnight",
      difficulty: "hard"),
    SessionEnvironment.Example(
      name: "staggered", title: "Three infusions, one beginning while another runs",
      theme: "concurrent or sequential", difficulty: "medium"),
  ]

  static let all: [Named] = [
    Named(name: "empty", session: SheetFixture(id: "1").session()),
    Named(name: "two-days", session: SheetFixture.twoDays.session(row: 3)),
    Named(name: "two-sites", session: SheetFixture.twoSites.session(row: 1)),
    Named(name: "staggered", session: SheetFixture.staggered.session(row: 1, column: .stop)),
    Named(name: "new-row", session: newRow),
    Named(name: "choices", session: choices),
    Named(name: "problem", session: problem),
    Named(name: "first-day", session: firstDay),
    Named(name: "class-asked", session: classAsked),
    Named(name: "doubtful-time", session: doubtfulTime),
    Named(name: "held-rows", session: heldRows),
    Named(name: "changed-codes", session: changedCodes),
    Named(name: "codes-hidden", session: hidden),
    Named(name: "second-key", session: secondKey),
    Named(name: "timeline", session: SheetFixture.twoSites.session(row: 0, overlay: .timeline)),
    Named(name: "policies-differ", session: CodedFixture.session(CodedFixture.twoDays, row: 3)),
    Named(name: "near-threshold", session: CodedFixture.session(CodedFixture.oneAccess, row: 1)),
    Named(
      name: "why", session: CodedFixture.session(CodedFixture.twoDays, row: 3, overlay: .why(scroll: 0))),
    Named(
      name: "compare",
      session: CodedFixture.session(CodedFixture.twoDays, row: 3, overlay: .compare(scroll: 0))),
    Named(
      name: "findings",
      session: CodedFixture.session(CodedFixture.oneAccess, row: 3, overlay: .findings(selected: 1))),
    Named(name: "timeline-lanes", session: timeline(.lanes)),
    Named(name: "timeline-rows", session: timeline(.rows)),
    Named(name: "timeline-zoomed", session: zoomedTimeline),
    Named(name: "marked-rows", session: markedRows),
    Named(name: "shift-rows", session: shiftRows),
    Named(name: "only-some-rows", session: onlySomeRows),
    Named(name: "help", session: SheetFixture.twoDays.session(row: 3, overlay: .help(scroll: 0))),
    Named(name: "help-timeline", session: timelineHelp),
    Named(
      name: "palette",
      session: SheetFixture.twoDays.session(
        row: 3, overlay: .palette(Overlay.Palette(text: "row", selected: 2)))),
    Named(name: "row-card", session: SheetFixture.twoDays.session(row: 3, overlay: .rowCard(field: 7))),
    Named(
      name: "encounter-card",
      session: SheetFixture.twoSites.session(row: 3, overlay: .encounterCard(field: 6))),
    Named(
      name: "encounter-card-setting",
      session: SheetFixture.twoSites.session(row: 3, overlay: .encounterCard(field: 14))),
    Named(name: "many-lines", session: manyLines),
    Named(name: "cases", session: SheetFixture.twoDays.session(overlay: .cases(selected: 1))),
    Named(name: "question", session: question),
    Named(name: "paste", session: paste),
    Named(name: "lines", session: SheetFixture.twoSites.session(row: 3, overlay: .lines(scroll: 0))),
  ]

  private static var newRow: Session {
    var session = SheetFixture.twoDays.session()
    session.offers = [
      CellEntry.Choice(value: "ceftriaxone", remark: ""), CellEntry.Choice(value: "lorazepam", remark: ""),
    ]
    session.message = Session.Message("undone: row 4 stop 1254, 1253 again")
    session.file = Session.FileState(path: "ed4471.json", savedAt: "14:22", isUnsaved: true)
    return session
  }

  private static var choices: Session {
    var sheet = SheetFixture.twoDays
    sheet.row("ondansetron", 5, nil, nil, .held)
    let choices = [
      CellEntry.Choice(value: "Zofran", remark: "ondansetron, tx, IV push"),
      CellEntry.Choice(value: "zoledronic acid", remark: "tx, IV infusion"),
      CellEntry.Choice(value: "zosyn", remark: "piperacillin and tazobactam, tx, IV infusion"),
    ]
    return sheet.session(
      row: 6, entry: CellEntry(text: "zo", caret: 2, choices: choices, chosen: 1), isProvisional: true)
  }

  private static var problem: Session {
    let problem = "\"12x5\" is not a time; it could be 1225, 12:25 or 12:25p"
    return SheetFixture.twoDays.session(
      row: 3, column: .stop, entry: CellEntry(text: "12x5", caret: 2, problem: problem))
  }

  private static var heldRows: Session {
    var sheet = SheetFixture.twoDays
    sheet.row("zolendronic 痛み止め点滴用薬剤 acid", 5, 1400, 1330, .held)
    sheet.row(nil, 5, nil, nil, .held) {
      $0.asTyped = [.line: "1222-12x5 Rocephin @left // as it was pasted"]
    }
    sheet.row("vancomycin", 5, 1500, nil, .held) { $0.asTyped = [.stop: "soon"] }
    sheet.row("vancomycin", 5, 2330, 130, stopDay: 6, .held, run: [10, 11]) {
      $0.visit = 2
      $0.bag = "1"
      $0.note = "a note"
      $0.primary = true
    }
    sheet.findings += [
      Finding(id: .stopBeforeStart, rows: [7]), Finding(id: .lineNotUnderstood, rows: [8]),
      Finding(id: .incompleteRow, rows: [9]), Finding(id: .secondSiteReason, rows: [10]),
    ]
    var session = sheet.session(row: 6, column: .stop)
    session.remarks = [
      RowRemark("stop 1330 lies before start 1400: + takes the next day", isProblem: true)
    ]
    session.message = Session.Message("there is nothing to undo", isProblem: true)
    return session
  }

  private static var changedCodes: Session {
    var sheet = SheetFixture.twoDays
    var before = sheet.lines
    before[3].units = 2
    before.append(
      CodeLine(
        code: .c96366, units: 1, modifiers: .init(), day: SheetFixture.day(5), rows: [4], rules: []))
    before.removeFirst()
    sheet.linesBefore = before
    return sheet.session(row: 3, column: .stop)
  }

  private static var hidden: Session {
    var session = SheetFixture.twoDays.session(row: 3)
    session.hidesCodes = true
    return session
  }

  private static var secondKey: Session {
    var session = SheetFixture.twoDays.session(row: 3)
    session.pendingKeys = [.control("x")]
    return session
  }

  /// A new sheet, which asks for its first day.
  private static var firstDay: Session {
    var session = SheetFixture(id: "1").session(column: .date)
    session.entry = CellEntry(text: "8/4", caret: 0, isOffer: true)
    session.message = Session.Message("which day? Enter takes today")
    return session
  }

  /// A fluid that has several classes.
  private static var classAsked: Session {
    var sheet = SheetFixture.twoDays
    sheet.row("NS", 5, nil, nil, .held) { $0.drugClass = nil }
    let choices = [
      CellEntry.Choice(value: "hyd", remark: "fluid for hydration"),
      CellEntry.Choice(value: "carrier", remark: "keeps a line open, or carries a drug"),
      CellEntry.Choice(value: "flush", remark: "flushes a line"),
    ]
    var session = sheet.session(
      row: 6, column: .drugClass, entry: CellEntry(text: "", caret: 0, choices: choices))
    session.message = Session.Message("what is NS given for here?")
    return session
  }

  private static var doubtfulTime: Session {
    var session = SheetFixture.twoDays.session(row: 4, column: .start)
    session.doubts = [session.worksheet.identities[4]: [.start]]
    session.remarks = [
      RowRemark(
        "start 0123 was read as before noon: Enter on it confirms, or type it with p", isProblem: true)
    ]
    return session
  }

  /// More code lines than a screen of 23 lines shows.
  private static var manyLines: Session {
    var sheet = SheetFixture.twoDays
    for day in 6...31 { sheet.line(.c96366, 2, day, [1]) }
    return sheet.session(row: 3, overlay: .lines(scroll: 3))
  }

  private static func timeline(_ arrangement: Session.TimelineWindow.Arrangement) -> Session {
    var session = SheetFixture.twoSites.session(row: 3, overlay: .timeline)
    session.timeline.arrangement = arrangement
    return session
  }

  private static var timelineHelp: Session {
    var session = timeline(.fitting)
    session.beneathHelp = session.overlay
    session.overlay = .help(scroll: 0)
    return session
  }

  private static var zoomedTimeline: Session {
    var session = timeline(.fitting)
    session.timeline.shown = Span(start: SheetFixture.minute(4, 1700), stop: SheetFixture.minute(4, 2300))
    return session
  }

  private static var markedRows: Session {
    var session = SheetFixture.twoDays.session(row: 4, column: .date)
    session.mark = session.worksheet.identities[2]
    session.message = Session.Message("marked from row 3")
    return session
  }

  private static var shiftRows: Session {
    var session = markedRows
    session.overlay = .palette(Overlay.Palette(text: "shift +1d", selected: 0))
    session.paletteRemark = "Enter moves rows 3-5 by +1 day"
    session.message = nil
    return session
  }

  private static var onlySomeRows: Session {
    var session = SheetFixture.twoDays.session(row: 3)
    let hidden = [1, 4].map { session.worksheet.identities[$0] }
    session.filter = RowFilter(text: "roce", hidden: Set(hidden))
    return session
  }

  private static var question: Session {
    let question = Overlay.Question(
      text: "The sheet has changes that are not saved.",
      answers: [
        .init(letter: "s", text: "save and leave", meaning: .saveAndLeave),
        .init(letter: "l", text: "leave without saving", meaning: .leaveUnsaved),
        .init(letter: "n", text: "stay", meaning: .stay),
      ])
    return SheetFixture.twoDays.session(row: 3, overlay: .question(question))
  }

  private static var paste: Session {
    let preview = Overlay.PastePreview(lines: [
      .init(text: "1222-1245 Rocephin", understoodAs: "1222-1245 ceftriaxone", problem: nil),
      .init(
        text: "1222-12x5 Rocephin", understoodAs: nil,
        problem: "\"12x5\" is not a time; it could be 1225 or 12:25"),
      .init(text: "1243 Zithromax push", understoodAs: "1243 azithromycin push", problem: nil),
    ])
    return SheetFixture.twoDays.session(overlay: .paste(preview))
  }
}
