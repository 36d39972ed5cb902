/// What a row is known by for as long as the worksheet is open: edits, undo, links and history go by it.
/// A row's number is only its place.
public struct RowIdentity: Hashable, Comparable, Sendable {
  /// 0 and up, in the order in which rows came to be.
  public let serial: Int

  public init(serial: Int) { self.serial = serial }

  public static func < (one: RowIdentity, other: RowIdentity) -> Bool { one.serial < other.serial }
}
