/// What was done to a worksheet, one thing after the other: what a store keeps of it.
public enum Deed: Hashable, Sendable {
  case did(EditStep)
  /// The edit of this serial, which was the last one done.
  case undid(Int)
  /// The edit of this serial, which was the last one undone.
  case redid(Int)
}

extension Worksheet {
  /// What was done since this was asked last.
  public mutating func takeDeeds() -> [Deed] {
    let taken = deeds
    deeds.removeAll()
    return taken
  }
}
