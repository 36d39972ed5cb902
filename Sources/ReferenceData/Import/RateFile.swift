import InfusionCoding

/// The hospital rates (OPPS Addendum B), after their header: CSV or tab-separated, columns known by name.
struct RateFile {
  private var records: RecordReader
  private let columns: Int
  private let (indicator, group, rate): (Int, Int, Int)
  private let effective: Day
  private var rows: [RateRow] = []
  private var counts = CMSImport.Counts()

  init(_ lines: LineReader, separator: UInt8, columns: [String], _ effective: Day) throws {
    guard let indicator = columns.firstIndex(of: "SI"), let group = columns.firstIndex(of: "APC"),
      let rate = columns.firstIndex(of: "Payment Rate")
    else { throw CMSFileRefusal.noRows }
    records = RecordReader(lines, separator: separator)
    self.columns = columns.count
    (self.indicator, self.group, self.rate) = (indicator, group, rate)
    self.effective = effective
  }

  consuming func read(_ name: CMSFileName) throws -> CMSImport {
    while let record = try records.next() {
      if !record.isBlank { try take(record) }
    }
    guard counts.read > 0 else { throw CMSFileRefusal.noRows }
    counts.kept = rows.count
    return CMSImport(
      table: CMSTable(source: name.text, rows: .rates(rows)), setting: .outpatientHospital,
      effective: effective, counts: counts, part: nil)
  }

  private mutating func take(_ record: RecordReader.Record) throws {
    counts.read += 1
    guard record.cells.count >= (record.isTerminated ? rate + 1 : columns) else {
      let what = "the row has \(record.cells.count) cells in place of \(columns)"
      throw record.isTerminated
        ? CMSFileRefusal.unreadable(line: record.line, what) : CMSFileRefusal.cut(line: record.line)
    }
    let code = record.cells[0].asCode
    guard CodeText.isCode(code) else { throw CMSFileRefusal.notACode(code, line: record.line) }
    guard CodeText.family.contains(code) else { return }
    let (indicator, group) = (record.cells[indicator].collapsed, record.cells[group].collapsed)
    guard !indicator.isEmpty else {
      throw CMSFileRefusal.unreadable(line: record.line, "\(code) has no status indicator (SI)")
    }
    rows.append(
      RateRow(
        code: code, statusIndicator: indicator, apc: group.isEmpty ? nil : group,
        rate: try Self.amount(record.cells[rate], line: record.line), effective: effective))
  }

  /// Money as CMS writes it: `$3,307.24 `; nothing, or `.`, where there is none.
  private static func amount(_ cell: String, line: Int) throws -> USDollars? {
    let text = cell.collapsed
    if text.isEmpty || text == "." { return nil }
    let plain = (text.hasPrefix("$") ? text.dropFirst() : text[...]).filter { $0 != "," && $0 != " " }
    guard let amount = USDollars(plain) else {
      throw CMSFileRefusal.unreadable(line: line, "\"\(text.prefix(40))\" is not an amount")
    }
    return amount
  }
}
