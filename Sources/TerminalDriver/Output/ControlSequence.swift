/// The control sequences of ECMA-48 that the driver writes.
enum ControlSequence {
  /// `ESC [ first ; second … final`
  static func bytes(_ numbers: [Int], _ final: Character) -> [UInt8] {
    Array("\u{1B}[\(numbers.map { String($0) }.joined(separator: ";"))\(final)".utf8)
  }

  /// `ESC [ n final`, where 1 needs no number.
  static func counted(_ count: Int, _ final: Character) -> [UInt8] {
    count == 1 ? bytes([], final) : bytes([count], final)
  }

  /// Switches private modes on (`ESC [ ? n ; m h`) or off (`l`).
  static func modes(_ numbers: [Int], on: Bool) -> [UInt8] {
    Array("\u{1B}[?\(numbers.map { String($0) }.joined(separator: ";"))\(on ? "h" : "l")".utf8)
  }

  /// Private modes by what they do.
  enum Mode {
    static let wrap = 7
    static let cursor = 25
    static let mousePresses = 1000
    static let mouseAsNumbers = 1006
    static let bracketedPaste = 2004
    static let synchronizedOutput = 2026
  }
}
