import ChartedEncounter
import Reports
import TerminalCells
import Worksheet
import WorksheetSession

extension LinearMode {
  /// A row in one line, at the end.
  mutating func take(row line: String) {
    let saysDay = line.split(whereSeparator: \.isWhitespace).contains { DateText.looksLikeDate(String($0)) }
    guard date != nil || dateOfRows != nil || saysDay else {
      waiting.append(line)
      asking = .date
      return say("which day? Enter takes today, \(ChartedDate(reducer.environment.today).text)")
    }
    paste([line], below: nil)
    date = session.worksheet.rows.last?.chartedDate ?? date
  }

  /// Enters lines as the sheet's paste understands them and says what came of it; below a row, by its place,
  /// else at the end.
  mutating func paste(_ lines: [String], below place: Int?) {
    let before = session
    guard let preview = preview(lines, below: place) else {
      return refuse("not understood: \(lines.joined())")
    }
    send(.command(.move(.enter)))
    let first = place.map { $0 + 1 } ?? before.worksheet.rows.count
    current =
      session.worksheet.identities.indices.contains(first) ? session.worksheet.identities[first] : current
    settle()
    for line in preview.lines {
      if let problem = line.problem { refuse("not understood: \(problem)") }
    }
    tell(since: before)
    for row in session.worksheet.rows.dropFirst(first).prefix(preview.rows.count) { saySubstancesNear(row) }
  }

  /// Which names a substance that is not known may stand for.
  private mutating func saySubstancesNear(_ row: ChartedRow) {
    guard let name = row.substance, reducer.environment.formulary.substance(named: name) == nil else {
      return
    }
    let near = reducer.environment.formulary.suggestions(for: name, limit: 4).map(\.matchedName)
    if !near.isEmpty {
      say("near \(name): \(near.joined(separator: ", ")); \(row.number). substance \(near[0])")
    }
  }

  /// Opens what lines are understood as.
  mutating func preview(_ lines: [String], below place: Int?) -> Overlay.PastePreview? {
    settle()
    session.cursor.row = place ?? session.worksheet.rows.count
    // The remark makes it lines, not the text of a cell; a table begins with its heading.
    let isTable = lines.count > 1 && lines[0].contains { "\t,;|".contains($0) }
    let day = place == nil ? date.map { [$0.text] } ?? [] : []
    send(.terminal(.paste(((isTable ? [] : ["#"] + day) + lines).joined(separator: "\n"))))
    guard case .paste(let preview) = session.overlay else {
      settle()
      return nil
    }
    return preview
  }

  /// Gathers lines until a dot stands alone.
  mutating func collect(_ line: String, after lines: [String]) {
    guard line == "." || line == ":end" || line == ":cancel" else { return asking = .pasting(lines + [line]) }
    asking = .nothing
    guard line != ":cancel", !lines.isEmpty, let preview = preview(lines, below: nil) else {
      return say("nothing pasted")
    }
    for line in preview.lines {
      if let understood = line.understoodAs {
        say("understood: \(understood)")
      } else {
        say("kept as typed: \(line.text); \(line.problem ?? "")")
      }
    }
    say("Enter takes them, n drops them")
  }

  // MARK: Saying what changed

  /// What became otherwise since a session before.
  ///
  /// - Parameter saysCells: with what each changed cell holds.
  mutating func tell(since before: Session, saysCells: Bool = true) {
    if let problem = session.coded.problem, before.coded.problem != problem {
      say("nothing is coded: \(problem)")
    }
    var places: [RowIdentity: Int] = [:]
    for (place, identity) in before.worksheet.identities.enumerated() { places[identity] = place }
    var numbers: [Int: Int] = [:]
    for (identity, row) in zip(session.worksheet.identities, session.worksheet.rows) {
      if let place = places[identity] { numbers[row.number] = before.worksheet.rows[place].number }
    }
    let change = LinearChange(
      from: before.coded.coded, to: session.coded.coded, numbersBefore: numbers)
    say(change.lines(hidesCodes: session.hidesCodes, saysCells: saysCells))
    sayDoubts(since: before)
  }

  private mutating func sayDoubts(since before: Session) {
    for (identity, fields) in session.doubts where fields != before.doubts[identity] {
      guard let row = session.worksheet.row(identity) else { continue }
      for field in RowField.allCases where fields.contains(field) {
        say(
          "row \(row.number) \(field.plainName) \(row.text(of: field)) was read as before noon; "
            + ":confirm \(row.number), or say it with p")
      }
    }
  }
}
