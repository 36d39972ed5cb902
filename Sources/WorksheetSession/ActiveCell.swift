import ChartedEncounter
import Worksheet
import WorksheetCommands

extension GridColumn {
  /// The field that is typed into the column; none where the column is worked out.
  public var field: RowField? {
    switch self {
    case .date: .date
    case .substance: .substance
    case .drugClass: .drugClass
    case .route: .route
    case .method: .method
    case .site: .site
    case .start: .start
    case .stop: .stop
    case .number, .minutes, .decision, .code, .marks: nil
    }
  }

  /// The columns that are typed into, in the order of the screen.
  public static let typed = allCases.filter(\.isTyped)
}

extension Session {
  /// Whether the cursor is on the new row below the last.
  public var isOnNewRow: Bool { cursor.row >= worksheet.rows.count }

  /// The row under the cursor; none on the new row.
  public var activeRow: ChartedRow? { isOnNewRow ? nil : worksheet.rows[max(0, cursor.row)] }

  /// What the row under the cursor is known by; none on the new row.
  public var activeIdentity: RowIdentity? {
    isOnNewRow ? nil : worksheet.identities[max(0, cursor.row)]
  }

  /// The row's field that is typed into: a cell of the grid, or a field of the row card.
  public var typedField: RowField? {
    switch overlay {
    case .rowCard(let index):
      Session.rowCardFields.indices.contains(index) ? Session.rowCardFields[index] : nil
    case .none: cursor.column.field
    default: nil
    }
  }

  /// Whether nothing is in the active cell.
  public var isActiveCellEmpty: Bool {
    guard let row = activeRow, let field = typedField else { return true }
    if field == .date { return row.chartedDate == nil }
    return row.content(of: field).isBlank
  }

  /// Which keys count.
  public var keyContext: KeyContext {
    switch overlay {
    case .question: .question
    case .palette: .palette
    case .timeline: .timeline
    case .why, .findings, .help, .cases, .paste, .compare, .lines: .list
    case .rowCard, .encounterCard: entry == nil ? .card : .entry
    case nil: entry != nil ? .entry : isActiveCellEmpty ? .emptyCell : .filledCell
    }
  }
}
