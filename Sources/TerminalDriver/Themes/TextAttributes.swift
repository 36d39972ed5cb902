/// The attributes that every terminal since the VT100 may have.
struct TextAttributes: OptionSet, Sendable {
  let rawValue: UInt8
  static let bold = TextAttributes(rawValue: 1)
  static let underline = TextAttributes(rawValue: 2)
  static let reverse = TextAttributes(rawValue: 4)
}
