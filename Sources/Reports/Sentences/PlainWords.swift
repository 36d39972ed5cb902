import ChartedEncounter
import InfusionCoding

// Our own plain words for what the engine knows by name.

extension DrugClass {
  /// For "… has no code in this family".
  var plainWords: String {
    switch self {
    case .therapeutic: "a drug"
    case .hydration: "hydration"
    case .chemotherapy: "chemotherapy"
    case .complexBiologic: "a complex biologic"
    case .hormonalAntineoplastic: "a hormonal antineoplastic"
    case .thrombolyticDeclot: "a thrombolytic for a clotted line"
    case .flush: "a flush"
    case .carrier: "a keep-open or diluent fluid"
    case .blood: "blood"
    case .vaccine: "a vaccine or antibody given as one"
    case .integralToProcedure: "a part of a procedure"
    case .other: "a substance of no class that is paid here"
    }
  }
}

extension Route {
  /// For "given …".
  var plainWords: String {
    switch self {
    case .intravenous: "into a vein"
    case .intramuscular: "into muscle"
    case .subcutaneous: "under the skin"
    case .intraArterial: "into an artery"
    case .intrathecal: "into the spinal canal"
    case .intraventricular: "into a ventricular reservoir"
    case .intraperitoneal: "into the peritoneum"
    case .intrapleural: "into the pleura"
    case .oral: "by mouth"
    case .sublingual: "under the tongue"
    case .inhaled: "by inhalation"
    case .intranasal: "into the nose"
    case .topical: "on the skin"
    case .rectal: "by rectum"
    case .intradermal: "into the skin"
    case .intraosseous: "into the bone"
    case .intravesical: "into the bladder"
    case .intralesional: "into a lesion"
    case .intraArticular: "into a joint"
    case .eye: "into the eye"
    case .epidural: "into the epidural space"
    case .other: "by a route outside this family"
    }
  }
}

extension RowField {
  /// As the sheet heads the cell.
  var plainName: String {
    switch self {
    case .drugClass: "class"
    case .volumeML: "volume"
    case .rateMLPerHour: "rate"
    case .necessityDocumented: "need documented"
    default: rawValue
    }
  }
}

/// Lists as a person writes them.
enum PlainList {
  /// `row 3`, `rows 3 and 5`, `rows 3, 5 and 2 more`.
  static func rows(_ numbers: [Int], most: Int = 4) -> String {
    guard numbers.count > 1 else { return "row \(numbers.first ?? 0)" }
    return "rows \(joined(numbers.map(String.init), most: most))"
  }

  /// Rows with their substance: `row 4 (azithromycin) and rows 5 and 6 (ceftriaxone)`.
  static func named(_ numbers: [Int], in coded: CodedEncounter, most: Int = 4) -> String {
    var groups: [(name: String, rows: [Int])] = []
    for number in numbers {
      let name = coded.row(number)?.substance ?? ""
      if let group = groups.firstIndex(where: { $0.name == name }) {
        groups[group].rows.append(number)
      } else {
        groups.append((name, [number]))
      }
    }
    let texts = groups.map { group in
      group.name.isEmpty ? rows(group.rows, most: most) : "\(rows(group.rows, most: most)) (\(group.name))"
    }
    return joined(texts, most: most)
  }

  /// `a, b and c`; of a long list the first ones and how many more.
  static func joined(_ items: [String], most: Int = 4) -> String {
    guard items.count > 1 else { return items.first ?? "" }
    if items.count > most {
      return items.prefix(most).joined(separator: ", ") + " and \(items.count - most) more"
    }
    return items.dropLast().joined(separator: ", ") + " and " + (items.last ?? "")
  }
}

extension ChartedTime {
  /// `08/04 12:23`, as the sheet shows it.
  var plainText: String {
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(two(month))/\(two(day)) \(two(hour)):\(two(minute))"
  }

  /// `12:23`.
  var plainClock: String { String(plainText.suffix(5)) }
}

/// Numbers with their noun.
enum PlainCount {
  static func units(_ count: Int) -> String { count == 1 ? "1 unit" : "\(count) units" }
  static func minutes(_ count: Int) -> String { count == 1 ? "one minute" : "\(count) minutes" }
}
