/// What the colours of a terminal are in a picture, as `#rrggbb`.
struct PictureColors {
  var foreground: String
  var background: String
  var cursor: String
  /// The sixteen that a terminal's own settings choose.
  var sixteen: [String]

  static let dark = PictureColors(
    foreground: "#d8d8d8", background: "#1c1c1c", cursor: "#ffffff",
    sixteen: [
      "#1c1c1c", "#d75f5f", "#87af5f", "#d7af5f", "#5f87d7", "#af87d7", "#5fafaf", "#d8d8d8",
      "#8a8a8a", "#ff8787", "#afd787", "#ffd787", "#87afff", "#d7afff", "#87d7d7", "#ffffff",
    ])
  static let light = PictureColors(
    foreground: "#1c1c1c", background: "#ffffff", cursor: "#000000",
    sixteen: [
      "#1c1c1c", "#af0000", "#005f00", "#875f00", "#005faf", "#87005f", "#005f5f", "#bcbcbc",
      "#767676", "#d70000", "#008700", "#af8700", "#0087d7", "#af0087", "#008787", "#ffffff",
    ])

  /// One of the 256: the sixteen, a cube of 6 by 6 by 6, 24 greys.
  func color(_ number: UInt8) -> String {
    switch Int(number) {
    case let small where small < 16: return sixteen[small]
    case let cube where cube < 232:
      let place = cube - 16
      return Self.hexadecimal([place / 36, place / 6 % 6, place % 6].map { $0 == 0 ? 0 : 55 + 40 * $0 })
    case let grey:
      let level = 8 + (grey - 232) * 10
      return Self.hexadecimal([level, level, level])
    }
  }

  private static func hexadecimal(_ levels: [Int]) -> String {
    "#"
      + levels.map { level in
        let digits = String(level, radix: 16)
        return digits.count < 2 ? "0" + digits : digits
      }.joined()
  }
}
