import TerminalCells

extension Key {
  /// As hint line, help and settings file write it: `^S`, `Enter`, `F1`, `a`.
  public var name: String {
    switch self {
    case .character(" "): "Space"
    case .character(let character): String(character)
    case .control(let letter): "^" + letter.uppercased()
    case .alt(let character): "Alt-\(character)"
    case .function(let number): "F\(number)"
    default: Self.named.first { $0.key == self }?.name ?? ""
    }
  }

  /// Reads what ``name`` writes, case of names not minded, and `Ctrl-S` beside `^S`, `Escape` beside `Esc`.
  public init?(name: String) {
    if name.count == 1, let character = name.first {
      self = .character(character)
      return
    }
    let lower = name.lowercased()
    if lower == "space" {
      self = .character(" ")
    } else if let named = (Self.named + Self.alsoNamed).first(where: { $0.name.lowercased() == lower }) {
      self = named.key
    } else if let letter = Self.rest(of: lower, after: ["^", "ctrl-", "c-"]) {
      self = .control(letter)
    } else if let character = Self.rest(of: name, after: ["Alt-", "alt-", "M-"]) {
      self = .alt(character)
    } else if lower.first == "f", let number = Int(lower.dropFirst()), (1...12).contains(number) {
      self = .function(number)
    } else {
      return nil
    }
  }

  private static func rest(of name: String, after prefixes: [String]) -> Character? {
    for prefix in prefixes where name.hasPrefix(prefix) && name.count == prefix.count + 1 {
      return name.last
    }
    return nil
  }

  private static let named: [(key: Key, name: String)] = [
    (.enter, "Enter"), (.tab, "Tab"), (.backTab, "Shift-Tab"), (.escape, "Esc"),
    (.backspace, "Backspace"), (.delete, "Del"), (.insert, "Ins"), (.up, "Up"), (.down, "Down"),
    (.left, "Left"), (.right, "Right"), (.home, "Home"), (.end, "End"), (.pageUp, "PgUp"),
    (.pageDown, "PgDn"),
  ]

  private static let alsoNamed: [(key: Key, name: String)] = [
    (.escape, "Escape"), (.enter, "Return"), (.delete, "Delete"), (.insert, "Insert"), (.pageUp, "PageUp"),
    (.pageDown, "PageDown"),
  ]

  /// Whether it reaches the program over SSH from any terminal. The others are second ways only.
  public var arrivesEverywhere: Bool {
    switch self {
    case .character, .enter, .tab, .escape, .backspace, .up, .down, .left, .right: true
    case .control(let letter): !"abhijm[".contains(letter)
    default: false
    }
  }
}

extension Sequence<Key> {
  /// A sequence as it is shown: `^X h`.
  public var names: String { map(\.name).joined(separator: " ") }
}
