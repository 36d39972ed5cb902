import TerminalCells

/// The keys behind control sequences: what xterm, the linux console, PuTTY, rxvt, screen and tmux
/// send. Modified keys (`ESC [ 1 ; 5 A`) count as the plain key.
enum KeySequences {
  /// `ESC [ number ~`; rxvt ends it with `^` or `@` where Ctrl or Shift is held.
  static func key(numbered number: Int) -> Key? {
    switch number {
    case 1, 7: .home
    case 2: .insert
    case 3: .delete
    case 4, 8: .end
    case 5: .pageUp
    case 6: .pageDown
    case 11...15: .function(number - 10)
    case 17...21: .function(number - 11)
    case 23, 24: .function(number - 12)
    default: nil
    }
  }

  /// `ESC [ letter`, with a number or two before the letter where a modifier is held.
  static func key(lettered letter: UInt8) -> Key? {
    switch letter {
    case UInt8(ascii: "A"), UInt8(ascii: "a"): .up
    case UInt8(ascii: "B"), UInt8(ascii: "b"): .down
    case UInt8(ascii: "C"), UInt8(ascii: "c"): .right
    case UInt8(ascii: "D"), UInt8(ascii: "d"): .left
    case UInt8(ascii: "H"): .home
    case UInt8(ascii: "F"): .end
    case UInt8(ascii: "Z"): .backTab
    case UInt8(ascii: "P")...UInt8(ascii: "S"): .function(Int(letter - UInt8(ascii: "P")) + 1)
    default: nil
    }
  }

  /// `ESC [ [ letter`: F1 to F5 of the linux console and of PuTTY.
  static func linuxFunction(_ letter: UInt8) -> Key? {
    guard (UInt8(ascii: "A")...UInt8(ascii: "E")).contains(letter) else { return nil }
    return .function(Int(letter - UInt8(ascii: "A")) + 1)
  }

  /// `ESC O letter`: arrows and the number pad in application mode, F1 to F4. Terminfo's vt100 takes
  /// half of the number pad for function keys; coders need it for times.
  static func key(shifted letter: UInt8) -> Key? {
    switch letter {
    case UInt8(ascii: "p")...UInt8(ascii: "y"):
      character(UInt32(letter - UInt8(ascii: "p")) + 0x30)
    case UInt8(ascii: "j")...UInt8(ascii: "o"):
      // * + , - . / stand in this order in ASCII too.
      character(UInt32(letter - UInt8(ascii: "j")) + 0x2A)
    case UInt8(ascii: "X"): .character("=")
    case UInt8(ascii: "M"): .enter
    case UInt8(ascii: "I"): .tab
    case UInt8(ascii: " "): .character(" ")
    default: key(lettered: letter)
    }
  }

  /// A control character as a key; NUL is none.
  static func key(control byte: UInt8) -> Key? {
    switch byte {
    case 0: nil
    case 0x08, 0x7F: .backspace
    case 0x09: .tab
    case 0x0A, 0x0D: .enter
    case 0x1B: .escape
    case 0x01...0x1A: .control(Character(Unicode.Scalar(byte + 0x60)))
    default: .control(Character(Unicode.Scalar(byte + 0x40)))
    }
  }

  private static func character(_ code: UInt32) -> Key? {
    Unicode.Scalar(code).map { .character(Character($0)) }
  }
}
