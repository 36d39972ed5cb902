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
    var units: [Key: Int] = [:]
    for line in before { units[Key(line), default: 0] += line.units }
    var changes = lines.enumerated().map { index, line in
      CodeChange(
        line: line, unitsBefore: units.removeValue(forKey: Key(line)) ?? 0, units: line.units, index: index)
    }
    guard !units.isEmpty else { return changes }
    for line in before where units[Key(line)] != nil {
      changes.append(CodeChange(line: line, unitsBefore: line.units, units: 0, index: nil))
    }
    return changes.sorted { Key($0.line) < Key($1.line) }
  }

  /// What makes two lines the same line with other units.
  private struct Key: Hashable, Comparable {
    var day: Day
    var code: Code
    var modifiers: Modifiers

    init(_ line: CodeLine) {
      day = line.day
      code = line.code
      modifiers = line.modifiers
    }

    static func < (left: Key, right: Key) -> Bool {
      (left.day, left.code, left.modifiers) < (right.day, right.code, right.modifiers)
    }
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
