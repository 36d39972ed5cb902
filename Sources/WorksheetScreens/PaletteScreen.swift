import TerminalCells
import WorksheetCommands
import WorksheetSession

/// Finds any command by its words, and shows its key.
enum PaletteScreen {
  /// `remark` says what Enter does where that is no command of the list.
  static func panel(
    _ palette: Overlay.Palette, remark: String?, bindings: KeyBindings, width: Int
  ) -> Panel {
    let matches = Command.matching(palette.text)
    var input = StyledLine(": ", Style(.keyName, bold: true))
    let field = TypedField(palette.text, caret: palette.text.count, width: width - 4)
    input.add(field.text, Style(.provisional))
    let labelWidth = 16
    let keyWidth = 12
    var lines = matches.enumerated().map { index, command in
      var line = StyledLine(target: .item(index))
      line.add(" " + command.label, Style(.plain, bold: true))
      line.pad(to: labelWidth)
      line.add(bindings.keys(of: command.id) ?? "", Style(.keyName))
      line.pad(to: labelWidth + keyWidth)
      line.add(command.sentence, Style(.faint))
      return line
    }
    if let remark { lines = remark.wrapped(to: width - 2).map { StyledLine(" " + $0, Style(.note)) } }
    if lines.isEmpty { lines = [StyledLine(" no command has these words", Style(.faint))] }
    let selected =
      matches.isEmpty || remark != nil ? nil : min(max(palette.selected, 0), matches.count - 1) + 1
    return Panel(
      title: "commands", remark: "Enter does it, Esc closes", lines: [input] + lines, pinned: 1,
      selected: selected, cursor: Position(column: 2 + field.caretColumn, line: 0), wantedLines: 10)
  }
}
