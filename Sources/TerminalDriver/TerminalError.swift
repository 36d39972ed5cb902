import TerminalCells

/// Why the worksheet can't be shown on this terminal.
public enum TerminalError: Error, Equatable, Sendable, CustomStringConvertible {
  /// Keys would not come from a terminal, or the picture would not go to one.
  case notATerminal(isInput: Bool)
  /// `TERM` is `dumb`: the terminal can't place its cursor.
  case dumbTerminal
  /// `TERM` is not set, or empty.
  case unnamedTerminal
  /// The terminal database has no entry of this name, or there is no database.
  case unknownTerminal(name: String)
  /// The terminal has no cursor addressing of the kind that every terminal since the VT100 has.
  case unsuitableTerminal(name: String)
  /// The terminal went away, or refused its modes, while it was taken.
  case lostTerminal
  /// This program shows a picture already; there can be one at a time.
  case terminalInUse

  /// The status to leave with: 64 where the program was called in the wrong place, else 1.
  public var exitStatus: Int32 {
    switch self {
    case .notATerminal, .dumbTerminal: 64
    default: 1
    }
  }

  /// A sentence for the person at the terminal: what is wrong, and what to do where the driver knows it.
  public var description: String {
    switch self {
    case .notATerminal(isInput: true):
      "The keys don't come from a terminal: standard input is a file or a pipe."
    case .notATerminal(isInput: false): "Standard output is not a terminal, so there is nothing to draw on."
    case .dumbTerminal: "TERM is dumb: this terminal can't place its cursor, so nothing can be drawn on it."
    case .unnamedTerminal:
      "TERM is not set, so the kind of terminal is not known. Set it, for example TERM=xterm."
    case .unknownTerminal(let name):
      "TERM is \(Self.quoted(name)), a terminal that this machine doesn't know. "
        + "Try one that it knows, for example TERM=xterm-256color, or install its terminfo entry."
    case .unsuitableTerminal(let name):
      "TERM is \(Self.quoted(name)), a terminal whose cursor can't be placed as on a VT100, "
        + "so nothing can be drawn on it."
    case .lostTerminal: "The terminal went away."
    case .terminalInUse: "The terminal is in use by this program already."
    }
  }

  /// A name from outside, as it may be shown.
  private static func quoted(_ name: String) -> String {
    "'" + String(VisibleText.glyphs(of: name.prefix(40)).map(\.character)) + "'"
  }
}
