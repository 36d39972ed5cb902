/// An edit that was done, and what undoes it.
public struct EditStep: Hashable, Sendable {
  public var edit: Edit
  public var inverse: Edit
  /// 1 and up, never twice in a worksheet, not even after the edit is undone.
  public var serial: Int

  public init(edit: Edit, inverse: Edit, serial: Int) {
    self.edit = edit
    self.inverse = inverse
    self.serial = serial
  }
}
