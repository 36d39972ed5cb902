/// The fields of a JSON object, one after the other: each at most once, and none that isn't known.
struct JSONFields<Key: RawRepresentable & Sendable> where Key.RawValue == String {
  /// What the object is, for sentences: `a row`.
  let owner: String
  let keys: KeyTable<Key>
  private var isFirst = true
  /// A bit for each word of the table; no object has more than 64 fields.
  private var seen: UInt64 = 0

  init(of owner: String, keys: KeyTable<Key>) {
    self.owner = owner
    self.keys = keys
  }

  /// Takes the object's opening brace.
  func open(_ cursor: inout JSONCursor) throws(JSONProblem) {
    guard cursor.take("{") else { throw cursor.wrong("\(owner): an object") }
  }

  /// The next field, the cursor being before its value; none at the end of the object.
  mutating func next(_ cursor: inout JSONCursor) throws(JSONProblem) -> Key? {
    if cursor.take("}") {
      return nil
    }
    if !isFirst {
      try cursor.expect(",", "a comma or }")
    }
    isFirst = false
    guard cursor.peek() == UInt8(ascii: "\"") else { throw cursor.unexpected("a key in double quotes") }
    let place = cursor.index
    let text = try cursor.text()
    guard let key = keys.place(of: cursor.source(of: text), in: text.range) else {
      throw unknown(cursor.string(of: text), &cursor, at: place)
    }
    cursor.enter(key: keys.words[key])
    guard seen & 1 << UInt64(key) == 0 else {
      throw cursor.problem(.form, "\"\(keys.words[key])\" stands twice; leave one of them", at: place)
    }
    seen |= 1 << UInt64(key)
    try cursor.expect(":", "a colon")
    return keys.values[key]
  }

  /// Whether a field has been met.
  func has(_ key: Key) -> Bool {
    keys.words.firstIndex(of: key.rawValue).map { seen & 1 << UInt64($0) != 0 } ?? false
  }

  private func unknown(_ name: String, _ cursor: inout JSONCursor, at place: Int) -> JSONProblem {
    cursor.enter(key: name)
    let hint = NearestWord.hint(name, among: keys.words)
    return cursor.problem(
      .form, "\(name.inQuotes) is not a field of \(owner)\(hint.isEmpty ? "; leave it out" : hint)", at: place
    )
  }
}
