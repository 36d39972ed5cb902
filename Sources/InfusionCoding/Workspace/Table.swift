/// A growable list of plain values in memory of its own. It is never shared, so that a write never
/// copies it; emptied, it keeps its room; every place asked of it is checked.
struct Table<Element: Sendable>: ~Copyable, @unchecked Sendable {
  private var memory: UnsafeMutablePointer<Element>?
  private var room = 0
  private(set) var count = 0

  /// More room than this is given back when a table is emptied, so that one vast encounter does not
  /// weigh on all that come after it.
  private static var mostRoomKept: Int { 1 << 16 }

  init() {}

  deinit {
    memory?.deinitialize(count: count)
    memory?.deallocate()
  }

  var isEmpty: Bool { count == 0 }
  var indices: Range<Int> { 0..<count }

  subscript(place: Int) -> Element {
    @inline(__always) _read {
      yield address(of: place).pointee
    }
    @inline(__always) _modify {
      yield &address(of: place).pointee
    }
  }

  @inline(__always)
  private func address(of place: Int) -> UnsafeMutablePointer<Element> {
    // The memory is there if any place is.
    precondition(UInt(bitPattern: place) < UInt(bitPattern: count))
    return memory.unsafelyUnwrapped + place
  }

  @inline(__always)
  mutating func append(_ element: Element) {
    if count == room { grow(toHold: count + 1) }
    (memory.unsafelyUnwrapped + count).initialize(to: element)
    count += 1
  }

  /// Adds copies of a part of another table.
  @inline(__always)
  mutating func append(_ other: borrowing Table<Element>, _ range: Range<Int>) {
    for place in range { append(other[place]) }
  }

  /// Adds one value so many times.
  mutating func append(_ element: Element, times: Int) {
    reserve(times)
    for _ in 0..<times { append(element) }
  }

  /// Makes room for so many more.
  mutating func reserve(_ more: Int) {
    if more > room - count { grow(toHold: count + more) }
  }

  /// Drops all from a place on.
  @inline(__always)
  mutating func cut(to newCount: Int) {
    precondition(newCount >= 0 && newCount <= count)
    memory?.advanced(by: newCount).deinitialize(count: count - newCount)
    count = newCount
  }

  /// Drops everything, and what room is too much.
  @inline(__always)
  mutating func clear() {
    cut(to: 0)
    if room > Self.mostRoomKept { giveBack() }
  }

  @inline(never)
  private mutating func giveBack() {
    memory?.deallocate()
    memory = nil
    room = 0
  }

  @inline(never)
  private mutating func grow(toHold needed: Int) {
    let newRoom = max(needed, 2 * room, 16)
    let larger = UnsafeMutablePointer<Element>.allocate(capacity: newRoom)
    if let memory {
      larger.moveInitialize(from: memory, count: count)
      memory.deallocate()
    }
    memory = larger
    room = newRoom
  }

  /// Calls for the values of a part as one stretch of memory, for what must be sorted or copied.
  @inline(__always)
  mutating func withValues<Result>(
    in range: Range<Int>, _ body: (inout UnsafeMutableBufferPointer<Element>) -> Result
  ) -> Result {
    precondition(range.lowerBound >= 0 && range.upperBound <= count)
    var values = UnsafeMutableBufferPointer(
      start: memory?.advanced(by: range.lowerBound), count: range.count)
    return body(&values)
  }
}

extension Table {
  /// Whether any value is of a kind.
  @inline(__always)
  func contains(where isOfKind: (Element) -> Bool) -> Bool {
    for place in 0..<count where isOfKind(self[place]) { return true }
    return false
  }

  /// A part of it, as a value to hand out.
  @inline(__always)
  func values(in range: Range<Int>) -> [Element] {
    guard !range.isEmpty else { return [] }
    precondition(range.lowerBound >= 0 && range.upperBound <= count)
    return Array(UnsafeBufferPointer(start: memory.map { $0 + range.lowerBound }, count: range.count))
  }
}
