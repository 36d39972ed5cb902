import ChartedEncounter
import InfusionCoding
import Worksheet

/// By how much rows are moved in time, and which: `+1d`, `-15`, `3-8 +1d`.
struct RowShift {
  /// Minutes; whole days for days.
  var minutes: Int
  /// Numbers of rows; none: the active row and all below it.
  var numbers: ClosedRange<Int>?

  /// None where the text says no such thing.
  init?(_ text: String) {
    var words = text.split(whereSeparator: \.isWhitespace).map(String.init)
    guard let amount = words.popLast(), let minutes = Self.minutes(amount), words.count <= 1 else {
      return nil
    }
    self.minutes = minutes
    guard let range = words.first else { return }
    let ends = range.split(separator: "-", omittingEmptySubsequences: false).map(String.init)
    let numbers = ends.compactMap { try? WholeNumberText.read($0, "a row") }
    guard numbers.count == ends.count, numbers.count <= 2, let first = numbers.first, let last = numbers.last,
      first <= last
    else { return nil }
    self.numbers = first...last
  }

  private static func minutes(_ text: String) -> Int? {
    guard let sign = text.first, sign == "+" || sign == "-" else { return nil }
    let isDays = text.lowercased().hasSuffix("d")
    guard let count = Int(isDays ? text.dropFirst().dropLast() : text.dropFirst()),
      (1...99_999).contains(count)
    else { return nil }
    return count * (isDays ? Clock.minutesPerDay : 1) * (sign == "-" ? -1 : 1)
  }

  /// `1 day`, `-15 minutes`.
  var words: String {
    let isDays = minutes % Clock.minutesPerDay == 0
    let count = isDays ? minutes / Clock.minutesPerDay : minutes
    let unit = isDays ? "day" : "minute"
    return "\(count > 0 ? "+" : "")\(count) \(unit)\(abs(count) == 1 ? "" : "s")"
  }

  /// The time moved; none where it is on no clock, or no calendar has the new one.
  func moved(_ time: ChartedTime) -> ChartedTime? {
    guard let minute = time.onTheClock else { return nil }
    var later = ChartedTime(minute + minutes)
    later.second = time.second
    return later.onTheClock == minute + minutes ? later : nil
  }
}

extension SessionReducer {
  /// The shift that is most likely meant: by as many days as a date was changed last, else by one. On the new
  /// row all rows are named.
  func likelyShift(_ session: Session) -> String {
    let amount = session.memory.dayShift ?? "+1d"
    guard session.isOnNewRow, session.mark == nil, let first = session.worksheet.rows.first,
      let last = session.worksheet.rows.last
    else { return amount }
    return "\(first.number)-\(last.number) \(amount)"
  }

  /// Moves the times of rows; a row of which one time can't be moved stays as it is, and is told of.
  func shift(_ text: String, in session: inout Session) {
    guard let shift = RowShift(text) else {
      session.message = Session.Message(
        "\(text.inQuotes) is not a shift: +1d, -15, or 3-8 +1d for rows 3 to 8", isProblem: true)
      return
    }
    let places = places(meantBy: shift, in: session)
    var edits: [Edit] = []
    var left: [String] = []
    for place in places {
      let row = session.worksheet.rows[place]
      guard let moved = moved(row, by: shift) else {
        left.append(String(row.number))
        continue
      }
      if let edit = Edit.cells(of: session.worksheet.identities[place], from: row, to: moved) {
        edits.append(edit)
      }
    }
    let name = "\(edits.count) \(edits.count == 1 ? "row" : "rows") moved by \(shift.words)"
    if !edits.isEmpty { session.worksheet.perform(.group(edits, name: name)) }
    let rest = left.isEmpty ? "" : "; not moved: \(left.joined(separator: ", "))"
    session.message = Session.Message(name + rest, isProblem: !left.isEmpty || edits.isEmpty)
  }

  /// The places of the rows that a shift is about: those named, else the marked ones, else the active one
  /// and those below that are shown.
  func places(meantBy shift: RowShift, in session: Session) -> [Int] {
    if let numbers = shift.numbers {
      return session.worksheet.rows.indices.filter { numbers.contains(session.worksheet.rows[$0].number) }
    }
    let block = session.block
    return block.isEmpty ? session.shownPlaces.filter { $0 >= session.cursor.row } : block
  }

  private func moved(_ row: ChartedRow, by shift: RowShift) -> ChartedRow? {
    var moved = row
    for path in [\ChartedRow.start, \.stop] {
      guard let time = row[keyPath: path] else { continue }
      guard let later = shift.moved(time) else { return nil }
      moved[keyPath: path] = later
    }
    return moved
  }
}
