import TerminalCells

/// Why waiting for the terminal ended.
public enum Wakeup: Hashable, Sendable {
  case event(TerminalEvent)
  /// One of the other descriptors can be read, or its other end is closed.
  case readable(descriptor: Int32)
  /// Nothing happened in the time given.
  case timedOut
}
