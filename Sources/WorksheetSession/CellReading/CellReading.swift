import ChartedEncounter

/// What a cell's text makes of its row.
struct CellReading {
  /// The row with the cell in it: understood, or kept as typed.
  var row: ChartedRow
  var status: Status

  enum Status: Hashable {
    case understood
    /// Understood, but it may be meant otherwise: marked until it is confirmed.
    case doubtful
    /// Kept as typed until the row has a date.
    case needsDate
    /// Kept as typed.
    case notUnderstood(problem: String)
  }

  var isUnderstood: Bool { status == .understood || status == .doubtful }

  var problem: String? {
    if case .notUnderstood(let problem) = status { problem } else { nil }
  }
}
