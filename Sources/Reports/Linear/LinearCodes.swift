import CodingAnalysis
import InfusionCoding

/// Code lines as single lines of text, the code first.
public enum LinearCodes {
  /// `96376 ×3, 08/05, rows 4, 5 and 6`.
  public static func lines(_ lines: [CodeLine]) -> [String] {
    lines.map {
      "\(code($0)) ×\($0.units), \(LineChange.shortDay($0.day)), \(PlainList.rows($0.rows, most: 12))"
    }
  }

  /// What became otherwise: `96376 ×3, was ×2, 08/05`, `96366 ×1, new, 08/05`, `96365 gone, was ×1, 08/04`.
  static func changes(from old: [CodeLine], to new: [CodeLine]) -> [String] {
    let before = units(old)
    let after = units(new)
    let changed = new.filter { before[LineKey($0)] != $0.units }.map { line -> String in
      let was = before[LineKey(line)].map { "was ×\($0)" } ?? "new"
      return "\(code(line)) ×\(line.units), \(was), \(LineChange.shortDay(line.day))"
    }
    let gone = old.filter { after[LineKey($0)] == nil }.map { line in
      "\(code(line)) gone, was ×\(line.units), \(LineChange.shortDay(line.day))"
    }
    return changed + gone
  }

  static func code(_ line: CodeLine) -> String {
    ([line.code.text] + line.modifiers.texts).joined(separator: "-")
  }

  private static func units(_ lines: [CodeLine]) -> [LineKey: Int] {
    Dictionary(lines.map { (LineKey($0), $0.units) }, uniquingKeysWith: +)
  }
}
