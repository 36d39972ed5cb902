import CodingAnalysis
import InfusionCoding

/// That other policies read rows otherwise, in a plain clause.
public enum DisagreementSentence {
  /// `cms gives 96366 in place of 96376 x2 (with row 6), by shortRepeat total`.
  ///
  /// - Parameter row: the row that is spoken of; the others of the difference are named.
  public static func text(for difference: PolicyDifference, onRow row: Int) -> String {
    let others = difference.rows.filter { $0 != row }
    let with = others.isEmpty ? "" : " (with \(PlainList.rows(others)))"
    let causes = PlainList.joined(difference.causes.map(\.text), most: 24)
    return "\(PlainList.joined(difference.policies)) \(change(difference))\(with), by \(causes)"
  }

  /// `gives 96366 in place of 96376 x2`, for one policy or several.
  private static func change(_ difference: PolicyDifference) -> String {
    let words = LineChange.words(from: difference.linesInForce, to: difference.lines)
    guard difference.policies.count > 1 else { return words }
    for (singular, plural) in [("gives ", "give "), ("adds ", "add "), ("takes away ", "take away ")]
    where words.hasPrefix(singular) {
      return plural + words.dropFirst(singular.count)
    }
    return words
  }
}

extension PolicyCause {
  /// `shortRepeat total`.
  var text: String {
    switch self {
    case .setting(let name, let value): "\(name.rawValue) \(value)"
    case .drugClass(let substance, let drugClass):
      "\(substance) as \(drugClass?.rawValue ?? "the formulary has it")"
    }
  }
}
