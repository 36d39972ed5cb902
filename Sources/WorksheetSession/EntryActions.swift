import ChartedEncounter
import Formulary
import InfusionCoding
import Worksheet
import WorksheetCommands

extension SessionReducer {
  mutating func perform(_ command: EntryCommand, in session: inout Session) {
    switch command {
    case .editCell: editCell(in: &session)
    case .back: back(in: &session)
    case .eraseLeft: erase(left: true, in: &session)
    case .eraseRight: erase(left: false, in: &session)
    case .clearCell: clear(in: &session)
    case .takeUsual: takeUsual(in: &session)
    }
  }

  private func editCell(in session: inout Session) {
    if session.entry != nil {
      let end = session.entry?.text.count ?? 0
      session.entry?.isEdit = true
      session.entry?.isOffer = false
      session.entry?.caret = end
      return
    }
    let text = activeText(session)
    session.entry = CellEntry(text: text, caret: text.count, isEdit: true)
  }

  private func activeText(_ session: Session) -> String {
    if case .encounterCard(let index) = session.overlay {
      let fields = session.encounterCardFields
      return fields.indices.contains(index) ? session.text(of: fields[index]) : ""
    }
    return session.typedField.map { session.text(of: $0) } ?? ""
  }

  /// Escape: the choice, then the entry, then what is open, then the marked rows, then the rows not shown.
  private func back(in session: inout Session) {
    if session.entry?.chosen != nil {
      session.entry?.chosen = nil
    } else if session.entry != nil {
      session.entry = nil
      if let asked = session.memory.asked {
        session.memory.asked = nil
        goOn(after: asked, in: &session)
      }
    } else if session.overlay != nil {
      close(in: &session)
      session.memory.leavesOnceSaved = false
    } else if session.mark != nil {
      unmark(in: &session)
    } else if session.filter != nil {
      showAll(in: &session)
    }
  }

  private func erase(left: Bool, in session: inout Session) {
    if case .palette(var palette) = session.overlay {
      if palette.text.isEmpty { return session.overlay = nil }
      palette.text.removeLast()
      palette.selected = 0
      session.overlay = .palette(palette)
    } else if session.entry != nil {
      session.entry?.erase(left: left)
    } else {
      // Backspace on a filled cell edits it, from its end.
      editCell(in: &session)
      session.entry?.erase(left: left)
    }
  }

  private mutating func clear(in session: inout Session) {
    if case .palette = session.overlay {
      session.overlay = .palette(Overlay.Palette(text: "", selected: 0))
    } else if session.entry != nil {
      session.entry?.clear()
    } else {
      session.entry = CellEntry(text: "", caret: 0)
      leaveCell(by: .command, in: &session)
    }
  }

  /// The row with the usual route and method of its substance; nil where none is known or nothing would
  /// change.
  func usual(_ session: Session) -> (row: ChartedRow, words: String)? {
    let rows = session.coded.encounter.rows
    guard rows.indices.contains(session.cursor.row),
      let known = rows[session.cursor.row].substance.flatMap({ environment.formulary.substance(named: $0) }),
      let route = Route(rawValue: known.usualRoute), let method = Method(rawValue: known.usualMethod)
    else { return nil }
    var row = rows[session.cursor.row]
    // A row with a stop is through, and was charted as it was meant.
    guard row.stop == nil else { return nil }
    if row.route ?? .intravenous != route { row.route = route }
    if row.method ?? .infusion != method { row.method = method }
    (row.asTyped[.route], row.asTyped[.method]) = (nil, nil)
    return row == rows[session.cursor.row] ? nil : (row, "\(route.rawValue) \(method.rawValue)")
  }

  private mutating func takeUsual(in session: inout Session) {
    leaveCell(by: .command, in: &session)
    guard let usual = usual(session), let identity = session.activeIdentity, let row = session.activeRow,
      let edit = Edit.cells(of: identity, from: row, to: usual.row)
    else { return }
    session.worksheet.perform(.group([edit], name: "row \(row.number) \(usual.words)"))
    session.message = Session.Message("row \(row.number): \(usual.words)")
  }
}
