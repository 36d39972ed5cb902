import Glibc
import TerminalCells
import Testing

/// Both ends of a pseudo-terminal: what a test types, and what the driver writes.
final class PseudoTerminal {
  /// The end that the driver is given.
  let terminal: Int32
  /// The file by which another process opens that end.
  let path: String
  private var person: Int32

  init(columns: Int = 80, lines: Int = 24) throws {
    var person: Int32 = -1
    var terminal: Int32 = -1
    var size = winsize(ws_row: UInt16(lines), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
    var name = [CChar](repeating: 0, count: 128)
    try #require(openpty(&person, &terminal, &name, nil, &size) == 0)
    path = String(decoding: name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    self.person = person
    self.terminal = terminal
    _ = fcntl(person, F_SETFL, O_NONBLOCK)
  }

  deinit {
    hangUp()
    Glibc.close(terminal)
  }

  func hangUp() {
    if person >= 0 { Glibc.close(person) }
    person = -1
  }

  func type(_ text: String) {
    let bytes = Array(text.utf8)
    _ = write(person, bytes, bytes.count)
  }

  func resize(columns: Int, lines: Int) {
    var size = winsize(ws_row: UInt16(lines), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(person, UInt(TIOCSWINSZ), &size)
  }

  /// Everything written by now.
  func written() -> String {
    var all: [UInt8] = []
    var part = [UInt8](repeating: 0, count: 65536)
    while true {
      let count = read(person, &part, part.count)
      guard count > 0 else { return String(decoding: all, as: UTF8.self) }
      all += part[..<count]
    }
  }

  /// The modes that a program finds: input, output, control and local flags.
  var modes: [UInt32] {
    var modes = termios()
    tcgetattr(terminal, &modes)
    return [modes.c_iflag, modes.c_oflag, modes.c_cflag, modes.c_lflag]
  }
}
