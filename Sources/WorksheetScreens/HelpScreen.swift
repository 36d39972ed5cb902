import TerminalCells
import WorksheetCommands
import WorksheetSession

/// What can be done here, what may be typed, what the marks mean, and all keys.
enum HelpScreen {
  static func panel(scroll: Int, bindings: KeyBindings, width: Int, glyphs: GlyphSet) -> Panel {
    let lines =
      keysHere(bindings, width: width) + [StyledLine("")] + signs(width: width) + [StyledLine("")]
      + marks(width: width, glyphs: glyphs) + [StyledLine("")] + timeline(width: width, glyphs: glyphs)
      + [StyledLine("")] + allKeys(bindings, width: width)
    return Panel(
      title: "help", remark: "Up and Down scroll, Esc closes", lines: lines, scroll: scroll,
      cursor: Position(column: 0, line: scroll))
  }

  /// The few commands that a row needs, in sentences.
  private static func keysHere(_ bindings: KeyBindings, width: Int) -> [StyledLine] {
    let ids: [CommandID] = [
      .move(.enter), .move(.nextCell), .entry(.editCell), .entry(.back), .row(.rowCard), .history(.undo),
      .view(.why), .view(.findings), .file(.save), .view(.palette), .file(.leave),
    ]
    let intro = "Typing starts in the cell where the cursor is. The codes are worked out at every key."
    let heading = StyledLine("On the sheet", Style(.heading, bold: true))
    return [heading] + intro.wrapped(to: width).map { StyledLine($0) }
      + ids.compactMap(Command.of).map { line(key: bindings.keys(of: $0.id) ?? noKey, text: $0.sentence) }
  }

  private static func signs(width: Int) -> [StyledLine] {
    [StyledLine("Typed into a cell", Style(.heading, bold: true))]
      + EntrySign.all.map { line(key: $0.typed, text: $0.sentence) }
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
      (String(glyphs.threshold), "on a bar: the minute that decided"),
      (String(glyphs.thresholdUnreached), "after a bar: the next such minute"),
      (String(glyphs.fold), "idle time left out"), ("I4", "row 4 is the initial service"),
      ("4+", "row 4 and others are one run"),
    ]
    return [StyledLine("The timeline", Style(.heading, bold: true))]
      + columns(items, width: width, keyWidth: 5)
  }

  /// What stands for the keys of a command that is only in the palette.
  private static let noKey = "palette"

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

  private static func line(key: String, text: String) -> StyledLine {
    var line = StyledLine("  " + key, Style(.keyName))
    line.pad(to: 18)
    line.add(text)
    return line
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
