/// An encounter's lines by date and code.
struct EditLines {
  /// All lines of one code on one date.
  struct Group {
    let day: Day
    let code: Code
    var lines: [CodeLine]

    var rows: [Int] { mergedRows(lines) }
  }

  /// By date, then code.
  private(set) var groups: [Group] = []
  /// Places of a code's groups, by date.
  private var places: [Code: [Int]] = [:]

  init(_ lines: [CodeLine]) {
    for line in lines.sorted(by: { ($0.day, $0.code) < ($1.day, $1.code) }) {
      if let last = groups.last, last.day == line.day, last.code == line.code {
        groups[groups.count - 1].lines.append(line)
      } else {
        places[line.code, default: []].append(groups.count)
        groups.append(Group(day: line.day, code: line.code, lines: [line]))
      }
    }
  }

  /// The lines of a code on a date.
  func group(_ code: Code, on day: Day) -> Group? {
    guard let nearest = nearest(to: day, of: code), nearest.day == day else { return nil }
    return nearest
  }

  /// Of the lines of some codes those nearest to a date; of two as near, the earlier, then the lower code.
  func nearest(to day: Day, of codes: [Code]) -> Group? {
    codes.compactMap { nearest(to: day, of: $0) }.min { left, right in
      let distances = (abs(left.day - day), abs(right.day - day))
      return distances.0 != distances.1
        ? distances.0 < distances.1 : (left.day, left.code) < (right.day, right.code)
    }
  }

  private func nearest(to day: Day, of code: Code) -> Group? {
    guard let places = places[code] else { return nil }
    var low = 0
    var high = places.count
    while low < high {
      let middle = (low + high) / 2
      if groups[places[middle]].day < day { low = middle + 1 } else { high = middle }
    }
    let later = low < places.count ? groups[places[low]] : nil
    guard low > 0 else { return later }
    let earlier = groups[places[low - 1]]
    guard let later, later.day - day < day - earlier.day else { return earlier }
    return later
  }
}

/// The rows of several lines, rising, each once.
func mergedRows(_ lines: [CodeLine]) -> [Int] {
  Set(lines.flatMap(\.rows)).sorted()
}
