import ChartedEncounter
import InfusionCoding

/// The fields of a row in files, in the order of the schema.
enum RowKey: String, CaseIterable, Sendable {
  case row, substance
  case drugClass = "class"
  case route, method, site, start, stop, volumeML, rateMLPerHour, visit, bag, continues, dose, primary
  case discontinued, necessityDocumented, note, asTyped, running

  static let table = KeyTable<RowKey>()
}

extension JSONCursor {
  /// One row of `administrations`.
  mutating func row() throws(JSONProblem) -> ChartedRow {
    var fields = JSONFields(of: "a row", keys: RowKey.table)
    var row = ChartedRow(number: 0)
    try fields.open(&self)
    while let key = try fields.next(&self) {
      try read(key, into: &row)
      leave()
    }
    guard row.number > 0 else {
      throw problem(.form, "\"row\" is missing: every row has its number")
    }
    return row
  }

  private mutating func read(_ key: RowKey, into row: inout ChartedRow) throws(JSONProblem) {
    switch key {
    case .row: row.number = try wholeNumber(from: WholeNumberText.range)
    case .substance: row.substance = try optionalText()
    case .drugClass: row.drugClass = try word(Self.classes)
    case .route: row.route = try word(Self.routes)
    case .method: row.method = try word(Self.methods)
    case .site: row.site = try optionalText()
    case .start: row.start = try time()
    case .stop: row.stop = try time()
    case .volumeML: row.volumeML = try amount()
    case .rateMLPerHour: row.rateMLPerHour = try amount()
    case .visit: row.visit = try wholeNumber(from: WholeNumberText.range)
    case .bag: row.bag = try optionalText()
    case .continues: row.continues = try wholeNumber(from: WholeNumberText.range)
    case .dose: row.dose = try optionalText()
    case .primary: row.primary = try flag()
    case .discontinued: row.discontinued = try flag()
    case .necessityDocumented: row.necessityDocumented = try flag()
    case .note: row.note = try optionalText()
    case .asTyped: row.asTyped = try typedCells()
    case .running: row.running = try flag()
    }
  }

  private static let classes = KeyTable<DrugClass>()
  private static let routes = KeyTable<Route>()
  private static let methods = KeyTable<Method>()
  private static let typed = KeyTable<RowField>()

  /// What was typed into cells. An empty text is kept: the row is held until `asTyped` itself is empty.
  private mutating func typedCells() throws(JSONProblem) -> [RowField: String] {
    var fields = JSONFields(of: "asTyped", keys: Self.typed)
    var cells: [RowField: String] = [:]
    try fields.open(&self)
    while let field = try fields.next(&self) {
      cells[field] = try requiredText()
      leave()
    }
    return cells
  }
}
