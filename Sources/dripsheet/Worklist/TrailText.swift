import CodingAnalysis
import Reports
import Worksheet
import WorksheetLibrary

/// An entry of a trail as text in 80 columns.
enum TrailText {
  static func text(_ step: TrailStep) -> String {
    let touch = step.entry.touch
    let head =
      "\(PlainLayout.padded(String(step.entry.number), 4)) \(WallClock(moment: touch.moment).stamp)  "
      + "\(touch.person): \(step.entry.event.phrase)"
    var lines = [head] + step.difference.phrases.map { "       \($0)" }
    if !LineDifference(from: step.before, to: step.after).isEmpty {
      lines.append("       codes: \(LineChange.words(from: step.before, to: step.after))")
    }
    return lines.map { PlainLayout.paragraph(PrintableText.text($0), indent: 9) + "\n" }.joined()
  }
}

extension TrailEvent {
  /// What was done, for a sentence that begins with who did it.
  var phrase: String {
    switch self {
    case .created(.blank): "began it"
    case .created(.file(let file)): "imported it from \(file)"
    case .created(.copy(let id)): "copied it from worksheet \(id)"
    case .deed(.did(let step)): step.edit.groupName.map { "edited it: \($0)" } ?? "edited it"
    case .deed(.undid): "undid an edit"
    case .deed(.redid): "did an edit again"
    case .marked(.open): "marked it open"
    case .marked(.waiting(let question)): "marked it waiting: \(question)"
    case .marked(.done): "signed it as done"
    case .archived(let isArchived): isArchived ? "put it into the archive" : "took it out of the archive"
    case .saved(let file): "saved it to \(file)"
    case .takenOver(let holder): "took it over from \(holder)"
    }
  }
}

extension Edit {
  /// The name of an edit that is several.
  fileprivate var groupName: String? {
    if case .group(_, let name) = self, !name.isEmpty { name } else { nil }
  }
}

extension SheetDifference {
  /// `row 4 stop: 2026-08-04 1245 -> 2026-08-04 1246`, one a line.
  var phrases: [String] {
    fields.map { "\($0.name): \(shown($0.from)) -> \(shown($0.to))" }
      + rows.flatMap { phrases($0) } + (isReordered ? ["rows in another order"] : [])
  }

  private func phrases(_ change: RowChange) -> [String] {
    let row = "row \(change.row)"
    switch change.kind {
    case .added: return ["\(row) added\(list(change.cells, \.to))"]
    case .removed: return ["\(row) deleted\(list(change.cells, \.from))"]
    case .changed:
      return change.cells.map { cell in
        "\(row) \(cell.name): \(shown(cell.from)) -> \(shown(cell.to))"
      }
    }
  }

  private func list(_ cells: [CellChange], _ text: KeyPath<CellChange, String>) -> String {
    let texts = cells.map { cell in "\(cell.name) \(cell[keyPath: text])" }
    return texts.isEmpty ? "" : ": " + texts.joined(separator: ", ")
  }

  private func shown(_ text: String) -> String { text.isEmpty ? "blank" : text }
}
