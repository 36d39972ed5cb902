/// What taking a terminal switches on, and giving it back switches off: alternate screen, bracketed
/// paste, no wrapping at the edge, and the mouse where it is asked for.
///
/// The keypad is left as it is found: in application mode (terminfo's `smkx`) PuTTY's number pad, with
/// which coders type their times, sends no digits; and the arrows come without it as well.
struct TerminalModes {
  var capabilities: TerminalCapabilities
  var isMouseOn = false

  private typealias Mode = ControlSequence.Mode

  /// Written when the terminal is taken, before the first frame.
  var taking: [UInt8] {
    capabilities.openAlternateScreen + wrapping(false) + ControlSequence.modes([Mode.cursor], on: true)
      + ControlSequence.modes([Mode.bracketedPaste], on: true) + (isMouseOn ? mouse(on: true) : [])
  }

  /// Written when the terminal is given back. Where there is no alternate screen the picture is erased.
  var giving: [UInt8] {
    var bytes = isMouseOn ? mouse(on: false) : []
    bytes += ControlSequence.modes([Mode.bracketedPaste], on: false) + wrapping(true)
    bytes += ControlSequence.bytes([], "m") + ControlSequence.modes([Mode.cursor], on: true)
    if capabilities.closeAlternateScreen.isEmpty {
      return bytes + ControlSequence.bytes([], "H") + ControlSequence.bytes([], "J")
    }
    return bytes + capabilities.closeAlternateScreen
  }

  /// Presses and the wheel, reported as numbers, which reach beyond column 223.
  func mouse(on: Bool) -> [UInt8] {
    ControlSequence.modes([Mode.mousePresses, Mode.mouseAsNumbers], on: on)
  }

  /// The question whether the terminal holds back pictures (DECRQM). It costs no time: the answer is
  /// read whenever it comes. Asked only of terminals that have bracketed paste, since older ones may
  /// print what they don't understand.
  var question: [UInt8] {
    capabilities.bracketsPaste ? Array("\u{1B}[?\(Mode.synchronizedOutput)$p".utf8) : []
  }

  private func wrapping(_ on: Bool) -> [UInt8] {
    capabilities.hasWrapSwitch ? ControlSequence.modes([Mode.wrap], on: on) : []
  }
}
