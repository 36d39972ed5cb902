import TerminalCells
import WorksheetSession

/// Text with a caret in a field of so many cells: what of it is shown, so that the caret is in it.
struct TypedField {
  let text: String
  /// Cells from the field's left edge to the caret, always inside the field.
  let caretColumn: Int

  /// `caret` counts the characters before it.
  init(_ text: String, caret: Int, width: Int) {
    let glyphs = VisibleText.glyphs(of: text)
    let place = min(max(caret, 0), glyphs.count)
    var before = glyphs[..<place].reduce(0) { $0 + $1.width }
    var first = 0
    while before > max(0, width - 1), first < place {
      before -= glyphs[first].width
      first += 1
    }
    self.text = String(glyphs[first...].map(\.character))
    caretColumn = before
  }
}

extension CellEntry {
  /// How what is typed is drawn: not understood, only offered, or not entered yet.
  var role: StyleRole { problem != nil ? .error : isOffer ? .faint : .provisional }
}
