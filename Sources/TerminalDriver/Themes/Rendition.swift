/// What a style looks like: colours and attributes, in one number, so that cells compare quickly.
struct Rendition: Equatable, Sendable {
  /// The terminal's own colours, no attribute.
  static let plain = Rendition()

  private var bits: UInt32 = 0

  /// A colour from 0 to 255; nil is the terminal's own.
  var foreground: UInt8? {
    get { Self.color(bits & 0x1FF) }
    set { bits = bits & ~0x1FF | Self.bits(newValue) }
  }

  /// A colour from 0 to 255; nil is the terminal's own.
  var background: UInt8? {
    get { Self.color(bits >> 9 & 0x1FF) }
    set { bits = bits & ~(0x1FF << 9) | Self.bits(newValue) << 9 }
  }

  var attributes: TextAttributes {
    get { TextAttributes(rawValue: UInt8(truncatingIfNeeded: bits >> 18)) }
    set { bits = bits & 0x3FFFF | UInt32(newValue.rawValue) << 18 }
  }

  init(
    foreground: UInt8? = nil, background: UInt8? = nil, attributes: TextAttributes = []
  ) {
    self.foreground = foreground
    self.background = background
    self.attributes = attributes
  }

  /// The same for a blank cell: nothing is left of what only letters show.
  var ofBlank: Rendition {
    if attributes.contains(.reverse) { return self }
    return Rendition(
      foreground: attributes.contains(.underline) ? foreground : nil, background: background,
      attributes: attributes.subtracting(.bold))
  }

  /// Whether erasing a cell with this pen leaves it without colour, on any terminal.
  var erasesToPlain: Bool { background == nil && attributes.isDisjoint(with: [.reverse, .underline]) }

  private static func color(_ bits: UInt32) -> UInt8? {
    bits == 0 ? nil : UInt8(truncatingIfNeeded: bits - 1)
  }

  private static func bits(_ color: UInt8?) -> UInt32 { color.map { UInt32($0) + 1 } ?? 0 }
}
