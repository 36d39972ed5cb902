/// One key press, as the terminal sent it and whatever the terminal is.
///
/// Letters come as the character itself, so that `?` and `:` need no names.
public enum Key: Hashable, Sendable {
  case character(Character)
  /// Ctrl with a letter, lower case: `.control("s")`. Never `h`, `i`, `j`, `m` or `[`,
  /// which are Backspace, Tab, Enter and Escape.
  case control(Character)
  /// Alt (or Escape, then a key): a second way only, since not every terminal sends it.
  case alt(Character)
  case enter
  case tab
  case backTab
  case escape
  case backspace
  case delete
  case insert
  case up
  case down
  case left
  case right
  case home
  case end
  case pageUp
  case pageDown
  /// F1 to F12.
  case function(Int)
}

/// What reaches the program from the terminal.
public enum TerminalEvent: Hashable, Sendable {
  case key(Key)
  /// Pasted text, whole, line ends as LF; control characters in it are text, never keys.
  case paste(String)
  /// The terminal has a new size, in cells.
  case resized(Size)
  case mouse(MouseEvent)
  /// The program was stopped and goes on: everything must be drawn again.
  case resumed
  /// The line is lost or the system asks the program to go: 1 SIGHUP, 2 SIGINT, 3 SIGQUIT, 15 SIGTERM.
  case terminate(signal: Int32)
}

/// A press or a turn of the wheel, where the terminal reports the mouse.
public struct MouseEvent: Hashable, Sendable {
  public enum Action: Hashable, Sendable { case press, wheelUp, wheelDown }
  public var action: Action
  /// Column from 0.
  public var column: Int
  /// Line from 0.
  public var line: Int

  public init(action: Action, column: Int, line: Int) {
    self.action = action
    self.column = column
    self.line = line
  }
}
