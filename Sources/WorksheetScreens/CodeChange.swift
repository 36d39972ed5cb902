import CodingAnalysis
import InfusionCoding

/// A code line as it is and as it was before the last edit.
struct CodeChange: Equatable {
  var line: CodeLine
  /// 0 where the last edit brought the line.
  var unitsBefore: Int
  /// 0 where the last edit took it away.
  var units: Int
  /// The line's place in the result; none where it is gone.
  var index: Int?

  var isChanged: Bool { unitsBefore != units }

  /// Every line, those that went away among them, in the order of the result.
  static func all(lines: [CodeLine], before: [CodeLine]) -> [CodeChange] {
    var units: [LineKey: Int] = [:]
    for line in before { units[LineKey(line), default: 0] += line.units }
    var changes = lines.enumerated().map { index, line in
      CodeChange(
        line: line, unitsBefore: units.removeValue(forKey: LineKey(line)) ?? 0, units: line.units,
        index: index)
    }
    guard !units.isEmpty else { return changes }
    for line in before where units[LineKey(line)] != nil {
      changes.append(CodeChange(line: line, unitsBefore: line.units, units: 0, index: nil))
    }
    return changes.sorted { LineKey($0.line) < LineKey($1.line) }
  }
}

extension CodeLine {
  /// The code with its modifiers: `96365-XS`.
  var codeText: String { ([code.text] + modifiers.texts).joined(separator: "-") }

  /// The rows behind it: `row 4`, `rows 1, 3, 6`.
  var rowsText: String { RowList.text(rows) }
}

/// Row numbers in words.
enum RowList {
  /// `row 4`, `rows 1, 3, 6`; a long list ends with how many more there are.
  static func text(_ rows: [Int]) -> String {
    guard rows.count != 1 else { return "row \(rows.first ?? 0)" }
    let shown = rows.prefix(8).map { "\($0)" }.joined(separator: ", ")
    return "rows \(shown)" + (rows.count > 8 ? " and \(rows.count - 8) more" : "")
  }
}
