import ChartedEncounter
import Worksheet

extension SessionReducer {
  /// What the lines of a paste are understood as. A line that isn't becomes a held row that keeps it.
  func preview(of lines: [String], in session: Session) -> Overlay.PastePreview {
    let rows = lines.map { ChartedRow(number: 0, asTyped: [.line: $0.trimmed]) }
    let shown = lines.map {
      Overlay.PastePreview.Line(text: $0, understoodAs: nil, problem: "not understood")
    }
    return Overlay.PastePreview(lines: shown, rows: rows)
  }
}
