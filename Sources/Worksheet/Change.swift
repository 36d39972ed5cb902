import ChartedEncounter

/// What an undo or a redo did, in a plain sentence, and where.
public struct Change: Hashable, Sendable {
  /// `row 4 stop 1254, 1253 again`.
  public private(set) var sentence = ""
  /// The row it was done to, where it was one.
  public let row: RowIdentity?
  /// The cell, where it was one.
  public let field: RowField?

  private let edit: Edit
  private let inverse: Edit
  private let isUndone: Bool
  /// The number of the row before the change; it may be gone after it.
  private let numberBefore: Int?

  init(of step: EditStep, isUndone: Bool, in worksheet: Worksheet) {
    edit = step.edit
    inverse = step.inverse
    self.isUndone = isUndone
    (row, field) = step.edit.target
    numberBefore = row.flatMap { worksheet.row($0)?.number }
  }

  /// Makes the sentence, once the change is made.
  mutating func complete(with worksheet: Worksheet) {
    let number = row.flatMap { worksheet.row($0)?.number } ?? numberBefore
    let what = edit.phrase(row: number.map { "row \($0)" } ?? "a row")
    guard isUndone, let before = inverse.contentPhrase else {
      sentence = what
      return
    }
    sentence = "\(what), \(before) again"
  }
}

extension Edit {
  /// The row and cell it is about; of a group the first that has one.
  fileprivate var target: (row: RowIdentity?, field: RowField?) {
    switch self {
    case .setCell(let row, let field, _): (row, field)
    case .insertRow(let row, _, _), .deleteRow(let row), .moveRow(let row, _), .duplicateRow(_, let row):
      (row, nil)
    case .group(let edits, _): edits.lazy.map(\.target).first { $0.row != nil } ?? (nil, nil)
    default: (nil, nil)
    }
  }

  fileprivate func phrase(row: String) -> String {
    switch self {
    case .setCell(_, let field, let content): "\(row) \(field.plainName) \(content.plainText)"
    case .insertRow: "\(row) added"
    case .deleteRow: "\(row) deleted"
    case .moveRow: "\(row) moved"
    case .duplicateRow: "\(row) duplicated"
    case .sortByTime: "rows sorted by time"
    case .orderRows: "rows in another order"
    case .setEncounter(let field): field.phrase
    case .addSite(let site, _): "site \(site.name) added"
    case .setSite(let site, _): "site \(site.name) changed"
    case .removeSite: "a site removed"
    case .restoreNumbers: "rows numbered"
    case .group(let edits, let name): name.isEmpty ? edits.first?.phrase(row: row) ?? "" : name
    }
  }

  /// What a cell or field held before, where the edit puts it back.
  fileprivate var contentPhrase: String? {
    switch self {
    case .setCell(_, _, let content): content.plainText
    case .setEncounter(let field): field.valuePhrase
    default: nil
    }
  }
}

extension EncounterField {
  fileprivate var phrase: String { "\(name) \(valuePhrase)" }

  /// What people call it.
  var name: String {
    switch self {
    case .id: "encounter"
    case .title: "title"
    case .setting: "setting"
    case .policy: "policy"
    case .override(let name, _): name.rawValue
    case .inpatientFrom: "inpatient from"
    }
  }

  fileprivate var valuePhrase: String { value ?? "none" }

  /// What it holds, as text.
  var value: String? {
    switch self {
    case .id(let id): id
    case .title(let title): title
    case .setting(let setting): setting?.rawValue
    case .policy(let policy): policy
    case .override(_, let value): value
    case .inpatientFrom(let time): time.map { "\($0.date.text) \($0.time.digits)" }
    }
  }
}
