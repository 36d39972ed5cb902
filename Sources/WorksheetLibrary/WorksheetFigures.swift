import ChartedEncounter

/// What the engine says of a worksheet, for the list of worksheets: whoever coded it gives it.
public struct WorksheetFigures: Hashable, Sendable {
  /// The lines in short: `96365 96375x2`.
  public var codes: String
  public var findings: Int

  public init(codes: String = "", findings: Int = 0) {
    self.codes = codes
    self.findings = findings
  }
}

extension ChartedEncounter {
  /// The first and the last day on which anything starts or stops, `2026-08-04`; days that no calendar has
  /// don't count.
  var days: (first: String, last: String)? {
    let dates = rows.flatMap { [$0.start, $0.stop] }.compactMap { $0?.date }.filter { $0.calendarDay != nil }
    guard let first = dates.min(), let last = dates.max() else { return nil }
    return (first.text, last.text)
  }
}
