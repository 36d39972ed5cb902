/// How much an encounter came to: what ``InfusionCoder/size(of:under:)`` worked out, counted and not made into
/// values.
public struct ResultSize: Hashable, Sendable {
  public var lines: Int
  /// Units of all lines together.
  public var units: Int
  /// Rows, each with its decision.
  public var rows: Int
  public var findings: Int
  /// Administrations after joining (S4).
  public var runs: Int
  /// Minutes marked on the timeline because something is decided there.
  public var thresholds: Int
  /// Pairs of rows that share minutes on an access.
  public var sharedMinutes: Int
}

extension Workspace {
  var size: ResultSize {
    var units = 0
    for line in lines.indices { units += lines[line].units }
    return ResultSize(
      lines: lines.count, units: units, rows: rows.count, findings: findings.entries.count,
      runs: runs.count, thresholds: thresholds.count, sharedMinutes: shared.count)
  }
}
