import InfusionCoding

/// Why a row can't be used.
struct TableRowFault: Error {
  let what: String
}

/// Reads the cells of one row of a table file.
struct TableRowReader {
  private let cells: [Substring]

  init(_ line: Substring) {
    let cells = line.utf8.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
    self.cells = cells.map(Substring.init)
  }

  func addOn() throws(TableRowFault) -> AddOnRow {
    try expect(cells: 4)
    let practitionerOnly = try value(2, "true or false") { $0 == "true" ? true : $0 == "false" ? false : nil }
    return AddOnRow(
      addOn: try code(0), primary: try code(1), practitionerOnly: practitionerOnly, effective: try day(3))
  }

  func codePair() throws(TableRowFault) -> CodePairRow {
    try expect(cells: 5)
    let isOpened = try value(2, "an indicator, 0 or 1") { $0 == "1" ? true : $0 == "0" ? false : nil }
    return CodePairRow(
      column1: try code(0), column2: try code(1), isOpenedByModifier: isOpened, setting: try setting(3),
      effective: try day(4))
  }

  func unitLimit() throws(TableRowFault) -> UnitLimitRow {
    try expect(cells: 5)
    let units = try value(2, "a number of units") { Int(digits: $0) }
    let adjudication = try value(3, "an indicator, 1 to 3") {
      Int(digits: $0).flatMap { UnitLimit.Adjudication(rawValue: $0) }
    }
    return UnitLimitRow(
      code: try code(0), setting: try setting(1), limit: UnitLimit(units: units, adjudication: adjudication),
      effective: try day(4))
  }

  func rate() throws(TableRowFault) -> RateRow {
    try expect(cells: 5)
    let indicator = try value(1, "a status indicator") { $0.isEmpty ? nil : String($0) }
    let rate = try cells[3].isEmpty ? nil : value(3, "an amount, such as 217.31") { USDollars(String($0)) }
    return RateRow(
      code: try code(0), statusIndicator: indicator, apc: cells[2].isEmpty ? nil : String(cells[2]),
      rate: rate, effective: try day(4))
  }

  private func expect(cells count: Int) throws(TableRowFault) {
    guard cells.count == count else {
      throw TableRowFault(what: "the row has \(cells.count) cells in place of \(count)")
    }
  }

  private func code(_ index: Int) throws(TableRowFault) -> String {
    try value(index, "a code of five digits or capitals") { CodeText.isCode($0) ? String($0) : nil }
  }

  private func setting(_ index: Int) throws(TableRowFault) -> TableSetting {
    try value(index, TableSetting.allCases.map(\.rawValue).joined(separator: " or ")) {
      TableSetting(rawValue: String($0))
    }
  }

  private func day(_ index: Int) throws(TableRowFault) -> Day {
    try value(index, "a date such as 2026-10-01") { CalendarDate.day($0) }
  }

  private func value<Value>(
    _ index: Int, _ allowed: @autoclosure () -> String, _ read: (Substring) -> Value?
  ) throws(TableRowFault) -> Value {
    guard let value = read(cells[index]) else {
      throw TableRowFault(what: "\"\(cells[index].prefix(40))\" is not \(allowed())")
    }
    return value
  }
}
