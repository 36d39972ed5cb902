import ChartedEncounter
import Foundation
import Worksheet
import WorksheetLibrary
import WorksheetSession

/// Keeps the sheet of a run in the library: once it has answered, what was done to the sheet is on the disk.
///
/// A new sheet becomes a worksheet of the library with the first key that is typed into a cell. Where the
/// library can't keep it, that is said, and the sheet goes on without it.
struct WorksheetKeeper {
  private let path: String
  private var library: Library?
  private var hold: Hold?
  /// The last entry that is on the disk.
  private var head = 0
  /// What the sheet was before its first edit, and where that came from.
  private var beginning: (sheet: Worksheet, origin: Origin)?
  /// What was done and is not on the disk yet, in order.
  private var unkept: [Deed] = []
  /// The half-typed cell as it was written last.
  private var noted: HalfTypedCell?
  /// Whether undo reaches back to the beginning.
  private var isUndoWhole = true
  /// Why nothing is kept at the moment.
  private(set) var problem: LibraryProblem?

  /// - Parameter kept: a worksheet of the library that is open already.
  init(path: String, kept: KeptSheet? = nil) {
    self.path = path
    guard let kept else { return }
    library = kept.library
    take(kept.opened, under: kept.hold)
  }

  /// What wakes the loop: somebody asks for the worksheet.
  var descriptors: [Int32] { hold?.descriptor.map { [$0] } ?? [] }

  // MARK: Beginning

  /// Opens the library, if it isn't open yet.
  mutating func open() {
    guard library == nil else { return }
    attempt { keeper throws(LibraryProblem) in keeper.library = try Library(at: keeper.path) }
  }

  /// A sheet that is no worksheet of the library yet.
  mutating func begin(_ sheet: Worksheet, from origin: Origin) {
    end(leavingOpen: false)
    beginning = (sheet, origin)
    isUndoWhole = true
  }

  /// The worksheet that a file was imported to or saved from, held, if the file still holds what it held then.
  ///
  /// - Parameter encounter: what the file holds.
  mutating func worksheet(ofFile file: String, holding encounter: ChartedEncounter) -> Found {
    var found = Found.none
    attempt { keeper throws(LibraryProblem) in
      guard let library = keeper.library, let linked = try library.linked(to: Self.real(file)) else { return }
      guard try library.worksheet(linked.id, at: linked.entry).encounter == encounter else {
        found = .changed(linked.id)
        return
      }
      switch try library.hold(linked.id, by: .now) {
      case .heldBy(let holder): found = .heldBy(holder, linked.id)
      case .held(let hold):
        let opened = try library.worksheet(linked.id)
        keeper.take(opened, under: hold)
        found = .opened(opened, hold.leftover)
      }
    }
    return found
  }

  enum Found {
    case none
    case opened(OpenedWorksheet, HalfTypedCell?)
    /// Somebody has it open.
    case heldBy(Touch, Int)
    /// The file was changed elsewhere since.
    case changed(Int)
  }

  /// Whether a file still holds what its worksheet held when it was last read or written.
  func isUnchanged(_ file: String) -> Bool {
    guard let library, let linked = try? library.linked(to: Self.real(file)),
      let kept = try? library.worksheet(linked.id, at: linked.entry).encounter
    else { return false }
    return (try? EncounterOnDisk(file, name: kept.id)?.encounter) == kept
  }

  /// The worksheet that this person left open last, when a program ended without being asked to.
  func leftOpen() -> (left: LeftOpen, summary: WorksheetSummary)? {
    guard let library else { return nil }
    let own = library.leftOpen().compactMap { left in
      (try? library.summary(of: left.worksheet)).map { (left: left, summary: $0) }
    }
    return own.filter { $0.summary.holder?.person == UserName.own }
      .max { $0.summary.touched.moment < $1.summary.touched.moment }
  }

  /// Opens a worksheet that was left open.
  mutating func reopen(_ id: Int) -> (opened: OpenedWorksheet, halfTyped: HalfTypedCell?)? {
    var answer: (OpenedWorksheet, HalfTypedCell?)?
    attempt { keeper throws(LibraryProblem) in
      guard let library = keeper.library, case .held(let hold) = try library.hold(id, by: .now) else {
        return
      }
      keeper.end(leavingOpen: false)
      let opened = try library.worksheet(id)
      keeper.take(opened, under: hold)
      answer = (opened, hold.leftover)
    }
    return answer
  }

  mutating func forget(_ left: LeftOpen) {
    attempt { keeper throws(LibraryProblem) in try keeper.library?.forgetLeftOpen(left.worksheet) }
  }

  private mutating func take(_ opened: OpenedWorksheet, under hold: Hold) {
    self.hold = hold
    head = opened.summary.head
    beginning = nil
    isUndoWhole = false
    unkept = []
    noted = nil
  }

  // MARK: Keeping

  /// Puts what was done on the disk, and writes what is half typed.
  ///
  /// - Parameter always: also where nothing was done yet.
  mutating func keep(_ session: inout Session, always: Bool = false) {
    unkept += session.worksheet.takeDeeds()
    let half = session.halfTyped
    guard library != nil, problem?.kind != .holdLost, always || !unkept.isEmpty || half != noted else {
      return
    }
    let before = problem?.kind
    problem = nil
    let (worksheet, figures) = (session.worksheet, WorksheetFigures(session.coded.result))
    attempt { keeper throws(LibraryProblem) in try keeper.commit(worksheet, figures, half) }
    session.file.keptAs = problem == nil ? hold?.worksheet : nil
    if let problem, problem.kind != before { session.message = .notKept(problem) }
    extendUndo(&session)
  }

  private mutating func commit(
    _ sheet: Worksheet, _ figures: WorksheetFigures, _ half: HalfTypedCell?
  ) throws(LibraryProblem) {
    guard let library else { return }
    let hold = if let held = hold { held } else { try first(in: library) }
    if !unkept.isEmpty {
      head = try library.commit(
        unkept, to: hold.worksheet, sheet: sheet, figures: figures, under: hold.number, by: .now)
      unkept = []
    }
    hold.note(halfTyped: half, head: head)
    noted = half
  }

  /// Makes the sheet a worksheet of the library.
  private mutating func first(in library: Library) throws(LibraryProblem) -> Hold {
    let beginning = beginning ?? (Worksheet(ChartedEncounter(id: "")), .blank)
    let id = try library.create(
      beginning.sheet, from: beginning.origin, figures: WorksheetFigures(), by: .now)
    guard case .held(let hold) = try library.hold(id, by: .now) else {
      throw LibraryProblem(.holdLost, "somebody else has just opened worksheet \(id)")
    }
    self.hold = hold
    head = 1
    return hold
  }

  /// Undo reaches further back before it comes to its end.
  private mutating func extendUndo(_ session: inout Session) {
    guard !isUndoWhole, let library, let hold, session.worksheet.undoReach < Library.undoReach / 4 else {
      return
    }
    let oldest = session.worksheet.oldestUndo
    let older = oldest.flatMap { try? library.steps(of: hold.worksheet, before: $0) } ?? []
    session.worksheet.extendHistory(with: older)
    isUndoWhole = older.isEmpty
  }

  /// The sheet is saved in a file, which is from now on linked to it.
  mutating func saved(to file: String) {
    attempt { keeper throws(LibraryProblem) in
      guard let library = keeper.library, let hold = keeper.hold else { return }
      try library.noteSaved(hold.worksheet, to: Self.real(file), by: .now)
      keeper.head += 1
    }
  }

  // MARK: Being asked for it

  /// Answers whoever asked for the worksheet: it is given back, with all that was done to it.
  mutating func answerRequest(_ session: inout Session) {
    guard let library, let hold else { return }
    hold.drain()
    keep(&session)
    do throws(LibraryProblem) {
      let asker = try library.request(for: hold.worksheet)
      let isLost = try !library.isInForce(hold)
      guard asker != nil || isLost else { return }
      let holder = try library.summary(of: hold.worksheet).holder
      lose(to: isLost ? holder : asker, hold, &session)
    } catch {
      problem = error
    }
  }

  private mutating func lose(to taker: Touch?, _ hold: Hold, _ session: inout Session) {
    end(leavingOpen: false)
    let sentence = "\(taker?.person ?? "somebody") has worksheet \(hold.worksheet) now"
    problem = LibraryProblem(.holdLost, sentence)
    session.file.keptAs = nil
    session.message = Session.Message("\(sentence); what you do here is not kept in it", isProblem: true)
  }

  // MARK: Ending

  /// Gives the worksheet back.
  ///
  /// - Parameter leavingOpen: whether the next start is to offer it.
  mutating func end(leavingOpen: Bool) {
    guard let library, let hold else { return }
    self.hold = nil
    if leavingOpen { return }
    attempt { _ throws(LibraryProblem) in
      if try !library.discardUnused(hold) { try library.release(hold) }
    }
  }

  /// Does something with the library, and remembers why it can't be done. What a takeover left without a
  /// place is kept as an offer.
  private mutating func attempt(_ body: (inout WorksheetKeeper) throws(LibraryProblem) -> Void) {
    do throws(LibraryProblem) {
      try body(&self)
    } catch {
      problem = error
      guard error.kind == .holdLost, let hold, !unkept.isEmpty else { return }
      try? library?.offer(unkept, to: hold.worksheet, after: head, by: .now)
      self.hold = nil
    }
  }

  /// A file's path from the root, links followed.
  static func real(_ file: String) -> String {
    guard let real = realpath(file, nil) else { return URL(fileURLWithPath: file).standardizedFileURL.path }
    defer { free(real) }
    return String(cString: real)
  }
}

/// A worksheet of the library, held.
struct KeptSheet {
  var library: Library
  var hold: Hold
  var opened: OpenedWorksheet
}
