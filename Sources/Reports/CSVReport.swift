import ChartedEncounter
import InfusionCoding

/// The lines of encounters as CSV (RFC 4180), for a spreadsheet or a billing system: a row a line.
///
/// What a spreadsheet would run as a formula begins with an apostrophe, and control characters are visible
/// signs: the file can't be turned against who opens it.
public enum CSVReport {
  /// The heading, with its line's end.
  public static let heading = "encounter,date,code,modifiers,units,rows,setting,policy\r\n"

  /// A row for each line of an encounter, without the heading: `ED 4471,2026-08-04,96375,,2,3 5,facility,cms`.
  public static func rows(_ coded: CodedEncounter) -> String {
    coded.result.lines.map { line in
      [
        cell(coded.encounter.id), ISOTime.day(line.day), line.code.text,
        line.modifiers.texts.joined(separator: " "), String(line.units),
        line.rows.map(String.init).joined(separator: " "), coded.policy.setting.rawValue,
        cell(coded.policyName),
      ].joined(separator: ",") + "\r\n"
    }.joined()
  }

  /// A text as a cell: quoted where it must be, and never a formula.
  static func cell(_ text: String) -> String {
    var cell = PrintableText.text(text)
    // A spreadsheet looks at the first character, and some skip blanks before it.
    if let first = cell.first(where: { $0 != " " }), "=+-@|%\u{FF1D}\u{FF0B}\u{FF0D}\u{FF20}".contains(first)
    {
      cell = "'" + cell
    }
    guard cell.contains(where: { ",\"\r\n;".contains($0) }) || cell.first == " " || cell.last == " " else {
      return cell
    }
    return "\"" + cell.replacing("\"", with: "\"\"") + "\""
  }
}
