import Formulary
import WorksheetCommands

/// Why a command can't be done now.
public enum Refusal: Hashable, Sendable {
  case nothingToUndo
  case nothingToRedo
  case noRowHere
  case somethingIsOpen
  case isFirstRow
  case isLastRow
  case fewerThanTwoRows
  case noFindings
  case noLines
  case codesAreHidden
  case noUsualKnown
  case someRowsAreNotShown
  case allRowsAreShown

  /// One plain sentence.
  public var sentence: String {
    switch self {
    case .nothingToUndo: "there is nothing to undo"
    case .nothingToRedo: "there is nothing to do again"
    case .noRowHere: "there is no row here yet: type its substance first"
    case .somethingIsOpen: "close what is open first: Esc"
    case .isFirstRow: "this is the first row"
    case .isLastRow: "this is the last row"
    case .fewerThanTwoRows: "there are no two rows to sort"
    case .noFindings: "there is no finding on this record"
    case .noLines: "there are no code lines"
    case .codesAreHidden: "the codes are hidden: show them first"
    case .someRowsAreNotShown: "some rows are not shown: Esc shows all, then rows can be moved"
    case .allRowsAreShown: "all rows are shown"
    case .noUsualKnown: "no usual route is known for this row's substance"
    }
  }
}

extension SessionReducer {
  /// Why a command can't be done now; nil where it can.
  public func refusal(of id: CommandID, in session: Session) -> Refusal? {
    switch id {
    case .row(let command): refusal(of: command, in: session)
    case .history(.undo): session.entry == nil && !session.worksheet.canUndo ? .nothingToUndo : nil
    case .history(.redo): session.worksheet.canRedo ? nil : .nothingToRedo
    case .entry(.takeUsual):
      session.typedField == nil ? .somethingIsOpen : usual(session) == nil ? .noUsualKnown : nil
    case .move(.firstRow), .move(.newRow): session.overlay == nil ? nil : .somethingIsOpen
    case .move(.find), .move(.findNext):
      session.overlay != nil ? .somethingIsOpen : session.worksheet.rows.isEmpty ? .noRowHere : nil
    case .view(.onlyRows):
      session.overlay != nil ? .somethingIsOpen : session.worksheet.rows.isEmpty ? .noRowHere : nil
    case .view(.allRows): session.filter == nil ? .allRowsAreShown : nil
    case .view(.nextFinding) where session.overlay != nil: .somethingIsOpen
    case .view(.nextFinding), .view(.findings): session.findings.isEmpty ? .noFindings : nil
    case .view(.lines), .file(.copyLines):
      session.hidesCodes ? .codesAreHidden : session.coded.result.lines.isEmpty ? .noLines : nil
    case .view(.compare) where session.coded.encounter.rows.isEmpty: .noRowHere
    case .view(.why), .view(.compare): session.hidesCodes ? .codesAreHidden : nil
    default: nil
    }
  }

  private func refusal(of command: RowCommand, in session: Session) -> Refusal? {
    switch session.overlay {
    case nil: break
    case .rowCard where command == .rowCard: return nil
    default: return .somethingIsOpen
    }
    // A row that is being typed exists as soon as the command has entered it.
    let isRow = !session.isOnNewRow || session.entry != nil || session.mark != nil
    switch command {
    case .insertRow, .moveRowUp, .moveRowDown, .sortByTime:
      if session.filter != nil { return .someRowsAreNotShown }
    default: break
    }
    let places = session.meantPlaces
    let last = session.worksheet.rows.count - (session.isOnNewRow && session.entry != nil ? 0 : 1)
    switch command {
    case .insertRow: return nil
    case .shiftRows: return isRow || !session.worksheet.rows.isEmpty ? nil : .noRowHere
    case .deleteRow, .duplicateRow, .rowCard, .markRows, .copyRows: return isRow ? nil : .noRowHere
    case .moveRowUp: return !isRow ? .noRowHere : places.first ?? last == 0 ? .isFirstRow : nil
    case .moveRowDown: return !isRow ? .noRowHere : places.last ?? last >= last ? .isLastRow : nil
    case .sortByTime: return session.worksheet.rows.count < 2 ? .fewerThanTwoRows : nil
    }
  }
}
