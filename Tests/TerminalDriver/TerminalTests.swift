import Glibc
import TerminalCells
import Testing

@testable import TerminalDriver

/// One after the other: a process has one set of signals.
@Suite("Terminal", .serialized)
struct TerminalTests {
  private let xterm = ["TERM": "xterm-256color", "LANG": "C.UTF-8"]

  private func take(
    _ pseudo: PseudoTerminal, _ environment: [String: String]? = nil
  ) throws(TerminalError) -> Terminal {
    try Terminal(
      inputDescriptor: pseudo.terminal, outputDescriptor: pseudo.terminal, environment: environment ?? xterm)
  }

  /// To the process: the threads that run tests take no signals.
  private func send(_ signal: Int32) { kill(getpid(), signal) }

  private func frame(_ text: String, size: Size = Size(columns: 80, lines: 24)) -> Frame {
    var frame = Frame(size: size)
    frame.write(text, column: 2, line: 1)
    frame.cursor = Position(column: 2, line: 1)
    return frame
  }

  @Test(
    "Everything is given back as it was found, once",
    arguments: ["xterm-256color", "linux", "vt100", "screen", "tmux"])
  func modesRestored(_ name: String) throws {
    let pseudo = try PseudoTerminal()
    let found = pseudo.modes
    let terminal = try take(pseudo, ["TERM": name, "LANG": "C.UTF-8"])
    terminal.setMouse(on: true)
    terminal.draw(frame("ceftriaxone"))
    #expect(pseudo.modes != found)
    let start = pseudo.written()
    #expect(start.contains("ceftriaxone"))
    terminal.close()
    let end = pseudo.written()
    #expect(pseudo.modes == found)
    for mode in ["1049", "1000;1006", "2004"] where start.contains("\u{1B}[?\(mode)h") {
      #expect(end.contains("\u{1B}[?\(mode)l"))
    }
    #expect(end.contains("\u{1B}[?2004l"))
    #expect(end.contains("\u{1B}[m"))
    #expect(!start.contains("\u{1B}[?7l") || end.contains("\u{1B}[?7h"))
    terminal.close()
    terminal.draw(frame("more"))
    #expect(pseudo.written().isEmpty)
    #expect(terminal.nextEvent() == .event(.terminate(signal: SIGHUP)))
  }

  @Test("A terminal that nobody closes is given back too")
  func dropped() throws {
    let pseudo = try PseudoTerminal()
    let found = pseudo.modes
    do {
      let terminal = try take(pseudo)
      terminal.draw(frame("x"))
    }
    #expect(pseudo.modes == found)
    #expect(pseudo.written().hasSuffix("\u{1B}[?1049l\u{1B}[23;0;0t"))
  }

  @Test("Every key arrives, those too that a terminal keeps for itself")
  func keys() throws {
    let pseudo = try PseudoTerminal()
    let terminal = try take(pseudo)
    defer { terminal.close() }
    pseudo.type("\u{13}\u{11}\u{3}\u{1A}\u{1C}\u{4}\u{16}\r\u{1B}[A")
    let expected: [Key] = [
      .control("s"), .control("q"), .control("c"), .control("z"), .control("\\"), .control("d"),
      .control("v"), .enter, .up,
    ]
    #expect(terminal.hasWaitingEvents)
    for key in expected { #expect(terminal.nextEvent() == .event(.key(key))) }
    #expect(!terminal.hasWaitingEvents)
    #expect(terminal.nextEvent(timeoutMilliseconds: 0) == .timedOut)
  }

  @Test("A lone Escape is a key, also where there is a limit to the waiting")
  func escape() throws {
    let pseudo = try PseudoTerminal()
    let terminal = try take(pseudo)
    defer { terminal.close() }
    pseudo.type("\u{1B}")
    #expect(terminal.nextEvent() == .event(.key(.escape)))
    pseudo.type("\u{1B}")
    #expect(terminal.nextEvent(timeoutMilliseconds: 10_000) == .event(.key(.escape)))
    #expect(terminal.nextEvent(timeoutMilliseconds: 1) == .timedOut)
  }

  @Test("A new size is told, and the next frame drawn whole")
  func resize() throws {
    let pseudo = try PseudoTerminal()
    let terminal = try take(pseudo)
    defer { terminal.close() }
    #expect(terminal.size == Size(columns: 80, lines: 24))
    terminal.draw(frame("x"))
    _ = pseudo.written()
    pseudo.resize(columns: 132, lines: 43)
    send(SIGWINCH)
    #expect(terminal.nextEvent() == .event(.resized(Size(columns: 132, lines: 43))))
    #expect(terminal.size == Size(columns: 132, lines: 43))
    terminal.draw(frame("azithromycin", size: terminal.size))
    #expect(pseudo.written().hasPrefix("\u{1B}[m\u{1B}[H\u{1B}[J"))
  }

  @Test("A signal to end is told, not obeyed", arguments: [SIGHUP, SIGINT, SIGQUIT, SIGTERM])
  func termination(_ signal: Int32) throws {
    let pseudo = try PseudoTerminal()
    let terminal = try take(pseudo)
    defer { terminal.close() }
    send(signal)
    #expect(terminal.nextEvent() == .event(.terminate(signal: signal)))
  }

  @Test("A lost line is a hang-up, and neither writing nor leaving hangs")
  func lostLine() throws {
    let pseudo = try PseudoTerminal()
    let terminal = try take(pseudo)
    pseudo.hangUp()
    #expect(terminal.nextEvent() == .event(.terminate(signal: SIGHUP)))
    terminal.draw(frame("x"))
    terminal.draw(frame("y"))
    #expect(terminal.nextEvent() == .event(.terminate(signal: SIGHUP)))
    terminal.close()
  }

  @Test("A terminal that takes nothing holds the program no longer than it wants to live")
  func stalled() throws {
    let pseudo = try PseudoTerminal(columns: 500, lines: 200)
    let terminal = try take(pseudo)
    send(SIGTERM)
    #expect(terminal.nextEvent() == .event(.terminate(signal: SIGTERM)))
    for count in 0..<4 {
      var frame = Frame(size: terminal.size)
      for line in 0..<200 { frame.write(String(repeating: "\(count)", count: 500), column: 0, line: line) }
      terminal.draw(frame)
    }
    terminal.close()
    #expect(pseudo.written().hasPrefix("\u{1B}[?1049h"))
  }

  @Test("Continued from outside, the terminal is taken again and drawn whole")
  func continued() throws {
    let pseudo = try PseudoTerminal()
    let terminal = try take(pseudo)
    defer { terminal.close() }
    terminal.draw(frame("x"))
    _ = pseudo.written()
    send(SIGCONT)
    #expect(terminal.nextEvent() == .event(.resumed))
    terminal.draw(frame("x"))
    let again = pseudo.written()
    #expect(again.hasPrefix("\u{1B}[?1049h"))
    #expect(again.contains("\u{1B}[H\u{1B}[J") && again.contains("x"))
  }

  @Test("Continued only to end, the program takes the terminal no more")
  func continuedToEnd() throws {
    let pseudo = try PseudoTerminal()
    let terminal = try take(pseudo)
    defer { terminal.close() }
    send(SIGTERM)
    #expect(terminal.nextEvent() == .event(.terminate(signal: SIGTERM)))
    _ = pseudo.written()
    send(SIGCONT)
    #expect(terminal.nextEvent(timeoutMilliseconds: 50) == .timedOut)
    #expect(pseudo.written().isEmpty)
  }

  @Test("Another descriptor wakes the waiting; keys come first")
  func wakeDescriptors() throws {
    let pseudo = try PseudoTerminal()
    let terminal = try take(pseudo)
    defer { terminal.close() }
    var ends: [Int32] = [0, 0]
    try #require(pipe(&ends) == 0)
    defer { ends.forEach { Glibc.close($0) } }
    _ = write(ends[1], "x", 1)
    #expect(terminal.nextEvent(wakeDescriptors: [ends[0]]) == .readable(descriptor: ends[0]))
    pseudo.type("a")
    #expect(terminal.nextEvent(wakeDescriptors: [ends[0]]) == .event(.key(.character("a"))))
    #expect(terminal.nextEvent(wakeDescriptors: [ends[0]]) == .readable(descriptor: ends[0]))
  }

  @Test("The terminal is asked once whether it holds pictures back, and then does")
  func synchronized() throws {
    let pseudo = try PseudoTerminal()
    let terminal = try take(pseudo)
    defer { terminal.close() }
    terminal.draw(frame("x"))
    #expect(pseudo.written().contains("\u{1B}[?2026$p"))
    pseudo.type("\u{1B}[?2026;2$ya")
    #expect(terminal.nextEvent() == .event(.key(.character("a"))))
    terminal.forgetPicture()
    terminal.draw(frame("x"))
    #expect(!pseudo.written().contains("2026"))
    var large = Frame(size: terminal.size)
    for line in 0..<24 { large.write(String(repeating: "x", count: 60), column: 0, line: line) }
    terminal.draw(large)
    let written = pseudo.written()
    #expect(written.hasPrefix("\u{1B}[?2026h") && written.hasSuffix("\u{1B}[?2026l"))
  }

  @Test("A copied text is sent where there is a clipboard")
  func copy() throws {
    let pseudo = try PseudoTerminal()
    let terminal = try take(pseudo)
    #expect(terminal.copy("96365"))
    #expect(pseudo.written().contains("\u{1B}]52;c;OTYzNjU=\u{7}"))
    terminal.close()
    #expect(!terminal.copy("96365"))
    let console = try take(pseudo, ["TERM": "linux"])
    defer { console.close() }
    #expect(!console.copy("96365"))
  }

  @Test(
    "Colours and encoding are what terminal, locale and settings allow",
    arguments: [
      (["TERM": "xterm-256color", "LANG": "en_US.UTF-8"], .twoHundredFiftySix, true),
      (["TERM": "xterm-256color", "NO_COLOR": "1", "LC_ALL": "C", "LANG": "en_US.UTF-8"], .none, false),
      (["TERM": "xterm-256color", "NO_COLOR": "", "LC_CTYPE": "de_DE.utf8@euro"], .twoHundredFiftySix, true),
      (["TERM": "linux", "COLORTERM": "truecolor"], .eight, false),
      (["TERM": "vt100", "LC_ALL": "", "LANG": "C.UTF-8"], .none, true),
    ] as [([String: String], ColorDepth, Bool)])
  func capabilities(_ environment: [String: String], _ colors: ColorDepth, _ isUTF8: Bool) throws {
    let pseudo = try PseudoTerminal()
    let terminal = try take(pseudo, environment)
    defer { terminal.close() }
    #expect(terminal.capabilities.colors == colors)
    #expect(terminal.capabilities.isUTF8 == isUTF8)
  }

  @Test("A terminal without a size is taken for what the environment or terminfo says")
  func unknownSize() throws {
    let pseudo = try PseudoTerminal(columns: 0, lines: 0)
    let usual = try take(pseudo)
    #expect(usual.size == Size(columns: 80, lines: 24))
    usual.close()
    let told = try take(pseudo, ["TERM": "vt100", "COLUMNS": "132", "LINES": "99999"])
    #expect(told.size == Size(columns: 132, lines: 500))
    told.close()
  }

  @Test("There is one terminal at a time, and the first is not disturbed")
  func second() throws {
    let pseudo = try PseudoTerminal()
    let found = pseudo.modes
    let terminal = try take(pseudo)
    #expect(throws: TerminalError.terminalInUse) { try take(pseudo) }
    pseudo.type("a")
    #expect(terminal.nextEvent() == .event(.key(.character("a"))))
    terminal.close()
    #expect(pseudo.modes == found)
  }

  @Test(
    "Where nothing can be drawn, a sentence says why",
    arguments: [
      (["TERM": "dumb"], .dumbTerminal, 64), ([:], .unnamedTerminal, 1), (["TERM": ""], .unnamedTerminal, 1),
      (["TERM": "nonesuch"], .unknownTerminal(name: "nonesuch"), 1),
      (["TERM": "../etc/passwd"], .unknownTerminal(name: "../etc/passwd"), 1),
    ] as [([String: String], TerminalError, Int32)])
  func refused(_ environment: [String: String], _ error: TerminalError, _ status: Int32) throws {
    let pseudo = try PseudoTerminal()
    let found = pseudo.modes
    #expect(throws: error) { try take(pseudo, environment) }
    #expect(error.exitStatus == status)
    #expect(error.description.hasSuffix("."))
    #expect(pseudo.modes == found && pseudo.written().isEmpty)
  }

  @Test("A file or a pipe is no terminal")
  func noTerminal() throws {
    let pseudo = try PseudoTerminal()
    let file = open("/dev/null", O_RDWR)
    defer { Glibc.close(file) }
    #expect(throws: TerminalError.notATerminal(isInput: false)) {
      try Terminal(inputDescriptor: pseudo.terminal, outputDescriptor: file, environment: xterm)
    }
    #expect(throws: TerminalError.notATerminal(isInput: true)) {
      try Terminal(inputDescriptor: file, outputDescriptor: pseudo.terminal, environment: xterm)
    }
    #expect(TerminalError.notATerminal(isInput: true).exitStatus == 64)
  }

  @Test("A hostile TERM is shown, not obeyed")
  func hostileName() {
    let error = TerminalError.unknownTerminal(name: "\u{1B}[2J" + String(repeating: "x", count: 99))
    #expect(!error.description.contains("\u{1B}"))
    #expect(error.description.count < 200)
  }
}
