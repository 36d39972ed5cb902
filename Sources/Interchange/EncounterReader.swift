import ChartedEncounter

/// Reads encounters out of bytes that come piece by piece. What they are is told by their content: where
/// the first character that is not white space is `{`, JSON (one object, or one a line); else shorthand.
///
/// ```swift
/// var reader = EncounterReader(start: ShorthandStart(id: name, file: name, year: rule))
/// while let piece = nextPiece() {
///   reader.append(piece)
///   while let record = reader.next() { … }
/// }
/// reader.finish()
/// while let record = reader.next() { … }
/// ```
///
/// JSON records are given as soon as they are complete, so that a long stream needs little memory;
/// shorthand is read when all of it is there.
public struct EncounterReader {
  private enum Content {
    /// Nothing but white space yet.
    case unknown([UInt8])
    case json(JSONRecords)
    case shorthand([UInt8])
    /// Shorthand that has been read, the next encounter last.
    case read([EncounterRecord])
  }

  private let start: ShorthandStart
  private var content = Content.unknown([])
  private var isFinished = false
  /// How many records have been given.
  public private(set) var count: Int

  /// - Parameters:
  ///   - start: what holds before the first line of a shorthand text.
  ///   - count: how many records of the batch came before, which a record without an id is called by.
  public init(start: ShorthandStart, count: Int = 0) {
    self.start = start
    self.count = count
  }

  public mutating func append(_ bytes: some Collection<UInt8>) {
    switch content {
    case .unknown(var all):
      content = .unknown([])
      all.append(contentsOf: bytes)
      content = .unknown(all)
      recognise(all)
    case .json(var records):
      content = .unknown([])
      records.append(bytes)
      content = .json(records)
    case .shorthand(var all):
      content = .unknown([])
      all.append(contentsOf: bytes)
      content = .shorthand(all)
    case .read: break
    }
  }

  /// Says that no more bytes come.
  public mutating func finish() {
    guard !isFinished else { return }
    isFinished = true
    switch content {
    case .unknown:
      content = .read([failure("there is nothing to read: an encounter as JSON or shorthand was expected")])
    case .shorthand(let bytes): content = .read(shorthand(bytes).reversed())
    case .json, .read: break
    }
  }

  /// The next record; none where more bytes are needed, or, once it is finished, at the end.
  public mutating func next() -> EncounterRecord? {
    switch content {
    case .unknown, .shorthand: return nil
    case .json(var records):
      content = .unknown([])
      let record = records.next(isLast: isFinished)
      content = .json(records)
      guard let record else { return nil }
      count += 1
      return EncounterRecord(id: record.id ?? "#\(count)", result: record.result)
    case .read(var records):
      // Given up here, so that taking the last one copies nothing.
      content = .unknown([])
      let record = records.popLast()
      content = .read(records)
      guard let record else { return nil }
      count += 1
      return record
    }
  }

  private mutating func recognise(_ bytes: [UInt8]) {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    if bytes.count < 3, mark.starts(with: bytes) { return }
    if bytes.prefix(4096).contains(0) {
      content = .read([failure("not text: it holds bytes that are 0; save it as UTF-8 text")])
      return
    }
    let text = bytes.starts(with: mark) ? bytes.dropFirst(3) : bytes[...]
    guard let first = text.first(where: { $0 != 0x20 && !(0x09...0x0D).contains($0) }) else { return }
    if first == UInt8(ascii: "{") {
      var records = JSONRecords()
      records.append(text)
      content = .json(records)
    } else {
      content = .shorthand(bytes)
    }
  }

  // MARK: Shorthand

  private func shorthand(_ bytes: [UInt8]) -> [EncounterRecord] {
    if Self.isJSONList(bytes) {
      return [failure("a JSON list was read; give one object, or one object a line, without the brackets")]
    }
    let readings = Shorthand.read(bytes, start: start)
    guard !readings.isEmpty else {
      return [failure("there is no encounter in it: only dates and remarks; a row begins with its times")]
    }
    return readings.enumerated().map { index, reading in
      EncounterRecord(
        id: reading.id ?? "#\(count + index + 1)", result: reading.result, lineErrors: reading.errors)
    }
  }

  /// Whether it begins with `[` and `{`, as no line of shorthand does.
  private static func isJSONList(_ bytes: [UInt8]) -> Bool {
    let signs = bytes.lazy.filter { $0 > 0x20 && $0 < 0x7F }.prefix(2)
    return signs.elementsEqual("[{".utf8)
  }

  private func failure(_ message: String) -> EncounterRecord {
    EncounterRecord(id: "#\(count + 1)", result: .failure(RecordError(message: message, path: "")))
  }
}

/// Encounters of a file that is there as a whole.
public enum EncounterFile {
  /// All records in order; at least one, which says so where there is nothing to read.
  ///
  /// - Parameters:
  ///   - start: what holds before the first line of a shorthand text.
  ///   - count: how many records of the batch came before.
  public static func read(
    _ bytes: some Collection<UInt8>, start: ShorthandStart, count: Int = 0
  ) -> [EncounterRecord] {
    var reader = EncounterReader(start: start, count: count)
    reader.append(bytes)
    reader.finish()
    var records: [EncounterRecord] = []
    while let record = reader.next() { records.append(record) }
    return records
  }
}
