import ChartedEncounter
import InfusionCoding

/// A coding result as plain text that reads well in 80 columns and prints.
public enum TextReport {
  /// The lines by date, every row with its reason, and the findings.
  public static func text(_ coded: CodedEncounter) -> String {
    var lines = [heading(coded), ""]
    lines += codeLines(coded.result.lines)
    lines.append("")
    for row in coded.result.rows { lines += rowLines(row, coded) }
    if !coded.result.findings.isEmpty {
      lines.append("")
      for finding in coded.result.findings {
        lines += PlainLayout.wrapped(
          FindingSentence.text(for: finding, in: coded), first: "  \(finding.severity.rawValue): ",
          rest: "    ")
      }
    }
    let tables = TableWords.lines(coded)
    if !tables.isEmpty { lines.append("") }
    for table in tables { lines += PlainLayout.wrapped(table, first: "  ", rest: "    ") }
    return lines.joined(separator: "\n") + "\n"
  }

  /// A record that could not be read or coded.
  public static func text(id: String, message: String, path: String?) -> String {
    let place = path.map { " (\($0))" } ?? ""
    return PlainLayout.wrapped("not coded: \(message)\(place)", first: "\(id): ", rest: "  ").joined(
      separator: "\n") + "\n"
  }

  static func heading(_ coded: CodedEncounter) -> String {
    let title = coded.encounter.title.map { ", \($0)" } ?? ""
    let text = "\(coded.encounter.id)\(title) (\(coded.policy.setting.rawValue), \(coded.policyName))"
    return PrintableText.text(text)
  }

  private static func codeLines(_ lines: [CodeLine]) -> [String] {
    guard !lines.isEmpty else { return ["  no code"] }
    var lastDay: Day?
    return lines.map { line in
      let date = line.day == lastDay ? String(repeating: " ", count: 10) : ISOTime.day(line.day)
      lastDay = line.day
      let code = ([line.code.text] + line.modifiers.texts).joined(separator: "-")
      return
        "  \(date)  \(PlainLayout.padded(code, 12)) x\(PlainLayout.padded(String(line.units), 4)) \(PlainList.rows(line.rows, most: 12))"
    }
  }

  private static func rowLines(_ row: RowDecision, _ coded: CodedEncounter) -> [String] {
    let name = PrintableText.text(coded.row(row.row)?.substance ?? "")
    let codes = row.codes.isEmpty ? "no code" : row.codes.map(\.text).joined(separator: " ")
    let rules = row.rules.first.map { rule in
      let authority = Rulebook.rule(rule).map { " (\($0.authority))" } ?? ""
      return "\(rule.text)\(authority)"
    }
    return [
      "  \(PlainLayout.padded("\(row.row).", 4)) \(PlainLayout.padded(name, 24)) \(PlainLayout.padded(row.decision.plainWords, 17)) \(codes)"
    ]
      + PlainLayout.wrapped(
        PrintableText.text(DecisionSentence.text(for: row, in: coded)) + (rules.map { "; \($0)" } ?? ""),
        first: "       ", rest: "       ")
  }
}

/// Text from outside as it may be printed: control characters as visible signs.
public enum PrintableText {
  public static func text(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isControl) else { return text }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if !isControl(scalar) {
        result.append(scalar)
      } else if scalar.value < 0x20, let sign = Unicode.Scalar(0x2400 + scalar.value) {
        result.append(sign)
      } else {
        result.append("\u{FFFD}")
      }
    }
    return String(result)
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
      || scalar.properties.generalCategory == .format
        && scalar.value != 0x200D
  }
}
