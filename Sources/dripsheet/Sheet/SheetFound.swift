import ChartedEncounter
import Worksheet
import WorksheetLibrary
import WorksheetSession

/// A sheet of a program that ended without being asked to.
enum SheetFound {
  /// One that was in no library.
  case file(RecoveryFolder.Found)
  case worksheet(LeftOpen)
}

extension SheetRun {
  /// Offers the newest sheet that was left by a program that ended without being asked to.
  mutating func offerRecovery() {
    if let file = recovery.newest() {
      found = .file(file)
      handle(.recoveryOffered(file.words))
    } else if let (left, summary) = keeper.leftOpen() {
      found = .worksheet(left)
      let name = summary.encounter.isEmpty ? "" : " (\(summary.encounter))"
      let when = WallClock(moment: summary.touched.moment).stamp
      handle(.recoveryOffered("worksheet \(left.worksheet)\(name), last touched at \(when)"))
    }
  }

  mutating func openFound() {
    switch found {
    case .file(let file): open(file)
    case .worksheet(let left):
      guard let (opened, halfTyped) = keeper.reopen(left.worksheet) else { return }
      reducer.reopen(opened, halfTyped: halfTyped, in: &session)
      knowFile()
      fit()
    case nil: break
    }
    found = nil
  }

  mutating func dropFound() {
    switch found {
    case .file(let file): recovery.drop(file.file)
    case .worksheet(let left): keeper.forget(left)
    case nil: break
    }
    found = nil
  }

  private mutating func open(_ file: RecoveryFolder.Found) {
    handle(.recovered(file.recovery))
    if let path = file.recovery.path { store.know(path) }
    // It is this program's to lose now: it is kept, or written again under its name, before the old one goes.
    keeper.begin(session.worksheet, from: .blank)
    keeper.keep(&session, always: true)
    if let lost = session.recovery { write(lost) }
    recovery.drop(file.file)
  }
}

extension SessionReducer {
  /// Puts a worksheet of the library in the place of the sheet that is open.
  mutating func reopen(_ opened: OpenedWorksheet, halfTyped: HalfTypedCell?, in session: inout Session) {
    reopen(
      opened.worksheet, keptAs: opened.summary.id, path: opened.summary.file, isInFile: opened.isInFile,
      halfTyped: halfTyped,
      in: &session)
  }
}
