import Foundation

/// The built program in a real terminal: tmux, of a size, with a home of its own and nothing of the
/// environment of whoever runs the tests.
final class TerminalUnderTest {
  /// The home folder, in which the program is started.
  let home: URL
  private let server: String
  private let variables: [String: String]
  private let ending: URL

  /// Starts `dripsheet` with arguments, or a shell command in which `$DRIPSHEET` is the program.
  init(
    _ arguments: String = "", shell command: String? = nil, columns: Int = 80, lines: Int = 24,
    home: URL? = nil, variables extra: [String: String] = [:]
  ) throws {
    server = "dripsheet-\(UUID().uuidString)"
    self.home = try home ?? Self.makeFolder()
    ending = self.home.appendingPathComponent("ending-\(UUID().uuidString)")
    var variables = [
      "HOME": self.home.path, "LC_ALL": "C.UTF-8", "TZ": "UTC",
      "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin",
    ]
    variables.merge(extra) { $1 }
    self.variables = variables
    let term = extra["TERM"].map { "TERM=\($0) " } ?? ""
    let program =
      "export DRIPSHEET=\(BuiltProgram.path); \(term)\(command ?? "\(BuiltProgram.path) \(arguments)")"
    let wrapped = "\(program); echo $? > \(ending.path); sleep 60"
    let start = [
      "tmux", "-L", server, "-f", "/dev/null", "new-session", "-d", "-x", "\(columns)", "-y", "\(lines)",
      "-c",
      self.home.path, "sh", "-c", wrapped,
    ]
    Command.runUnheard(start, variables: variables)
    tmux(["set-option", "-g", "status", "off"])
    tmux(["set-option", "-g", "escape-time", "0"])
    tmux(["resize-window", "-x", "\(columns)", "-y", "\(lines)"])
  }

  deinit { tmux(["kill-server"]) }

  static func makeFolder() throws -> URL {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
      "dripsheet-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    return folder
  }

  // MARK: Keys

  /// Types text and keys by their names in angle brackets: `zof<Enter>1500<C-s>`.
  func type(_ keys: String) {
    var rest = Substring(keys)
    while let first = rest.first {
      if first == "<", let end = rest.firstIndex(of: ">") {
        tmux(["send-keys", String(rest[rest.index(after: rest.startIndex)..<end])])
        rest = rest[rest.index(after: end)...]
      } else {
        let text = rest.prefix { $0 != "<" }
        let typed = text.isEmpty ? rest.prefix(1) : text
        tmux(["send-keys", "-l", String(typed)])
        rest = rest.dropFirst(typed.count)
      }
    }
  }

  /// Presses the mouse on a text of the screen, where the text stands first, and answers whether it does.
  func press(_ text: String) -> Bool {
    let lines = screen.split(separator: "\n", omittingEmptySubsequences: false)
    guard let line = lines.firstIndex(where: { $0.contains(text) }),
      let range = lines[line].firstRange(of: text)
    else { return false }
    let column = lines[line][..<range.lowerBound].count
    tmux(["send-keys", "-l", "\u{1B}[<0;\(column + 1);\(line + 1)M\u{1B}[<0;\(column + 1);\(line + 1)m"])
    return true
  }

  /// Turns the wheel by a notch in the upper left corner.
  func turnWheel(down: Bool) { tmux(["send-keys", "-l", "\u{1B}[<\(down ? 65 : 64);1;1M"]) }

  /// Whether the program asked for the mouse.
  var reportsMouse: Bool {
    tmux(["display-message", "-p", "#{mouse_standard_flag}#{mouse_button_flag}"]).contains("1")
  }

  /// Pastes as a terminal does that brackets pastes.
  func paste(_ text: String) {
    tmux(["set-buffer", text])
    tmux(["paste-buffer", "-p"])
  }

  func resize(columns: Int, lines: Int) {
    tmux(["resize-window", "-x", "\(columns)", "-y", "\(lines)"])
  }

  /// Sends a signal to the program.
  func signal(_ name: String) {
    let shell = tmux(["display-message", "-p", "#{pane_pid}"]).trimmingCharacters(in: .whitespacesAndNewlines)
    _ = Command.run("/bin/sh", ["-c", "pkill -\(name) -P \(shell) dripsheet"])
  }

  // MARK: The screen

  /// What the screen shows, one line a line, blanks at the ends dropped.
  var screen: String {
    let text = tmux(["capture-pane", "-p"])
    return text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      String(line.reversed().drop { $0 == " " }.reversed())
    }.joined(separator: "\n")
  }

  /// Colours and attributes with it.
  var colouredScreen: String { tmux(["capture-pane", "-e", "-p"]) }

  var cursor: String {
    tmux(["display-message", "-p", "#{cursor_x},#{cursor_y}"]).trimmingCharacters(in: .whitespacesAndNewlines)
  }

  var isInAlternateScreen: Bool {
    tmux(["display-message", "-p", "#{alternate_on}"]).hasPrefix("1")
  }

  /// Waits until the screen shows a text, however many blanks part its words, and answers whether it came
  /// to that.
  func shows(_ text: String, within seconds: Double = 15) -> Bool {
    waits(seconds) { self.screen.split(separator: " ").joined(separator: " ").contains(text) }
  }

  /// The exit status of the program, once it has ended.
  func exitStatus(within seconds: Double = 15) -> Int32? {
    _ = waits(seconds) { (try? String(contentsOf: self.ending, encoding: .utf8))?.isEmpty == false }
    return (try? String(contentsOf: ending, encoding: .utf8)).flatMap {
      Int32($0.trimmingCharacters(in: .whitespacesAndNewlines))
    }
  }

  /// Waits until something holds, and answers whether it came to that.
  func waits(_ seconds: Double, until condition: () -> Bool) -> Bool {
    let end = Date(timeIntervalSinceNow: seconds)
    repeat {
      if condition() { return true }
      usleep(20_000)
    } while Date() < end
    return condition()
  }

  @discardableResult
  private func tmux(_ arguments: [String]) -> String {
    Command.run("/usr/bin/env", ["tmux", "-L", server] + arguments, variables: variables).output
  }
}
