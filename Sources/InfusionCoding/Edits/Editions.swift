/// What one entry of a table says, by the days from which it says so.
public struct Editions<Value: Hashable & Sendable>: Hashable, Sendable {
  /// One edition of an entry.
  public struct Edition: Hashable, Sendable {
    /// The first day on which it is in force.
    public let effective: Day
    public let value: Value

    public init(effective: Day, value: Value) {
      self.effective = effective
      self.value = value
    }
  }

  /// By day, no day twice.
  public private(set) var editions: [Edition] = []

  public init() {}

  /// Adds an edition, which takes the place of one of the same day.
  public mutating func add(_ value: Value, effective: Day) {
    let index = editions.firstIndex { $0.effective >= effective } ?? editions.endIndex
    let end = index < editions.endIndex && editions[index].effective == effective ? index + 1 : index
    editions.replaceSubrange(index..<end, with: [Edition(effective: effective, value: value)])
  }

  /// The latest that is not after the day, else the earliest held (EDIT-3); none where none is held.
  public func inForce(on day: Day) -> Edition? {
    editions.last { $0.effective <= day } ?? editions.first
  }
}
