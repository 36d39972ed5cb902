import TerminalCells

/// Keys written as text: `zof⏎ 1500 1615 ⏎`. White space only separates; everything else is one key:
///
/// ⏎ Enter, ⇥ Tab, ⇤ Shift-Tab, ⎋ Escape, ⌫ Backspace, ⌦ Delete, arrows, ⇱ Home, ⇲ End, ⇞ and ⇟ pages,
/// ␠ the space bar, `^S` Ctrl with a letter.
enum KeyScript {
  static func keys(_ script: String) -> [Key] {
    var keys: [Key] = []
    var rest = Substring(script)
    while let sign = rest.popFirst() {
      if sign.isWhitespace { continue }
      if sign == "^", let letter = rest.first, letter.isUppercase {
        rest.removeFirst()
        keys.append(.control(Character(letter.lowercased())))
      } else {
        keys.append(named[sign] ?? .character(sign))
      }
    }
    return keys
  }

  private static let named: [Character: Key] = [
    "⏎": .enter, "⇥": .tab, "⇤": .backTab, "⎋": .escape, "⌫": .backspace, "⌦": .delete, "↑": .up,
    "↓": .down, "←": .left, "→": .right, "⇱": .home, "⇲": .end, "⇞": .pageUp, "⇟": .pageDown,
    "␠": .character(" "),
  ]
}
