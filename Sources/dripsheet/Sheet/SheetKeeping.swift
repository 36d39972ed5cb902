import ChartedEncounter
import Worksheet
import WorksheetLibrary
import WorksheetSession

/// How the loop has the sheet kept: paint, then keep, then read the next key.
extension SheetRun {
  /// Opens the library, once the first frame is there; a file's worksheet takes the place of the file.
  mutating func startKeeping() {
    keeper.open()
    if session.file.keptAs != nil {
      knowFile()
    } else if let path = session.file.path, FileStamp(of: path) != nil {
      keeper.begin(session.worksheet, from: .file(WorksheetKeeper.real(path)))
      openWorksheet(of: path)
    } else {
      keeper.begin(session.worksheet, from: .blank)
    }
    if let problem = keeper.problem { session.message = .notKept(problem) }
  }

  private mutating func openWorksheet(of path: String) {
    switch keeper.worksheet(ofFile: path, holding: session.worksheet.encounter) {
    case .none: break
    case .opened(let opened, let halfTyped):
      reducer.reopen(opened, halfTyped: halfTyped, in: &session)
      session.file.path = path
      fit()
      if opened.isInFile { return }
      session.message = Session.Message("worksheet \(opened.summary.id) holds more than \(path) yet")
    case .heldBy(let holder, let id):
      keeper.begin(session.worksheet, from: .copy(of: id))
      session.message = Session.Message(
        "\(holder.person) has worksheet \(id) of this file open: this is a copy", isProblem: true)
    case .changed(let id):
      session.message = Session.Message(
        "the file was changed elsewhere since; worksheet \(id) holds what it was")
    }
  }

  /// The file of a worksheet may be written over unasked if it holds what it was last given.
  mutating func knowFile() {
    guard let path = session.file.path, keeper.isUnchanged(path) else { return }
    store.know(path)
  }

  /// Has what was done kept. Leaving waits for that: where it can't be kept, it is asked about.
  mutating func keep() {
    let before = session.file.keptAs
    let said = session.message
    keeper.keep(&session)
    guard exitStatus != nil else {
      if session.file.keptAs != before || session.message != said { draw() }
      return
    }
    guard before != nil, session.file.keptAs == nil else {
      keeper.end(leavingOpen: exitStatus != 0)
      return
    }
    if exitStatus == 0 {
      exitStatus = nil
      handle(.command(.file(.leave)))
      draw()
    } else if let lost = session.recovery {
      write(lost)
    }
  }

  /// An example in the place of the sheet.
  mutating func begin(_ example: ChartedEncounter) {
    let wasKept = session.file.keptAs != nil
    keeper.keep(&session)
    if wasKept, session.file.keptAs == nil { return }
    handle(.opened(example, path: nil))
    keeper.begin(session.worksheet, from: .blank)
  }

  /// Saves to a file, which is then linked to the worksheet.
  mutating func save(_ request: SaveRequest) {
    let answer = store.save(request)
    if case .saved(let path, _) = answer {
      keeper.keep(&session)
      keeper.saved(to: path)
    }
    handle(answer)
  }
}

extension Session.Message {
  /// That the sheet is in no library, and why.
  static func notKept(_ problem: LibraryProblem) -> Session.Message {
    Session.Message("not kept: \(problem.inShort); Ctrl-S saves in a file", isProblem: true)
  }
}
