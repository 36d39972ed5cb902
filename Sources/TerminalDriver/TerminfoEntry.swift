import CNcurses
import TerminalCells

/// What terminfo knows of one terminal: its capabilities, its keys, its usual size.
struct TerminfoEntry {
  var capabilities = TerminalCapabilities()
  /// Keys by the bytes that they send.
  var keys: [[UInt8]: Key] = [:]
  var size: Size?

  /// Reads an entry of the terminal database.
  init(name: String, descriptor: Int32) throws(TerminalError) {
    guard terminfo_open(name, descriptor) == 1 else { throw .unknownTerminal(name: name) }
    defer { terminfo_close() }
    guard Self.string("cup").starts(with: Array("\u{1B}[%i%p1%d;%p2%dH".utf8)) else {
      throw .unsuitableTerminal(name: name)
    }
    readOutput()
    readExtensions(name: name)
    readKeys()
    let columns = Int(terminfo_number("cols"))
    let lines = Int(terminfo_number("lines"))
    if columns > 0, lines > 0 { size = Size(columns: columns, lines: lines) }
  }

  private mutating func readOutput() {
    capabilities.hasBold = Self.has("bold", "\u{1B}[1m")
    capabilities.hasUnderline = Self.has("smul", "\u{1B}[4m")
    capabilities.hasReverse = Self.has("rev", "\u{1B}[7m")
    capabilities.hasDefaultColors = Self.has("op", "\u{1B}[39;49m")
    capabilities.endsAttributesSingly = Self.has("rmul", "\u{1B}[24m")
    capabilities.hidesUnderlineInColor = max(0, terminfo_number("ncv")) & 2 != 0
    capabilities.erasesToEnd = Self.has("el", "\u{1B}[K") && Self.has("ed", "\u{1B}[J")
    capabilities.erasesCells = Self.has("ech", "\u{1B}[%p1%dX")
    capabilities.movesByCount = Self.has("cuf", "\u{1B}[%p1%dC") && Self.has("cub", "\u{1B}[%p1%dD")
    capabilities.scrollsLines =
      Self.has("csr", "\u{1B}[%i%p1%d;%p2%dr") && Self.has("il", "\u{1B}[%p1%dL")
      && Self.has("dl", "\u{1B}[%p1%dM")
    capabilities.hasWrapSwitch = Self.has("rmam", "\u{1B}[?7l")
    capabilities.canFillLastCell =
      capabilities.hasWrapSwitch || !terminfo_flag("am") || terminfo_flag("xenl")
    capabilities.openAlternateScreen = Self.string("smcup")
    capabilities.closeAlternateScreen = Self.string("rmcup")
    capabilities.colors = Self.colorDepth()
  }

  /// The colours for which the terminal takes the usual sequences, whatever number it claims.
  private static func colorDepth() -> ColorDepth {
    let steps: [(depth: ColorDepth, color: Int32, starts: [String])] = [
      (.twoHundredFiftySix, 208, ["38;5;208m"]), (.sixteen, 9, ["91m", "38;5;9m"]),
      (.eight, 1, ["31m", "31;", "38;5;1m"]),
    ]
    let count = Int(terminfo_number("colors"))
    for step in steps where count >= step.depth.rawValue {
      guard let sequence = terminfo_foreground(step.color) else { continue }
      let bytes = withoutPadding(sequence)
      if step.starts.contains(where: { bytes.starts(with: Array("\u{1B}[\($0)".utf8)) }) {
        return step.depth
      }
    }
    return .none
  }

  /// What came after terminfo's standard: a newer database says it, an older one leaves only the name.
  private mutating func readExtensions(name: String) {
    let modern = [
      "xterm", "tmux", "rxvt-unicode", "putty", "foot", "alacritty", "kitty", "konsole", "vte", "gnome",
      "wezterm", "ghostty", "contour", "mintty", "iterm",
    ].contains { name.hasPrefix($0) }
    capabilities.bracketsPaste = modern || terminfo_string("BE") != nil
    capabilities.setsClipboard =
      modern || name.hasPrefix("screen") || terminfo_string("Ms") != nil
  }

  private mutating func readKeys() {
    let names: [(capability: String, key: Key)] = [
      ("kcuu1", .up), ("kcud1", .down), ("kcub1", .left), ("kcuf1", .right), ("khome", .home),
      ("kend", .end), ("kpp", .pageUp), ("knp", .pageDown), ("kich1", .insert), ("kdch1", .delete),
      ("kcbt", .backTab), ("kent", .enter),
    ]
    let functions = (1...12).map { (capability: "kf\($0)", key: Key.function($0)) }
    for (capability, key) in names + functions {
      let bytes = Self.string(capability)
      if !bytes.isEmpty { keys[bytes] = key }
    }
  }

  private static func has(_ capability: String, _ value: String) -> Bool {
    string(capability) == Array(value.utf8)
  }

  /// A capability's bytes; empty where the terminal hasn't got it.
  private static func string(_ capability: String) -> [UInt8] {
    terminfo_string(capability).map { withoutPadding($0) } ?? []
  }

  /// Bytes without `$<5>`: waits that terminals made of moving parts needed.
  private static func withoutPadding(_ text: UnsafePointer<CChar>) -> [UInt8] {
    var bytes: [UInt8] = []
    var rest = String(cString: text).utf8[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "$"), rest.first == UInt8(ascii: "<"),
        let end = rest.firstIndex(of: UInt8(ascii: ">"))
      {
        rest = rest[rest.index(after: end)...]
      } else {
        bytes.append(byte)
      }
    }
    return bytes
  }
}
