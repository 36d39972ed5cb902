import ChartedEncounter
import Formulary
import InfusionCoding
import Worksheet

/// A table out of a paste: cells between tabs, or between two blanks or more, under a line that names its
/// columns or, without one, told by what stands in them.
struct PastedTable {
  struct Row {
    var line: String
    /// Cells by the field they are read into, in the order of reading: the date before the times.
    var fields: [(RowField, String)]
    /// Cells of columns that no field is for.
    var rest: String
  }

  private(set) var rows: [Row] = []

  /// None where the lines are no table, or where no column of it holds substances.
  init?(_ lines: [String], formulary: Formulary) {
    let isTabbed = lines.contains { $0.contains("\t") }
    let cells = lines.map { isTabbed ? Self.byTabs($0) : Self.byBlanks($0) }
    guard let width = cells.map(\.count).max(), width > 1 else { return nil }
    let header = Self.header(cells[0])
    let columns = header ?? Self.guess(cells, width: width, formulary: formulary)
    guard columns.contains(.field(.substance)), columns.contains(where: \.isTime) else { return nil }
    for (line, row) in zip(lines, cells).dropFirst(header == nil ? 0 : 1) {
      rows.append(Self.row(line, row, columns, names: header == nil ? [] : cells[0]))
    }
    if rows.isEmpty { return nil }
  }

  /// What a column is for.
  private enum Column: Equatable {
    case field(RowField)
    /// Of no field: goes into the note, under its name where it has one.
    case rest

    var isTime: Bool { self == .field(.start) || self == .field(.stop) }
  }

  private static func byTabs(_ line: String) -> [String] {
    line.split(separator: "\t", omittingEmptySubsequences: false).map { $0.trimmed }
  }

  private static func byBlanks(_ line: String) -> [String] {
    var cells: [String] = []
    var cell = ""
    var blanks = 0
    for character in line.trimmed {
      if character == " " {
        blanks += 1
        continue
      }
      if blanks > 1, !cell.isEmpty {
        cells.append(cell)
        cell = ""
      } else if blanks == 1 {
        cell.append(" ")
      }
      blanks = 0
      cell.append(character)
    }
    return cells + [cell]
  }

  private static let names: [RowField: [String]] = [
    .date: ["date", "day", "admin date", "service date"],
    .substance: ["substance", "drug", "medication", "med", "name", "order", "fluid", "product"],
    .drugClass: ["class", "cls", "category"],
    .route: ["route", "rte"],
    .method: ["method", "type", "action", "mode"],
    .site: ["site", "access", "line", "location", "iv site"],
    .start: [
      "start", "begin", "began", "from", "time", "start time", "given", "given at", "admin time", "started",
    ],
    .stop: ["stop", "end", "to", "stop time", "end time", "stopped", "ended", "finish"],
    .volumeML: ["volume", "vol", "volume (ml)", "ml"],
    .rateMLPerHour: ["rate", "rate (ml/h)", "ml/h", "ml/hr"],
    .visit: ["visit"], .bag: ["bag"], .note: ["note", "notes", "comment", "comments", "remark"],
  ]

  /// The columns by their names, where the line names a substance and a time.
  private static func header(_ cells: [String]) -> [Column]? {
    let columns = cells.map { cell -> Column in
      let name = cell.lowercased()
      return names.first { $0.value.contains(name) }.map { .field($0.key) } ?? .rest
    }
    guard columns.contains(.field(.substance)), columns.contains(where: \.isTime) else { return nil }
    return columns
  }

  /// The columns by what most of their cells are.
  private static func guess(_ cells: [[String]], width: Int, formulary: Formulary) -> [Column] {
    var taken: [RowField] = []
    return (0..<width).map { place in
      let column = cells.compactMap { place < $0.count && !$0[place].isEmpty ? $0[place] : nil }
      for field in [RowField.date, .start, .stop, .route, .method, .substance] where !taken.contains(field) {
        if field == .stop, !taken.contains(.start) { continue }
        let fitting = column.filter { fits($0, field, formulary) }.count
        guard fitting > 0, fitting * 2 > column.count else { continue }
        taken.append(field)
        return .field(field)
      }
      return .rest
    }
  }

  private static func fits(_ text: String, _ field: RowField, _ formulary: Formulary) -> Bool {
    switch field {
    case .date: (try? DateText.read(text)) != nil
    case .start, .stop:
      (try? TimeText.read(text.split(separator: " ").last.map(String.init) ?? "")) != nil || text == "-"
    case .route: (try? CellWords.route(text)) != nil
    case .method: (try? CellWords.method(text)) != nil
    default: formulary.substance(named: text) != nil
    }
  }

  private static func row(_ line: String, _ cells: [String], _ columns: [Column], names: [String]) -> Row {
    var fields: [(RowField, String)] = []
    var rest: [String] = []
    for (place, cell) in cells.enumerated() where !cell.isEmpty {
      switch place < columns.count ? columns[place] : .rest {
      case .field(let field): fields.append((field, withoutT(cell)))
      case .rest: rest.append(place < names.count && !names[place].isEmpty ? "\(names[place]) \(cell)" : cell)
      }
    }
    let order: [RowField] = [.date, .start, .stop, .substance]
    func rank(_ field: RowField) -> Int { order.firstIndex(of: field) ?? order.count }
    let notes = fields.filter { $0.0 == .note }.map(\.1)
    return Row(
      line: line,
      fields: fields.filter { $0.0 != .note }.enumerated()
        .sorted { (rank($0.element.0), $0.offset) < (rank($1.element.0), $1.offset) }.map(\.element),
      rest: (notes + rest).joined(separator: "; "))
  }

  /// `2026-08-04T12:22` with a blank in place of its T.
  private static func withoutT(_ cell: String) -> String {
    let parts = cell.split(separator: "T")
    guard parts.count == 2, DateText.looksLikeDate(String(parts[0])) else { return cell }
    return "\(parts[0]) \(parts[1])"
  }
}
