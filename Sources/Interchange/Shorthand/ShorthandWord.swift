import ChartedEncounter
import InfusionCoding

/// What a word after the substance is known for.
enum ShorthandWord {
  /// `@left`
  case site
  /// `250mL`
  case volume
  /// `125mL/h`
  case rate
  /// `route:IN`, `visit:2`: what stands after the colon belongs to that field.
  case value(ValueName)
  /// `start="12"`: what was typed into that cell.
  case typed(RowField)
  case flag(Flag)
  case meaning(CellWords.Meaning)

  enum ValueName: String, CaseIterable { case route, visit, bag, dose, continues }

  /// Words that say one thing is so.
  enum Flag: String, CaseIterable { case primary, stopped, running, unneeded }

  /// Every fixed word, for hints.
  static let all: [String] =
    CellWords.all + Flag.allCases.map(\.rawValue) + ValueName.allCases.map { "\($0.rawValue):" }

  private static let typedFields = Dictionary(
    uniqueKeysWithValues: RowField.allCases.map { ($0.rawValue.lowercased(), $0) })

  /// What a word is known for; none for a word of a name.
  init?(_ word: String) {
    if word.utf8.first == UInt8(ascii: "@") {
      self = .site
      return
    }
    let lower = word.lowercased()
    if let meaning = CellWords.meaning(of: lower) {
      self = .meaning(meaning)
    } else if let flag = Flag(rawValue: lower) {
      self = .flag(flag)
    } else if let named = Self.named(lower) ?? Self.amount(lower) {
      self = named
    } else {
      return nil
    }
  }

  private static func named(_ word: String) -> ShorthandWord? {
    guard let sign = word.utf8.firstIndex(where: { $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: "=") })
    else {
      return nil
    }
    let name = String(word[..<sign])
    return word.utf8[sign] == UInt8(ascii: ":")
      ? ValueName(rawValue: name).map(ShorthandWord.value) : typedFields[name].map(ShorthandWord.typed)
  }

  private static func amount(_ word: String) -> ShorthandWord? {
    for (unit, kind) in [("ml", ShorthandWord.volume), ("ml/h", .rate), ("ml/hr", .rate)]
    where word.hasSuffix(unit) && AmountText.plainDecimal(word.dropLast(unit.count)) != nil {
      return kind
    }
    return nil
  }
}
