/// A change of one row's start or stop that changes lines of the encounter.
public struct TimeChange: Hashable, Sendable {
  public var field: Field
  /// How many minutes later, below 0 earlier; never 0.
  public var byMinutes: Int
  /// The lines that the encounter has then.
  public var lines: [CodeLine]

  /// By its name in files.
  public enum Field: String, CaseIterable, Hashable, Sendable { case start, stop }

  public init(field: Field, byMinutes: Int, lines: [CodeLine]) {
    self.field = field
    self.byMinutes = byMinutes
    self.lines = lines
  }
}
