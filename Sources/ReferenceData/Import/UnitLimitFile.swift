import InfusionCoding

/// The unit limits (MUE), after their header: CSV with code, value, indicator and rationale. The file
/// says whose they are, its name the edition.
struct UnitLimitFile {
  private var records: RecordReader
  private let setting: TableSetting
  private let effective: Day
  private var rows: [UnitLimitRow] = []
  private var counts = CMSImport.Counts()
  private var rationales: Set<String> = []

  init(_ lines: LineReader, _ setting: TableSetting, _ effective: Day) {
    records = RecordReader(lines, separator: CMSLayout.comma)
    self.setting = setting
    self.effective = effective
  }

  consuming func read(_ name: CMSFileName) throws -> CMSImport {
    while let record = try records.next() {
      if !record.isBlank { try take(record) }
    }
    guard counts.read > 0 else { throw CMSFileRefusal.noRows }
    counts.kept = rows.count
    return CMSImport(
      table: CMSTable(source: name.text, rows: .unitLimits(rows)), setting: setting, effective: effective,
      counts: counts, part: nil)
  }

  private mutating func take(_ record: RecordReader.Record) throws {
    counts.read += 1
    let cells = record.cells
    guard cells.count >= 4 else {
      throw record.isTerminated
        ? CMSFileRefusal.unreadable(line: record.line, "the row has \(cells.count) cells in place of 4")
        : CMSFileRefusal.cut(line: record.line)
    }
    let rationale = cells[3].collapsed
    guard record.isTerminated || rationales.contains(rationale) else {
      throw CMSFileRefusal.cut(line: record.line)
    }
    rationales.insert(rationale)
    let row = try row(cells, line: record.line)
    guard CodeText.family.contains(row.code) else { return }
    guard !rows.contains(where: { $0.code == row.code }) else {
      throw CMSFileRefusal.unreadable(line: record.line, "\(row.code) is there twice")
    }
    rows.append(row)
  }

  private func row(_ cells: [String], line: Int) throws -> UnitLimitRow {
    let code = cells[0].asCode
    guard CodeText.isCode(code) else { throw CMSFileRefusal.notACode(code, line: line) }
    guard let units = Int(digits: cells[1].collapsed) else {
      throw CMSFileRefusal.unreadable(line: line, "\"\(cells[1].prefix(40))\" is not a number of units")
    }
    let indicator = cells[2].collapsed
    guard
      let adjudication = Int(digits: indicator.prefix(1)).flatMap({ UnitLimit.Adjudication(rawValue: $0) })
    else {
      throw CMSFileRefusal.unreadable(
        line: line, "\"\(indicator.prefix(40))\" doesn't begin with an indicator, 1 to 3")
    }
    return UnitLimitRow(
      code: code, setting: setting, limit: UnitLimit(units: units, adjudication: adjudication),
      effective: effective)
  }
}

extension CMSFileRefusal {
  /// A header and nothing under it.
  static let noRows = CMSFileRefusal(
    "the file has a header and no rows", "nothing was taken; download the file again")

  static func notACode(_ text: String, line: Int) -> CMSFileRefusal {
    .unreadable(line: line, "\"\(text.prefix(40))\" is not a code of five digits or capitals")
  }
}
