import Glibc
import TerminalCells

/// The size of the terminal behind a descriptor.
enum TerminalSize {
  /// What the terminal says; a line that says nothing (a serial one) is taken for `fallback`. Sizes
  /// beyond any screen are cut.
  static func current(_ descriptor: Int32, or fallback: Size) -> Size {
    var window = winsize()
    let isKnown = ioctl(descriptor, UInt(TIOCGWINSZ), &window) == 0 && window.ws_col > 0 && window.ws_row > 0
    let size = isKnown ? Size(columns: Int(window.ws_col), lines: Int(window.ws_row)) : fallback
    return Size(columns: max(1, min(size.columns, 1000)), lines: max(1, min(size.lines, 500)))
  }

  /// `COLUMNS` and `LINES`, else what terminfo gives as usual, else 80×24.
  static func fallback(_ environment: [String: String], _ usual: Size?) -> Size {
    Size(
      columns: environment["COLUMNS"].flatMap { Int($0) } ?? usual?.columns ?? 80,
      lines: environment["LINES"].flatMap { Int($0) } ?? usual?.lines ?? 24)
  }
}
