import ChartedEncounter
import InfusionCoding

/// What makes one sheet of another, for people: rows that came and went, and every cell and field that
/// holds something else.
public struct SheetDifference: Hashable, Sendable {
  /// A row by its number: its new one, or, where it is gone, its old one.
  public struct RowChange: Hashable, Sendable {
    public enum Kind: String, Hashable, Sendable {
      case added
      case removed
      case changed
    }

    public var kind: Kind
    public var row: Int
    public var cells: [CellChange]
  }

  /// What a cell held and holds; blank is empty.
  public struct CellChange: Hashable, Sendable {
    public var field: RowField
    public var from: String
    public var to: String

    /// What people call the cell.
    public var name: String { field.plainName }
  }

  /// A field of the encounter by what people call it; none is empty.
  public struct FieldChange: Hashable, Sendable {
    public var name: String
    public var from: String
    public var to: String
  }

  public var rows: [RowChange] = []
  public var fields: [FieldChange] = []
  /// Whether rows that were there before stand in another order.
  public var isReordered = false

  public init(from old: Worksheet, to new: Worksheet) {
    let before = Dictionary(uniqueKeysWithValues: zip(old.identities, old.rows))
    let after = Dictionary(uniqueKeysWithValues: zip(new.identities, new.rows))
    for (identity, row) in zip(old.identities, old.rows) where after[identity] == nil {
      let cells = Self.cells(from: row, to: ChartedRow(number: 0))
      rows.append(RowChange(kind: .removed, row: row.number, cells: cells))
    }
    for (identity, row) in zip(new.identities, new.rows) {
      guard let was = before[identity] else {
        let cells = Self.cells(from: ChartedRow(number: 0), to: row)
        rows.append(RowChange(kind: .added, row: row.number, cells: cells))
        continue
      }
      let cells = Self.cells(from: was, to: row)
      if !cells.isEmpty { rows.append(RowChange(kind: .changed, row: row.number, cells: cells)) }
    }
    isReordered =
      old.identities.filter { after[$0] != nil } != new.identities.filter { before[$0] != nil }
    fields = Self.fields(from: old.encounter, to: new.encounter)
  }

  public var isEmpty: Bool { rows.isEmpty && fields.isEmpty && !isReordered }

  private static func cells(from old: ChartedRow, to new: ChartedRow) -> [CellChange] {
    guard old != new else { return [] }
    return RowField.allCases.compactMap { field in
      let (from, to) = (old.content(of: field), new.content(of: field))
      return from == to ? nil : CellChange(field: field, from: from.recordText, to: to.recordText)
    }
  }

  private static func fields(from old: ChartedEncounter, to new: ChartedEncounter) -> [FieldChange] {
    guard old != new else { return [] }
    return zip(old.recordFields, new.recordFields).compactMap { from, to in
      from.value == to.value ? nil : FieldChange(name: from.name, from: from.value, to: to.value)
    }
  }
}

extension CellContent {
  /// As a record shows it: times with their date.
  fileprivate var recordText: String {
    if let asTyped { return asTyped }
    if case .time(let time) = value { return "\(time.date.text) \(time.time.digits)" }
    return value?.text ?? ""
  }
}

extension ChartedEncounter {
  /// The fields beside the rows, in one order, with what they hold as text.
  fileprivate var recordFields: [(name: String, value: String)] {
    let edits: [EncounterField] =
      [.id(id), .title(title), .setting(setting), .policy(policy), .inpatientFrom(inpatientFrom)]
      + SettingName.allCases.map { .override($0, overrides[$0]) }
    let sites = sites.map(\.recordText).joined(separator: ", ")
    return edits.map { ($0.name, $0.value ?? "") } + [("sites", sites)]
  }
}

extension ChartedSite {
  fileprivate var recordText: String {
    let remarks = [reason, replaces.map { "in place of \($0)" }].compactMap(\.self)
    return remarks.isEmpty ? name : "\(name) (\(remarks.joined(separator: "; ")))"
  }
}
