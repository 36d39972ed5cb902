import TerminalCells
import WorksheetCommands
import WorksheetSession

/// What can be done here, what may be typed, what the marks mean, and all keys.
enum HelpScreen {
  /// `overlay` is what the help was asked for on; none on the sheet.
  static func panel(
    over overlay: Overlay?, scroll: Int, bindings: KeyBindings, width: Int, glyphs: GlyphSet
  ) -> Panel {
    let here = keysHere(HelpForScreen(overlay, bindings: bindings), width: width)
    let signs = signs(width: width)
    let marks = marks(width: width, glyphs: glyphs)
    let bars = timeline(width: width, glyphs: glyphs)
    let parts = overlay == .timeline ? [here, bars, marks, signs] : [here, signs, marks, bars]
    let lines = parts.flatMap { $0 + [StyledLine("")] } + allKeys(bindings, width: width)
    return Panel(
      title: "help", remark: "Up and Down scroll, Esc closes", lines: lines, scroll: scroll,
      cursor: Position(column: 0, line: scroll))
  }

  /// The screen that the help was asked for on, in sentences.
  private static func keysHere(_ here: HelpForScreen, width: Int) -> [StyledLine] {
    [StyledLine(here.heading, Style(.heading, bold: true))]
      + here.intro.wrapped(to: width).map { StyledLine($0) }
      + here.keys.flatMap { lines(key: $0.key, text: $0.text, width: width) }
  }

  private static func signs(width: Int) -> [StyledLine] {
    [StyledLine("Typed into a cell", Style(.heading, bold: true))]
      + EntrySign.all.flatMap { lines(key: $0.typed, text: $0.sentence, width: width) }
  }

  /// The letters in the column of marks.
  private static func marks(width: Int, glyphs: GlyphSet) -> [StyledLine] {
    let items = RowMarks.legend(glyphs).map { (key: $0.letter, text: $0.meaning) }
    return [StyledLine("Marks of a row", Style(.heading, bold: true))]
      + columns(items, width: width, keyWidth: 3)
  }

  /// The glyphs of the timeline.
  private static func timeline(width: Int, glyphs: GlyphSet) -> [StyledLine] {
    let items: [(key: String, text: String)] = [
      (String(repeating: glyphs.bar, count: 3), "infusion"),
      (String(glyphs.push) + String(repeating: glyphs.pushMinutes, count: 2), "push, its charted minutes"),
      (String(repeating: glyphs.hydration, count: 3), "hydration that counts"),
      (String(repeating: glyphs.hydrationUncounted, count: 3), "hydration that does not"),
      (String(repeating: glyphs.overlap, count: 3), "minutes that two rows share"),
      (String(glyphs.injection), "injection"), (String(glyphs.otherMark), "no code of its own here"),
      (String(glyphs.threshold), "a minute that decided"),
      (String(glyphs.thresholdUnreached), "the next such minute"),
      (String(glyphs.fold), "idle time left out"), ("I4", "row 4 is the initial service"),
      ("4+", "row 4 and others are one run"),
    ]
    return [StyledLine("Bars and marks", Style(.heading, bold: true))]
      + columns(items, width: width, keyWidth: 5)
  }

  /// What stands for the keys of a command that is only in the palette.
  static let noKey = "palette"

  private static func allKeys(_ bindings: KeyBindings, width: Int) -> [StyledLine] {
    var lines = [StyledLine("All keys", Style(.heading, bold: true))]
    lines += "^S is Ctrl with S. ^X h is Ctrl with X, then h.".wrapped(to: width).map {
      StyledLine($0, Style(.faint))
    }
    for family in CommandFamily.allCases {
      let items = Command.all.filter { $0.family == family }.map { command in
        let keys = bindings.bindings(of: command.id).map(\.keys.names).uniqued
        return (key: keys.isEmpty ? noKey : keys.joined(separator: ", "), text: command.label)
      }
      guard !items.isEmpty else { continue }
      lines.append(StyledLine(family.rawValue, Style(.heading)))
      lines += columns(items, width: width, keyWidth: 20)
    }
    return lines
  }

  /// A key and what it does, in as many lines as it takes.
  private static func lines(key: String, text: String, width: Int) -> [StyledLine] {
    text.wrapped(to: max(20, width - 18)).enumerated().map { index, part in
      var line = StyledLine(index == 0 ? "  " + key : "", Style(.keyName))
      line.pad(to: 18)
      line.add(part)
      return line
    }
  }

  /// Items side by side, down each column first.
  private static func columns(
    _ items: [(key: String, text: String)], width: Int, keyWidth: Int
  ) -> [StyledLine] {
    let count = max(1, min(width / 38, 4))
    let columnWidth = width / count
    let height = (items.count + count - 1) / count
    return (0..<height).map { at in
      var line = StyledLine()
      for column in 0..<count {
        let index = column * height + at
        guard items.indices.contains(index) else { continue }
        if column > 0 { line.pad(to: column * columnWidth) }
        line.add("  " + items[index].key, Style(.keyName))
        line.pad(to: column * columnWidth + 2 + keyWidth)
        line.add(items[index].text)
      }
      return line
    }
  }
}

extension Sequence where Element: Hashable {
  /// Its elements in order, each once.
  var uniqued: [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
