/// How much an encounter came to: what ``InfusionCoder`` worked out, counted and not made into values.
public struct ResultSize: Hashable, Sendable {
  public var lines: Int
  /// Units of all lines together.
  public var units: Int
  public var rows: Int
  public var findings: Int
  public var timelineRuns: Int
  public var thresholds: Int
  /// Pairs of rows that share minutes.
  public var sharedMinutes: Int
}

extension Workspace {
  var size: ResultSize {
    var units = 0
    for line in lines.indices { units += lines[line].units }
    return ResultSize(
      lines: lines.count, units: units, rows: rows.count, findings: findings.entries.count,
      timelineRuns: runs.count, thresholds: thresholds.count, sharedMinutes: shared.count)
  }
}
