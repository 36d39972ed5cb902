import ChartedEncounter

/// Encounters out of JSON bytes that come piece by piece: one object, perhaps over many lines, or one
/// object a line. Only the record that is being read, and what has been given beyond it, is held.
///
/// A record that can't be read is an error in its place. Where it is no JSON at all, reading goes on
/// with the next line; in a file whose objects are written over many lines, with the next line that
/// begins with `{`, so that one broken object is one error.
struct JSONRecords {
  private var buffer: [UInt8] = []
  /// Where the next record begins.
  private var position = 0
  /// How many bytes the buffer must hold before a large unfinished record is tried again: twice as many
  /// as the last time, so that it is read in linear time.
  private var wanted = 0
  /// Whether a line end has come since the last try: every record ends with one, or with the bytes.
  private var hasLineEnd = false
  private var lines = LineCount()
  /// Whether objects are known to be written one a line.
  private var isOneALine = false
  /// Whether lines are skipped up to one that begins with `{`.
  private var isSkipping = false

  private static let large = 1 << 20

  struct Record {
    /// None where it can't be read.
    var id: String?
    var result: Result<ChartedEncounter, RecordError>
  }

  mutating func append(_ bytes: some Collection<UInt8>) {
    if position > buffer.count / 2 {
      lines.move(to: position, in: buffer)
      lines.drop(position)
      buffer.removeFirst(position)
      wanted = max(0, wanted - position)
      position = 0
    }
    if !hasLineEnd { hasLineEnd = bytes.contains(0x0A) }
    buffer.append(contentsOf: bytes)
  }

  /// The next record; none where more bytes are needed, or, where `isLast`, at the end.
  mutating func next(isLast: Bool) -> Record? {
    guard isLast || hasLineEnd && buffer.count >= wanted else { return nil }
    while isSkipping {
      guard skipFragment(isLast: isLast) else { return wait() }
    }
    while position < buffer.count, Self.isWhiteSpace(buffer[position]) { position += 1 }
    guard position < buffer.count else { return wait() }
    return readRecord(isLast: isLast) ?? wait()
  }

  /// Nothing more can be read before more bytes come.
  private mutating func wait() -> Record? {
    let unfinished = buffer.count - position
    wanted = unfinished > Self.large ? position + unfinished * 2 : 0
    hasLineEnd = false
    return nil
  }

  private mutating func readRecord(isLast: Bool) -> Record? {
    var cursor = JSONCursor(buffer, from: position)
    do {
      let encounter = try cursor.encounter()
      return finish(at: cursor.index, id: encounter.id, .success(encounter), isLast: isLast)
    } catch {
      if error.kind == .endsEarly, !isLast { return nil }
      return fail(error, isLast: isLast)
    }
  }

  /// A record that is not of the form, or not JSON.
  private mutating func fail(_ problem: JSONProblem, isLast: Bool) -> Record? {
    var id: String?
    var skipper = JSONCursor(buffer, from: position)
    do {
      try skipper.skipValue(id: &id)
      return finish(at: skipper.index, id: id, .failure(recordError(problem)), isLast: isLast)
    } catch {
      if error.kind == .endsEarly, !isLast { return nil }
      return dropLine(problem, id: id, isLast: isLast)
    }
  }

  /// What is no JSON ends with its line.
  private mutating func dropLine(_ problem: JSONProblem, id: String?, isLast: Bool) -> Record? {
    guard let end = lineEnd(from: position, isLast: isLast), isLast || end + 1 < buffer.count else {
      return nil
    }
    let nextIsObject = end + 1 < buffer.count && buffer[end + 1] == UInt8(ascii: "{")
    let isObject = buffer[position] == UInt8(ascii: "{")
    var problem = problem
    var id = id
    if isObject, isOneALine || nextIsObject {
      // What went wrong was perhaps only noticed in the next line: it is told by this one.
      (problem, id) = problemWithinLine(to: end) ?? (problem, id)
    }
    let record = Record(id: named(id), result: .failure(recordError(problem)))
    position = min(end + 1, buffer.count)
    isSkipping = isObject && !isOneALine
    return record
  }

  private func problemWithinLine(to end: Int) -> (JSONProblem, id: String?)? {
    var id: String?
    var skipper = JSONCursor(buffer, from: position, to: end)
    var cursor = JSONCursor(buffer, from: position, to: end)
    do { try skipper.skipValue(id: &id) } catch {
      do { _ = try cursor.encounter() } catch { return (error, id) }
    }
    return nil
  }

  /// Takes the record up to its end, after which the line must hold nothing else.
  private mutating func finish(
    at end: Int, id: String?, _ result: Result<ChartedEncounter, RecordError>, isLast: Bool
  ) -> Record? {
    var rest = end
    while rest < buffer.count, buffer[rest] != 0x0A, Self.isWhiteSpace(buffer[rest]) { rest += 1 }
    if rest == buffer.count, !isLast { return nil }
    guard rest < buffer.count, buffer[rest] != 0x0A else {
      if !isOneALine { isOneALine = !buffer[position..<end].contains(0x0A) }
      position = min(rest + 1, buffer.count)
      return Record(id: named(id), result: result)
    }
    guard let lineEnd = lineEnd(from: rest, isLast: isLast) else { return nil }
    let problem = JSONProblem(
      kind: .syntax, at: rest,
      message: "more stands after the object: give one object a line, without commas",
      path: "")
    var error = recordError(problem)
    if case .failure(let earlier) = result { error = earlier }
    position = min(lineEnd + 1, buffer.count)
    return Record(id: named(id), result: .failure(error))
  }

  private func named(_ id: String?) -> String? { id?.isEmpty == false ? id : nil }

  /// Drops a line that is the rest of a broken object; answers false where more bytes are needed, or at
  /// the end.
  private mutating func skipFragment(isLast: Bool) -> Bool {
    guard position < buffer.count else { return false }
    if buffer[position] == UInt8(ascii: "{") {
      isSkipping = false
      return true
    }
    guard let end = lineEnd(from: position, isLast: isLast) else { return false }
    position = min(end + 1, buffer.count)
    return true
  }

  /// Where the line ends that a place lies in; none where more bytes are needed to know.
  private func lineEnd(from place: Int, isLast: Bool) -> Int? {
    buffer[place...].firstIndex(of: 0x0A) ?? (isLast ? buffer.count : nil)
  }

  private static func isWhiteSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09
  }

  private mutating func recordError(_ problem: JSONProblem) -> RecordError {
    lines.move(to: position, in: buffer)
    let (line, column) = lines.place(of: problem.at, in: buffer)
    return RecordError(message: "\(problem.message) (line \(line), column \(column))", path: problem.path)
  }
}

/// Counts lines as a reader moves on, so that a thousand errors don't count them a thousand times.
private struct LineCount {
  private var line = 1
  private var counted = 0
  /// Where the line begins, which may be before the buffer does.
  private var lineStart = 0

  mutating func move(to place: Int, in buffer: [UInt8]) {
    (line, lineStart) = count(to: place, in: buffer)
    counted = max(counted, place)
  }

  mutating func drop(_ count: Int) {
    counted -= count
    lineStart -= count
  }

  /// Line and column, both from 1, the column in characters.
  func place(of place: Int, in buffer: [UInt8]) -> (line: Int, column: Int) {
    let (line, start) = count(to: place, in: buffer)
    let before = buffer[max(0, min(start, buffer.count))..<max(0, min(place, buffer.count))]
    return (line, String(decoding: before, as: UTF8.self).count + 1)
  }

  private func count(to place: Int, in buffer: [UInt8]) -> (line: Int, start: Int) {
    var (line, start) = (line, lineStart)
    guard place > counted else { return (line, start) }
    for index in counted..<min(place, buffer.count) where buffer[index] == 0x0A {
      line += 1
      start = index + 1
    }
    return (line, start)
  }
}
