/// A substance that somebody may mean by what they have typed so far.
public struct Suggestion: Hashable, Sendable {
  /// How a name fits what was typed.
  public enum Match: Hashable, Sendable {
    /// What was typed begins the name, or is all of it.
    case prefix
    /// What was typed begins a later word of the name, or stands inside it.
    case wordPart
    /// What was typed nearly begins the name: a letter is wrong, missing, too much, or two are swapped;
    /// from six letters on, this twice.
    case slip
  }

  public let substance: Substance
  /// The generic name or brand that fits.
  public let matchedName: String
  public let match: Match
}

extension Formulary {
  /// The substances that may be meant, each once, best first: the exact name, names that begin so, names
  /// with such a part, names but for a slip (one before two). Of those that fit as well, what is charted
  /// every day comes first, then generic names before brands, the shorter name, the alphabet. None for an
  /// empty text.
  public func suggestions(for typed: String, limit: Int) -> [Suggestion] {
    let typed = Array(foldedName(typed).utf8)
    guard !typed.isEmpty, limit > 0 else { return [] }
    var slips = SlipComparison(typed)
    var best = [Candidate?](repeating: nil, count: substances.count)
    for (place, name) in names.names.enumerated() {
      guard let fit = fit(of: name, typed: typed, slips: &slips) else { continue }
      let candidate = Candidate(
        fit: fit, everyday: names.everydayPlaces[name.owner], isBrand: name.isBrand,
        length: name.bytes.count, name: place)
      if let other = best[name.owner], !(candidate < other) { continue }
      best[name.owner] = candidate
    }
    return best.compactMap { $0 }.sorted().prefix(limit).map { candidate in
      let name = names.names[candidate.name]
      return Suggestion(
        substance: substances[name.owner], matchedName: name.text, match: candidate.fit.match)
    }
  }

  private func fit(of name: NameIndex.Name, typed: [UInt8], slips: inout SlipComparison) -> Fit? {
    let bytes = names.bytes[name.bytes]
    if bytes.starts(with: typed) {
      if bytes.count == typed.count { return .exact }
      return .prefix
    }
    if bytes.holds(typed) { return .wordPart }
    switch slips.fewestSlips(atStartOf: bytes) {
    case 1: return .oneSlip
    case 2: return .twoSlips
    default: return nil
    }
  }
}

/// How well a name fits, best first.
private enum Fit: Int {
  case exact, prefix, wordPart, oneSlip, twoSlips

  var match: Suggestion.Match {
    switch self {
    case .exact, .prefix: .prefix
    case .wordPart: .wordPart
    case .oneSlip, .twoSlips: .slip
    }
  }
}

private struct Candidate: Comparable {
  let fit: Fit
  /// The place among everyday substances; past them all where it is none.
  let everyday: Int
  let isBrand: Bool
  let length: Int
  /// The place among all names, which stand in the order of the alphabet.
  let name: Int

  static func < (one: Candidate, other: Candidate) -> Bool {
    if one.fit != other.fit { return one.fit.rawValue < other.fit.rawValue }
    if one.everyday != other.everyday { return one.everyday < other.everyday }
    if one.isBrand != other.isBrand { return other.isBrand }
    return (one.length, one.name) < (other.length, other.name)
  }
}

extension ArraySlice<UInt8> {
  /// Whether the bytes stand anywhere in these.
  fileprivate func holds(_ part: [UInt8]) -> Bool {
    guard let first = part.first, part.count <= count else { return false }
    for start in startIndex...(endIndex - part.count) where self[start] == first {
      if self[start...].starts(with: part) { return true }
    }
    return false
  }
}
