/// The layouts of the files that CMS publishes, known by their content: the header's cells, wherever it
/// stands, or the shape of the first line.
enum CMSLayout {
  case unitLimits(TableSetting)
  /// Tab-separated; the header goes on for some lines whose first cell is empty.
  case codePairs
  /// Fixed width, without a header.
  case addOns
  /// - columns: their names; year: that of the title, where it says one.
  case rates(separator: UInt8, columns: [String], year: Int?)

  /// No header of CMS comes later.
  private static let linesLookedAt = 100

  static let tab = UInt8(ascii: "\t")
  static let comma = UInt8(ascii: ",")

  /// Reads up to the end of the header.
  static func recognised(in lines: inout LineReader, named name: CMSFileName) throws -> CMSLayout {
    var records = [PendingRecord(separator: comma), PendingRecord(separator: tab)]
    var year: Int?
    var isFirst = true
    for _ in 0..<linesLookedAt {
      guard let line = try lines.next() else { break }
      guard !line.isBlank || records.contains(where: \.isBegun) else { continue }
      if isFirst {
        try refuseWorkbook(line, name)
        if AddOnLine(line.bytes) != nil {
          lines.putBack(line)
          return .addOns
        }
      }
      isFirst = false
      if try isCodePairHeader(line) { return .codePairs }
      for index in records.indices {
        guard let cells = records[index].add(line) else {
          if records[index].isTooLong { records[index].drop() }
          continue
        }
        year = year ?? titleYear(cells)
        let separator = records[index].separator
        if let layout = try layout(header: cells, separator, year: year, at: line) { return layout }
      }
    }
    throw CMSFileRefusal(
      "this is none of the tables of CMS that can be read",
      "take a file of unit limits (MUE, .csv), code pairs (PTP, .txt), add-on codes (AOC, .txt) or rates "
        + "(Addendum B, .csv or tab-separated)")
  }

  private static func refuseWorkbook(_ line: LineReader.Line, _ name: CMSFileName) throws {
    let starts: [[UInt8]] = [Array("PK".utf8) + [3, 4], [0xD0, 0xCF, 0x11, 0xE0]]
    guard starts.contains(where: { line.bytes.starts(with: $0) }) else { return }
    let what = name.text.lowercased().hasSuffix(".zip") ? "this is a zip" : "this is a workbook"
    throw CMSFileRefusal(what, name.textFileAdvice)
  }

  private static func isCodePairHeader(_ line: LineReader.Line) throws -> Bool {
    let cells = line.bytes.split(separator: tab, omittingEmptySubsequences: false).map {
      latin1($0).collapsed
    }
    guard cells.count > 2, cells[0] == "Column 1", cells[1] == "Column 2" else { return false }
    if cells.count > 6, cells[6] == "PTP Edit Rationale" { return true }
    throw CMSFileRefusal(
      line: line.number, "these are code pairs, but not the full table of Medicare",
      "take ccioph-….txt or ccipra-….txt, not a list of changes and not Medicaid's")
  }

  private static func layout(
    header cells: [String], _ separator: UInt8, year: Int?, at line: LineReader.Line
  ) throws -> CMSLayout? {
    let cells = cells.map(\.collapsed)
    guard cells.count > 2 else { return nil }
    if cells[0] == "HCPCS/ CPT Code", cells[2] == "MUE Adjudication Indicator" {
      return .unitLimits(try unitLimitSetting(cells[1], at: line))
    }
    if cells[0] == "APC", cells[1] == "Group Title" {
      throw CMSFileRefusal(
        line: line.number, "this is Addendum A, the rates by group", "take Addendum B, the rates by code")
    }
    let isRates = cells[0] == "HCPCS Code" && cells[1] == "Short Descriptor"
    guard isRates, ["SI", "APC", "Payment Rate"].allSatisfy(cells.contains) else { return nil }
    return .rates(separator: separator, columns: cells, year: year)
  }

  private static func unitLimitSetting(_ title: String, at line: LineReader.Line) throws -> TableSetting {
    switch title {
    case "Outpatient Hospital Services MUE Values": return .outpatientHospital
    case "Practitioner Services MUE Values": return .practitioner
    default:
      throw CMSFileRefusal(
        line: line.number, "these are unit limits under the heading \"\(title.prefix(60))\"",
        "take those for outpatient hospital or practitioner services")
    }
  }

  /// The year of a title such as `… for CY 2026`.
  private static func titleYear(_ cells: [String]) -> Int? {
    for cell in cells where cell.contains("Addendum B") {
      if let match = cell.firstMatch(of: /CY *(20[0-9]{2})/) { return Int(match.1) }
    }
    return nil
  }
}
