/// The arithmetic of sets of minutes, as tables of spans.
enum Spans {
  /// Sorts a part of a table and joins what shares a minute or touches; the table is cut to what is left.
  /// The part must reach to the end. A span of 0 minutes stays where no other has its minute.
  @inline(__always)
  static func unite(_ table: inout Table<Span>, from start: Int) {
    guard table.count - start > 1 else { return }
    table.order(start..<table.count) { $0.start != $1.start ? $0.start < $1.start : $0.stop < $1.stop }
    var last = start
    for next in (start + 1)..<table.count {
      if table[next].start <= table[last].stop {
        if table[next].stop > table[last].stop { table[last].stop = table[next].stop }
      } else {
        last += 1
        table[last] = table[next]
      }
    }
    table.cut(to: last + 1)
  }

  /// The minutes of a part of a table, added up.
  @inline(__always)
  static func minutes(_ table: borrowing Table<Span>, _ range: Range<Int>) -> Int {
    var total = 0
    for place in range { total += table[place].minutes }
    return total
  }

  /// How many minutes two parts share; each sorted and without overlap in itself.
  @inline(__always)
  static func shared(_ table: borrowing Table<Span>, _ left: Slice, _ right: Slice) -> Int {
    var total = 0
    var one = left.start
    var two = right.start
    while one < left.range.upperBound, two < right.range.upperBound {
      let start = max(table[one].start, table[two].start)
      let stop = min(table[one].stop, table[two].stop)
      total += max(0, stop - start)
      if table[one].stop < table[two].stop { one += 1 } else { two += 1 }
    }
    return total
  }

  /// Adds to `result` what is left of a span when a sorted, united part of a table is taken out.
  @inline(__always)
  static func subtract(
    _ taken: borrowing Table<Span>, _ range: Range<Int>, from span: Span, into result: inout Table<Span>
  ) {
    var start = span.start
    var place = firstStopping(after: span.start, in: taken, range)
    while place < range.upperBound, taken[place].start < span.stop {
      if taken[place].start > start { result.append(Span(start: start, stop: taken[place].start)) }
      start = max(start, taken[place].stop)
      place += 1
    }
    if start < span.stop { result.append(Span(start: start, stop: span.stop)) }
  }

  /// The first span of a sorted, united part of a table that stops after a minute.
  @inline(__always)
  static func firstStopping(after minute: Minute, in table: borrowing Table<Span>, _ range: Range<Int>) -> Int
  {
    firstPlace(in: range) { table[$0].stop > minute }
  }
}
