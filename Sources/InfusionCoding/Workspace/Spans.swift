/// The arithmetic of sets of minutes, as lists of spans.
enum Spans {
  /// Sorts a part of a list and joins what shares a minute or touches; the list is cut to what is left.
  /// The part must reach to the end of the list. A span of 0 minutes stays where no other has its minute.
  static func unite(_ list: inout [Span], from start: Int) {
    let count = list.count - start
    guard count > 1 else { return }
    list.order(start..<list.count) { $0.start != $1.start ? $0.start < $1.start : $0.stop < $1.stop }
    var last = start
    for next in (start + 1)..<list.count {
      if list[next].start <= list[last].stop {
        if list[next].stop > list[last].stop { list[last].stop = list[next].stop }
      } else {
        last += 1
        list[last] = list[next]
      }
    }
    list.removeLast(list.count - last - 1)
  }

  /// How many minutes two lists share; each sorted and without overlap in itself.
  @inline(__always)
  static func shared(_ list: [Span], _ left: Slice, _ right: Slice) -> Int {
    if left.count == 1, right.count == 1 {
      let first = list[left.start]
      let second = list[right.start]
      return max(0, min(first.stop, second.stop) - max(first.start, second.start))
    }
    var total = 0
    var one = left.start
    var two = right.start
    let oneEnd = left.start + left.count
    let twoEnd = right.start + right.count
    while one < oneEnd, two < twoEnd {
      let first = list[one]
      let second = list[two]
      total += max(0, min(first.stop, second.stop) - max(first.start, second.start))
      if first.stop < second.stop { one += 1 } else { two += 1 }
    }
    return total
  }

  /// Adds to `result` what is left of a span when the spans of a sorted, united list are taken out.
  static func subtract(_ taken: [Span], from span: Span, into result: inout [Span]) {
    var start = span.start
    var index = firstStopping(after: span.start, in: taken)
    while index < taken.count, taken[index].start < span.stop {
      if taken[index].start > start { result.append(Span(start: start, stop: taken[index].start)) }
      start = max(start, taken[index].stop)
      index += 1
    }
    if start < span.stop { result.append(Span(start: start, stop: span.stop)) }
  }

  /// The first span of a sorted, united list that stops after a minute.
  static func firstStopping(after minute: Minute, in list: [Span]) -> Int {
    var low = 0
    var high = list.count
    while low < high {
      let middle = (low + high) / 2
      if list[middle].stop > minute { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
