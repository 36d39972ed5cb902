extension Array {
  /// Sorts a part in place, keeping the order of equals; quick for the handful that an encounter has.
  @inline(__always)
  mutating func order(
    _ range: Range<Int>, _ comesBefore: (Element, Element) -> Bool
  ) {
    guard range.count > 1 else { return }
    if range.count > 24 {
      self[range].sort(by: comesBefore)
      return
    }
    for next in range.dropFirst() {
      let element = self[next]
      var place = next
      while place > range.lowerBound, comesBefore(element, self[place - 1]) {
        self[place] = self[place - 1]
        place -= 1
      }
      if place != next { self[place] = element }
    }
  }

  @inline(__always)
  mutating func order(_ comesBefore: (Element, Element) -> Bool) {
    order(0..<count, comesBefore)
  }
}

/// Takes a list out of its place, so that it can be sorted by what stands in other places; put back, it
/// has lost nothing, its room included.
@inline(__always)
func take<Element>(_ list: inout [Element]) -> [Element] {
  let taken = list
  list = []
  return taken
}

extension Workspace {
  /// "By start": by start, then number.
  @inline(__always)
  func startsBefore(_ left: Int, _ right: Int) -> Bool {
    runs[left].start != runs[right].start
      ? runs[left].start < runs[right].start : runs[left].number < runs[right].number
  }

  /// "By start" for rows.
  @inline(__always)
  func rowStartsBefore(_ left: Int, _ right: Int) -> Bool {
    rows[left].start != rows[right].start
      ? rows[left].start < rows[right].start : rows[left].number < rows[right].number
  }
}
