import InfusionCoding

/// What the names that CMS gives to its files say: whose table, and which edition.
struct CMSFileName {
  /// Without its folder.
  let text: String
  private let lower: String

  init(_ path: String) {
    text = String(path.split(whereSeparator: { $0 == "/" || $0 == "\\" }).last ?? "")
    lower = text.lowercased()
  }

  /// `MCR_MUE_…_Eff_10-01-2026.csv`.
  var unitLimitEdition: Day? {
    guard let match = lower.firstMatch(of: /eff[_ -]*([0-9]{2})-([0-9]{2})-([0-9]{4})/) else { return nil }
    return Self.day(match.3, match.1, match.2)
  }

  /// `ccioph-v323r0-f4.txt`: 32 is 2026, and 3 after it the last quarter.
  var codePairEdition: Day? {
    guard let match = lower.firstMatch(of: /cci(?:oph|pra)-v([0-9]{2})([0-3])/),
      let version = Int(match.1), let quarter = Int(match.2)
    else { return nil }
    return Clock.day(year: 1994 + version, month: 1 + 3 * quarter, day: 1)
  }

  /// `ccioph-…` for hospitals, `ccipra-…` for practitioners.
  var codePairSetting: TableSetting? {
    lower.contains("ccioph") ? .outpatientHospital : lower.contains("ccipra") ? .practitioner : nil
  }

  /// `AOC_V2026Q3-F-MCR.txt`.
  var addOnEdition: Day? {
    guard let match = lower.firstMatch(of: /v([0-9]{4})q([1-4])/), let year = Int(match.1),
      let quarter = Int(match.2)
    else { return nil }
    return Clock.day(year: year, month: 3 * quarter - 2, day: 1)
  }

  /// `2026 January Web Addendum B.….csv`.
  var rateEdition: Day? {
    let months = [
      "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
      "november", "december",
    ]
    guard let year = lower.firstMatch(of: /(?:^|[^0-9])(20[0-9]{2})(?:[^0-9]|$)/).flatMap({ Int($0.1) }),
      let month = months.firstIndex(where: { lower.contains($0) })
    else { return nil }
    return Clock.day(year: year, month: month + 1, day: 1)
  }

  /// The text file to take in place of a workbook of this name.
  var textFileAdvice: String {
    if lower.hasSuffix(".zip") { return "unpack it, and take the .txt or .csv in it" }
    let base = text.lastIndex(of: ".").map { String(text[..<$0]) } ?? text
    if lower.contains("mue") { return "take \(base).csv, which is in the same zip" }
    if codePairSetting != nil { return "take \(base).txt (or .TXT), which is in the same zip" }
    if lower.hasPrefix("aoc") {
      let plain = base.contains("-F-") ? base : base.replacing("-MCR", with: "-F-MCR")
      return "take \(plain).txt, which is in the same zip"
    }
    if lower.contains("addendum b") || lower.contains("addendum_b") {
      return "take \(base).csv, which is in the same zip, in the folder \"508 Version …\""
    }
    return "take the .txt or .csv that is in the same zip"
  }

  private static func day(_ year: Substring, _ month: Substring, _ day: Substring) -> Day? {
    CalendarDate.day("\(year)-\(month)-\(day)")
  }
}
