import CaseFiles
import ChartedEncounter
import InfusionCoding
import TerminalCells
import WorksheetSession

/// What a lesson becomes by a key. Same lesson, same key, same environment: same answer.
public struct LessonReducer: ~Copyable, Sendable {
  private var sessions: SessionReducer

  /// - Parameter environment: that of a worksheet; an estimate is not made.
  public init(environment: SessionEnvironment) {
    var environment = environment
    environment.showsEstimate = false
    sessions = SessionReducer(environment: environment)
  }

  /// A lesson at its start: no row is shown.
  public mutating func open(_ example: TeachingCase) -> Lesson {
    let session = sessions.open(example.encounter, path: nil)
    var lesson = Lesson(
      teachingCase: example, record: example.encounter, lines: session.coded.result.lines, session: session)
    show(&lesson)
    return lesson
  }

  public mutating func press(_ key: Key, in lesson: inout Lesson) {
    lesson.problem = nil
    if lesson.prompt != nil {
      type(key, in: &lesson)
    } else if let command = LessonCommand.of(key) {
      perform(command, in: &lesson)
    }
    show(&lesson)
  }

  /// Goes to a place; 0 is the start.
  public mutating func go(to place: Int, in lesson: inout Lesson) {
    move(to: place, in: &lesson)
    show(&lesson)
  }

  /// Finds out one thing more of what policies say, once all is revealed; whether there is something to draw.
  public mutating func analyse(_ lesson: inout Lesson, isInterrupted: () -> Bool) -> Bool {
    lesson.isRevealed && sessions.analyse(&lesson.session, isInterrupted: isInterrupted)
  }

  // MARK: Commands

  private mutating func perform(_ command: LessonCommand, in lesson: inout Lesson) {
    switch command {
    case .next: move(to: lesson.place + 1, in: &lesson)
    case .back: move(to: lesson.place - 1, in: &lesson)
    case .start: move(to: 0, in: &lesson)
    case .end: move(to: lesson.lastPlace, in: &lesson)
    case .goTo, .change: lesson.prompt = Lesson.Prompt(command: command)
    case .codes: lesson.revealsAll = !lesson.isRevealed && lesson.place > 0
    case .whatIf: makeNextChange(in: &lesson)
    case .drop: take([], in: &lesson)
    case .compare: lesson.picture = lesson.isComparing ? .sheet : .compare(scroll: 0)
    case .timeline: lesson.picture = lesson.picture == .timeline ? .sheet : .timeline
    case .help: lesson.picture = lesson.picture == .help ? .sheet : .help
    case .notes: lesson.showsNotes.toggle()
    case .up: select(by: -1, in: &lesson)
    case .down: select(by: 1, in: &lesson)
    case .close: (lesson.picture, lesson.showsNotes) = (.sheet, false)
    case .quit: lesson.isOver = true
    }
  }

  private func move(to place: Int, in lesson: inout Lesson) {
    if lesson.isComparing || lesson.picture == .help { lesson.picture = .sheet }
    lesson.place = min(max(0, place), lesson.lastPlace)
    lesson.selected = nil
    lesson.revealsAll = false
  }

  private func select(by step: Int, in lesson: inout Lesson) {
    if case .compare(let scroll) = lesson.picture {
      lesson.picture = .compare(scroll: max(0, scroll + step))
    } else {
      lesson.selected = min(max(0, lesson.session.cursor.row + step), max(0, lesson.rowsShown - 1))
    }
  }

  private mutating func makeNextChange(in lesson: inout Lesson) {
    let all = lesson.teachingCase.whatIf
    guard !all.isEmpty else { return lesson.problem = "the case has no what if: e types a change" }
    let next = lesson.whatIf.map { ($0 + 1) % all.count } ?? 0
    take(all[next].changes, in: &lesson)
    lesson.whatIf = next
  }

  /// Puts changes in force in the place of those that were; what is shown stays shown.
  private mutating func take(_ changes: [CaseChange], in lesson: inout Lesson) {
    var record = lesson.teachingCase.encounter
    do throws(CellProblem) {
      for change in changes { record = try change.applied(to: record) }
    } catch {
      lesson.problem = error.description
      return
    }
    let wasLast = lesson.place == lesson.lastPlace
    let (wereAllRows, lines) = (lesson.place >= lesson.record.rows.count, lesson.linesShown)
    lesson.record = record
    lesson.lines = sessions.open(record, path: nil).coded.result.lines
    lesson.changes = changes
    lesson.whatIf = nil
    if wasLast {
      lesson.place = lesson.lastPlace
    } else if wereAllRows {
      lesson.place = min(record.rows.count + lines, lesson.lastPlace)
    } else {
      lesson.place = min(lesson.place, record.rows.count)
    }
    lesson.selected = changes.isEmpty ? nil : Self.row(of: changes, in: record)
  }

  /// The place of the row that is changed; none where none is.
  private static func row(of changes: [CaseChange], in record: ChartedEncounter) -> Int? {
    let number = changes.first.flatMap { Int($0.text.prefix { $0 != "." }) }
    return record.rows.firstIndex { $0.number == number }
  }

  // MARK: Typing

  private mutating func type(_ key: Key, in lesson: inout Lesson) {
    switch key {
    case .character(let character): lesson.prompt?.text.append(character)
    case .backspace:
      if lesson.prompt?.text.isEmpty == false {
        lesson.prompt?.text.removeLast()
      } else {
        lesson.prompt = nil
      }
    case .control("u"): lesson.prompt?.text = ""
    case .escape, .control("c"): lesson.prompt = nil
    case .enter: enter(in: &lesson)
    default: break
    }
  }

  /// Takes what was typed; what can't be taken stays to be put right.
  private mutating func enter(in lesson: inout Lesson) {
    guard let prompt = lesson.prompt else { return }
    if prompt.text.allSatisfy(\.isWhitespace) {
      lesson.prompt = nil
    } else if prompt.command == .change {
      take(lesson.changes + [CaseChange(prompt.text)], in: &lesson)
      if lesson.problem == nil { lesson.prompt = nil }
    } else if let number = Int(prompt.text.filter { !$0.isWhitespace }), number >= 0 {
      move(to: number == 0 ? 0 : place(ofRow: number, in: lesson), in: &lesson)
      lesson.prompt = nil
    } else {
      lesson.problem = "write the number of a row"
    }
  }

  private func place(ofRow number: Int, in lesson: Lesson) -> Int {
    let rows = lesson.record.rows
    return (rows.firstIndex { $0.number == number } ?? rows.count - 1) + 1
  }

  // MARK: What is shown

  private mutating func show(_ lesson: inout Lesson) {
    let isAll = lesson.rowsShown == lesson.record.rows.count
    var shown = lesson.record
    shown.rows = Array(shown.rows.prefix(lesson.rowsShown))
    let words = lesson.changes.map(\.text).joined(separator: ", ")
    // The title line has room for one of them.
    shown.id = words.isEmpty ? lesson.teachingCase.title : "if \(words)"
    shown.title = nil
    let analysis = lesson.session.analysis
    let isSame = lesson.session.coded.encounter == shown
    var session = sessions.open(shown, path: nil)
    if isSame { session.analysis = analysis }
    (session.entry, session.offers, session.remarks, session.message) = (nil, [], [], nil)
    var before = session.coded.result.lines
    if !lesson.changes.isEmpty, lesson.isRevealed {
      var charted = lesson.teachingCase.encounter
      if !isAll { charted.rows = Array(charted.rows.prefix(lesson.rowsShown)) }
      before = sessions.open(charted, path: nil).coded.result.lines
    }
    var coded = session.coded.coded
    if !lesson.isRevealed, lesson.linesShown > 0 {
      coded = coded.revealing(lines: lesson.linesShown)
      before = coded.result.lines
    }
    session.coded = CodedSheet(coded, linesBefore: before, problem: session.coded.problem)
    session.hidesCodes = !lesson.isRevealed && (lesson.linesShown == 0 || lesson.isComparing)
    session.cursor = Session.GridCursor(row: Self.cursorRow(of: lesson, coded), column: .number)
    switch lesson.picture {
    case .timeline: session.overlay = .timeline
    case .compare(let scroll): session.overlay = .compare(scroll: scroll)
    case .sheet, .help: session.overlay = nil
    }
    lesson.session = session
  }

  /// The row that was shown last, or the first of the line that was revealed last.
  private static func cursorRow(of lesson: Lesson, _ coded: CodedEncounter) -> Int {
    let last = max(0, lesson.rowsShown - 1)
    if let selected = lesson.selected { return min(selected, last) }
    let line = lesson.linesShown - 1
    guard coded.result.lines.indices.contains(line), let row = coded.result.lines[line].rows.first else {
      return last
    }
    return coded.encounter.rows.firstIndex { $0.number == row } ?? last
  }
}

extension Lesson {
  /// Whether the policies are shown side by side.
  public var isComparing: Bool { if case .compare = picture { true } else { false } }
}
