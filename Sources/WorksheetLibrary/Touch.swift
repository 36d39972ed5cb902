/// Who did something, and when. Both come from whoever calls: nothing here has a clock.
public struct Touch: Hashable, Sendable {
  /// The person's name on this system.
  public var person: String
  /// Milliseconds since 1970 began, UTC.
  public var moment: Int

  public init(person: String, moment: Int) {
    self.person = person
    self.moment = moment
  }
}
