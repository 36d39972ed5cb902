import InfusionCoding

/// Lines in which other policies differ from the one in force, that hang together by their rows.
public struct PolicyDifference: Hashable, Sendable {
  /// Names of the policies that say so, all alike.
  public internal(set) var policies: [String]
  /// The lines that stand on these rows under the policy in force, as far as they differ; of a line that
  /// stands on other rows too the units that the others have not.
  public let linesInForce: [CodeLine]
  /// The same under the others.
  public let lines: [CodeLine]
  /// The rows whose lines differ, rising.
  public let rows: [Int]
  /// The setting that makes the difference when it alone is switched, or the smallest set found that does.
  public let causes: [PolicyCause]

  /// Whether only dates differ.
  public var isDatesOnly: Bool { LineDifference(from: linesInForce, to: lines).isDatesOnly }

  func saysTheSame(as other: PolicyDifference) -> Bool {
    rows == other.rows && causes == other.causes && LineDifference(from: lines, to: other.lines).isEmpty
      && LineDifference(from: linesInForce, to: other.linesInForce).isEmpty
  }

  /// The differences of one policy from that in force; none where it was cancelled.
  static func all(
    from own: [CodeLine], to other: [CodeLine], _ trials: inout PolicyTrials,
    with coder: inout InfusionCoder, _ isCancelled: () -> Bool
  ) -> [PolicyDifference]? {
    var differences: [PolicyDifference] = []
    for group in LineGroup.groups(own, other) {
      guard let causes = trials.causes(of: group.keys, with: &coder, isCancelled) else { return nil }
      differences.append(
        PolicyDifference(
          policies: [trials.other.name], linesInForce: group.lines(of: own, against: other),
          lines: group.lines(of: other, against: own), rows: group.rows, causes: causes))
    }
    return differences
  }
}

/// What a policy says otherwise than another.
public enum PolicyCause: Hashable, Sendable {
  /// A setting, with its value as files write it.
  case setting(SettingName, value: String)
  /// A substance's class; none where the policy leaves it to the formulary.
  case drugClass(substance: String, DrugClass?)
}

/// Lines that differ between two lists and hang together: they stand on the same rows.
struct LineGroup {
  var keys: Set<LineKey>
  /// Rising.
  var rows: [Int]

  /// A list's lines of the group; of one that stands on other rows too the units that the other list lacks.
  func lines(of lines: [CodeLine], against others: [CodeLine]) -> [CodeLine] {
    let own = lines.filter { keys.contains(LineKey($0)) }
    let surplus = LineDifference(from: own, to: others).gone
    let rows = Set(rows)
    return own.compactMap { line in
      let isWhole = rows.isSuperset(of: line.rows)
      guard var kept = isWhole ? line : surplus.first(where: { LineKey($0) == LineKey(line) }) else {
        return nil
      }
      kept.rows = line.rows.filter(rows.contains)
      return kept
    }
  }

  /// The groups by lowest row.
  static func groups(_ own: [CodeLine], _ other: [CodeLine]) -> [LineGroup] {
    var groups: [Int: LineGroup] = [:]
    var groupOfRow: [Int: Int] = [:]
    for (key, rows) in differing(own, other) {
      var joined = LineGroup(keys: [key], rows: rows)
      for id in Set(rows.compactMap { groupOfRow[$0] }) {
        guard let known = groups.removeValue(forKey: id) else { continue }
        joined.keys.formUnion(known.keys)
        joined.rows += known.rows
      }
      joined.rows = Set(joined.rows).sorted()
      guard let first = joined.rows.first else { continue }
      groups[first] = joined
      for row in joined.rows { groupOfRow[row] = first }
    }
    return groups.values.sorted { ($0.rows.first ?? 0) < ($1.rows.first ?? 0) }
  }

  /// The lines whose units differ, each with the rows that stand on it in one list only; with all of its
  /// rows where those are the same.
  private static func differing(_ own: [CodeLine], _ other: [CodeLine]) -> [(LineKey, [Int])] {
    let ownLines = Dictionary(own.map { (LineKey($0), $0) }, uniquingKeysWith: { first, _ in first })
    let otherLines = Dictionary(other.map { (LineKey($0), $0) }, uniquingKeysWith: { first, _ in first })
    return Set(ownLines.keys).union(otherLines.keys).sorted().compactMap { key in
      let (left, right) = (ownLines[key], otherLines[key])
      guard left?.units != right?.units else { return nil }
      let (leftRows, rightRows) = (Set(left?.rows ?? []), Set(right?.rows ?? []))
      let apart = leftRows.symmetricDifference(rightRows)
      return (key, (apart.isEmpty ? leftRows : apart).sorted())
    }
  }
}
