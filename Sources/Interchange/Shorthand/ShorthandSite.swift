import ChartedEncounter

/// A line about a site: `left, because the drugs are incompatible`, `left, replaces right`.
enum ShorthandSite {
  /// The words that begin what a line says of a site, after a comma.
  private enum Clause: String, CaseIterable { case because, replaces }

  static func printed(_ site: ChartedSite) -> String {
    var text = part(site.name)
    if let reason = site.reason { text += ", because \(part(reason))" }
    if let replaces = site.replaces { text += ", replaces \(part(replaces))" }
    return text
  }

  /// A text that would be taken for more than itself is quoted.
  private static func part(_ text: String) -> String {
    let bytes = Array(text.utf8)
    let line = ShorthandLine(bytes, 0..<bytes.count)
    let isSplit = bytes.indices.contains { clause(line, at: $0) != nil }
    return ShorthandText.printed(text, alsoQuotedIf: isSplit)
  }

  fileprivate static func read(_ line: inout ShorthandLine) throws(ShorthandProblem) -> ChartedSite {
    var site = ChartedSite(name: try readPart(&line))
    while !line.isAtEnd {
      let place = line.index
      guard let (clause, after) = clause(line, at: place) else {
        let rest = line.text(line.rest())
        throw line.problem(
          "\(rest.inQuotes) is not what a site's line goes on with: \", because …\" or \", replaces …\"",
          at: place)
      }
      line.index = after
      line.skipSpace()
      let text = try readPart(&line)
      let value = text.isEmpty ? nil : text
      switch clause {
      case .because where site.reason == nil: site.reason = value
      case .replaces where site.replaces == nil: site.replaces = value
      default: throw line.problem("\"\(clause.rawValue)\" is said twice; leave one of them", at: place)
      }
    }
    return site
  }

  /// A name or a reason, up to the next clause or the end.
  private static func readPart(_ line: inout ShorthandLine) throws(ShorthandProblem) -> String {
    if line.next == UInt8(ascii: "\"") {
      let text = try line.quoted(before: [UInt8(ascii: ",")])
      line.skipSpace()
      return text
    }
    let start = line.index
    var end = start
    while !line.isAtEnd {
      let word = line.wordHere()
      if let comma = word.first(where: { clause(line, at: $0) != nil }) {
        line.index = comma
        return line.text(start..<max(end, comma)).trimmed
      }
      end = word.upperBound
      line.index = end
      line.skipSpace()
    }
    return line.text(start..<end)
  }

  /// The clause that a comma at a place begins, and the place after its word.
  private static func clause(_ line: ShorthandLine, at place: Int) -> (Clause, after: Int)? {
    guard line.bytes[place] == UInt8(ascii: ",") else { return nil }
    var line = line
    line.index = place + 1
    line.skipSpace()
    let word = line.wordHere()
    return Clause(rawValue: line.text(word).lowercased()).map { ($0, word.upperBound) }
  }
}

extension ShorthandLine {
  mutating func site() throws(ShorthandProblem) -> ChartedSite { try ShorthandSite.read(&self) }
}
