import Reports
import WorksheetLibrary

/// The list of worksheets as text in 80 columns: a line each, and under it what is asked and who has it.
enum WorksheetTable {
  static func text(_ list: [(summary: WorksheetSummary, holder: Touch?)]) -> String {
    guard !list.isEmpty else { return "no worksheets\n" }
    let heading = line(["id", "encounter", "dates", "rows", "!", "codes", "state", "touched"])
    return ([heading] + list.flatMap { lines($0.summary, holder: $0.holder) })
      .map { $0 + "\n" }.joined()
  }

  private static let widths = [5, 15, 11, 4, 3, 16, 7, 11]

  private static func line(_ cells: [String]) -> String {
    let padded = zip(cells, widths).map { PlainLayout.padded(cut(PrintableText.text($0), to: $1), $1) }
    let line = padded.joined(separator: " ")
    return String(line.reversed().drop { $0 == " " }.reversed())
  }

  private static func cut(_ text: String, to width: Int) -> String {
    text.count > width ? text.prefix(width - 2) + ".." : text
  }

  private static func lines(_ summary: WorksheetSummary, holder: Touch?) -> [String] {
    let findings = summary.figures.findings == 0 ? "" : String(summary.figures.findings)
    let cells = [
      String(summary.id), summary.encounter, dates(summary), String(summary.rows), findings,
      summary.figures.codes, summary.isArchived ? "archive" : summary.state.word, day(summary.touched.moment),
    ]
    var remarks: [String] = []
    if let title = summary.title { remarks.append(title) }
    if let question = summary.state.question { remarks.append("asked: \(question)") }
    if summary.state == .done, let by = summary.stateBy { remarks.append("done by \(signed(by))") }
    if let holder { remarks.append("open: \(signed(holder))") }
    return [line(cells)]
      + remarks.map { PlainLayout.paragraph("      \(PrintableText.text($0))", indent: 8) }
  }

  private static func signed(_ touch: Touch) -> String {
    "\(touch.person) \(WallClock(moment: touch.moment).stamp)"
  }

  /// `08/04 14:22`.
  private static func day(_ moment: Int) -> String {
    let clock = WallClock(moment: moment)
    return "\(short(clock.date.text)) \(clock.now)"
  }

  /// `08/04-08/05`.
  private static func dates(_ summary: WorksheetSummary) -> String {
    guard let first = summary.firstDay, let last = summary.lastDay else { return "" }
    return first == last ? first : "\(short(first))-\(short(last))"
  }

  private static func short(_ date: String) -> String { String(date.dropFirst(5)).replacing("-", with: "/") }
}
