import ChartedEncounter
import InfusionCoding
import TerminalCells
import WorksheetSession

/// The first line: which encounter, under which policy, of which days, and whether it is saved.
struct TitleLine {
  let session: Session
  let glyphs: GlyphSet

  func draw(into frame: inout Frame, area: Area) {
    let style = Style(.title)
    frame.write(String(repeating: " ", count: area.columns), column: 0, line: area.line, style: style)
    // As wide as the longest, so that nothing moves when it changes.
    let right = saved.rightAligned(in: "saved 00:00".count) + " "
    let rightColumn = area.columns - VisibleText.width(of: right)
    frame.write(right, column: rightColumn, line: area.line, style: style)
    let name = " Dripsheet  \(session.coded.encounter.id)"
    let title = session.coded.encounter.title.map { " \(glyphs.dot) \($0)" } ?? ""
    let middle = shownRows ?? terms
    let room = rightColumn - VisibleText.width(of: middle) - 6
    let least = min(room, VisibleText.width(of: name))
    let left = (name + title).cut(to: max(least, room), ellipsis: glyphs.ellipsis)
    frame.write(left, column: 0, line: area.line, style: Style(.title, bold: true), width: max(0, room))
    let middleColumn = rightColumn - VisibleText.width(of: middle) - 4
    let middleStyle = shownRows == nil ? style : Style(.title, bold: true, reversed: true)
    frame.write(middle, column: max(middleColumn, 0), line: area.line, style: middleStyle)
  }

  /// `only rows that hold "roce": 3 of 12`; none where all rows are shown.
  private var shownRows: String? {
    guard let filter = session.filter else { return nil }
    let words = filter.words.cut(to: 40, ellipsis: glyphs.ellipsis)
    return "\(words): \(session.shownPlaces.count) of \(session.worksheet.rows.count)"
  }

  /// `facility · haugen · 08/04-08/05`.
  private var terms: String {
    let setting = session.coded.policy.setting.rawValue
    return [setting, session.coded.policyName, dates].compactMap(\.self).joined(separator: " \(glyphs.dot) ")
  }

  /// The first and the last day on which anything starts or stops.
  private var dates: String? {
    var first = Int.max
    var last = Int.min
    for row in session.coded.encounter.rows {
      if let day = row.start?.calendarDay {
        first = min(first, day)
        last = max(last, day)
      }
      if let day = row.stop?.calendarDay {
        first = min(first, day)
        last = max(last, day)
      }
    }
    guard first <= last else { return nil }
    return first == last ? ClockText.fullDate(first) : "\(ClockText.date(first))-\(ClockText.date(last))"
  }

  private var saved: String {
    if let id = session.file.keptAs, session.file.isUnsaved || session.file.savedAt == nil {
      return session.file.path != nil && session.file.isUnsaved
        ? "kept as \(id), not in file" : "kept as \(id)"
    }
    if session.file.isUnsaved { return "not saved" }
    return session.file.savedAt.map { "saved \($0)" } ?? ""
  }
}
