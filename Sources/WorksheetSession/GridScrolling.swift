extension Session {
  /// Lines under the active row that stay free for what is said of it, where not all rows can be seen, so
  /// that saying it moves no row.
  public static let linesForRemarks = 1

  /// The first line of the grid that is shown where `lines` are: it stays where it is as long as the line of
  /// the cursor and what is said under it can be seen, and then moves so that the cursor stands in the middle.
  ///
  /// - Parameters:
  ///   - active: the line of the cursor among the `count` that there are.
  ///   - extra: the lines that are shown under that of the cursor.
  public static func gridTop(_ top: Int, active: Int, count: Int, lines: Int, extra: Int = 0) -> Int {
    guard lines > 0 else { return active }
    let free = lines > 4 && count > lines ? linesForRemarks : 0
    let last = max(0, count + free - lines)
    var shown = min(top, last)
    if active < shown || active + free >= shown + lines { shown = min(last, max(0, active - lines / 2)) }
    let below = active + extra - (shown + lines - 1)
    return below > 0 ? min(active, shown + below) : shown
  }

  /// Keeps the cursor in sight.
  mutating func scrollGrid() {
    let active = filter == nil ? cursor.row : shownPlaces.count { $0 < cursor.row }
    let count = (filter == nil ? worksheet.rows.count : shownPlaces.count) + 1
    gridTop = Self.gridTop(gridTop, active: active, count: count, lines: pageRows)
  }
}
