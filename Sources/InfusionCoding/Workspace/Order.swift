extension Table {
  /// Sorts a part in place, keeping the order of equals; quick for the handful that an encounter has.
  @inline(__always)
  mutating func order(_ range: Range<Int>, _ comesBefore: (Element, Element) -> Bool) {
    guard range.count > 1 else { return }
    if range.count > 24 {
      withValues(in: range) { $0.sort(by: comesBefore) }
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

/// Takes a table out of its place, so that it can be sorted by what stands in other places; put back, it
/// has lost nothing, its room included.
@inline(__always)
func take<Element>(_ table: inout Table<Element>) -> Table<Element> {
  var taken = Table<Element>()
  swap(&table, &taken)
  return taken
}

/// The first place of a range at which something holds that holds from there on; its end if it never does.
@inline(__always)
func firstPlace(in range: Range<Int>, where holds: (Int) -> Bool) -> Int {
  var low = range.lowerBound
  var high = range.upperBound
  while low < high {
    let middle = low + (high - low) / 2
    if holds(middle) { high = middle } else { low = middle + 1 }
  }
  return low
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

  /// By visit, then by start.
  @inline(__always)
  func rowOfVisitStartsBefore(_ left: Int, _ right: Int) -> Bool {
    rows[left].visit != rows[right].visit
      ? rows[left].visit < rows[right].visit : rowStartsBefore(left, right)
  }
}
