import ChartedEncounter
import InfusionCoding

/// What would have changed the codes: the smallest change of a row's start or stop that changes a line of
/// the encounter. The engine is asked about each; no rule is known here.
public struct NearestChange: Sendable {
  /// How many minutes either way are looked at.
  public static let furthest = 30
  /// Within how many minutes a row is said to be near a threshold.
  public static let near = 2
  /// The most rows of an encounter that are all looked at; of a larger one a row at a time. (The work grows
  /// with the square of the rows.)
  public static let mostRows = 200

  private let policy: Policy
  private let lines: [CodeLine]
  private let encounter: Encounter
  private let places: [Int: Int]

  public init(_ coded: CodedEncounter) {
    policy = coded.policy
    lines = coded.result.lines
    encounter = coded.names.encounter
    places = Dictionary(
      encounter.administrations.enumerated().map { ($0.element.row, $0.offset) },
      uniquingKeysWith: { first, _ in first })
  }

  /// Every change of a row's start or stop at the smallest distance at which there is one, the earlier
  /// first; empty where up to ``furthest`` minutes change nothing.
  ///
  /// A line is changed where its code, units, modifiers or date are. Only what is charted is moved. A stop
  /// before its start is no change of time but a row that can't be coded (CLOCK-2), and not looked at.
  ///
  /// - Parameter isCancelled: asked before every distance.
  /// - Returns: none where it was cancelled, or where there is no such row.
  public func changes(
    ofRow row: Int, with coder: inout InfusionCoder, isCancelled: () -> Bool = { false }
  ) -> [TimeChange]? {
    guard let place = places[row] else { return nil }
    var moved = encounter
    for distance in 1...Self.furthest {
      if isCancelled() { return nil }
      let changes = [-distance, distance].flatMap { minutes in
        TimeChange.Field.allCases.compactMap { change($0, of: place, by: minutes, in: &moved, with: &coder) }
      }
      if !changes.isEmpty { return changes }
    }
    return []
  }

  /// The changes of every row, by number.
  ///
  /// - Returns: none where it was cancelled, or where the encounter has more than ``mostRows``.
  public func changesOfAllRows(
    with coder: inout InfusionCoder, isCancelled: () -> Bool = { false }
  ) -> [Int: [TimeChange]]? {
    guard encounter.administrations.count <= Self.mostRows else { return nil }
    var all: [Int: [TimeChange]] = [:]
    for row in places.keys.sorted() {
      guard let changes = changes(ofRow: row, with: &coder, isCancelled: isCancelled) else { return nil }
      all[row] = changes
    }
    return all
  }

  /// That a row is near a threshold (`nearThreshold`); none where it isn't.
  ///
  /// - Parameter changes: those of ``changes(ofRow:with:isCancelled:)``.
  public func finding(ofRow row: Int, _ changes: [TimeChange]) -> Finding? {
    guard let first = changes.first, abs(first.byMinutes) <= Self.near else { return nil }
    let codes = changes.flatMap { LineDifference(from: lines, to: $0.lines).codes }
    return Finding(
      id: .nearThreshold, rows: [row], codes: Set(codes).sorted(), detail: .changes(changes))
  }

  private func change(
    _ field: TimeChange.Field, of place: Int, by minutes: Int, in encounter: inout Encounter,
    with coder: inout InfusionCoder
  ) -> TimeChange? {
    let charted = encounter.administrations[place]
    guard let minute = (field == .start ? charted.start : charted.stop).minute else { return nil }
    let moved = minute + minutes
    guard (Clock.beginning..<Clock.end).contains(moved) else { return nil }
    if field == .start {
      if let stop = charted.stop.minute, moved > stop { return nil }
      encounter.administrations[place].start = .at(moved)
    } else {
      if let start = charted.start.minute, moved < start { return nil }
      encounter.administrations[place].stop = .at(moved)
    }
    defer { encounter.administrations[place] = charted }
    if coder.gives(lines, for: encounter, under: policy) { return nil }
    return TimeChange(
      field: field, byMinutes: minutes, lines: coder.code(encounter, under: policy).lines)
  }
}
