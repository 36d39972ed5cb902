import ChartedEncounter
import InfusionCoding

extension Worksheet {
  /// The rows by start, equal ones as they stand. A row without a start (or with one that no calendar
  /// has) stays behind the row above it; such rows at the top stay there.
  var placesByTime: [RowIdentity] {
    var latest = Int.min
    var keys: [(minute: Minute, place: Int)] = []
    for (place, row) in encounter.rows.enumerated() {
      latest = row.start?.onTheClock ?? latest
      keys.append((latest, place))
    }
    keys.sort { ($0.minute, $0.place) < ($1.minute, $1.place) }
    return keys.map { identities[$0.place] }
  }
}
