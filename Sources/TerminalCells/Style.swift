/// What a cell means, and whether it stands out: on a selected row, in the active cell.
public struct Style: Hashable, Sendable {
  public var role: StyleRole
  public var isSelected: Bool
  public var isBold: Bool
  public var isReversed: Bool
  public var isUnderlined: Bool

  public init(
    _ role: StyleRole = .plain, selected: Bool = false, bold: Bool = false, reversed: Bool = false,
    underlined: Bool = false
  ) {
    self.role = role
    isSelected = selected
    isBold = bold
    isReversed = reversed
    isUnderlined = underlined
  }

  /// How many values ``packed`` can have; each is below.
  package static let packedCount = StyleRole.allCases.count << 4

  /// The style as a small number: the role above four flags.
  package var packed: UInt16 {
    UInt16(role.rawValue) << 4
      | (isSelected ? 1 : 0) | (isBold ? 2 : 0) | (isReversed ? 4 : 0) | (isUnderlined ? 8 : 0)
  }

  package init(packed: UInt16) {
    self.init(
      StyleRole(rawValue: UInt8(truncatingIfNeeded: packed >> 4)) ?? .plain,
      selected: packed & 1 != 0, bold: packed & 2 != 0, reversed: packed & 4 != 0,
      underlined: packed & 8 != 0)
  }
}
