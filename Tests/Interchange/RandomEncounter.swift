import ChartedEncounter
import InfusionCoding
import TestSupport

@testable import Interchange

/// Encounters that nobody would write, for what must hold for any: names that are words of the shorthand,
/// quotes, control characters, times and dates that do not exist, stops years away.
struct RandomEncounter {
  var random: SeededGenerator

  init(seed: UInt64) { random = SeededGenerator(seed: seed) }

  mutating func encounter() -> ChartedEncounter {
    var encounter = ChartedEncounter(id: text())
    if encounter.id.isEmpty { encounter.id = "x" }
    encounter.title = optional { $0.someText() }
    encounter.setting = optional { $0.random.pick(CareSetting.allCases) }
    encounter.policy = optional { $0.someText() }
    encounter.overrides = overrides()
    encounter.sites = (0..<Int.random(in: 0...3, using: &random)).map { _ in
      ChartedSite(
        name: text(), reason: optional { $0.someText() }, replaces: optional { $0.someText() })
    }
    encounter.inpatientFrom = optional { ChartedTime(Int.random(in: 0..<29_000_000, using: &$0.random)) }
    encounter.rows = rows()
    return encounter
  }

  private mutating func optional<Value>(_ make: (inout RandomEncounter) -> Value?) -> Value? {
    random.chance(30) ? make(&self) : nil
  }

  private mutating func overrides() -> [SettingName: String] {
    var overrides: [SettingName: String] = [:]
    for name in SettingName.allCases where random.chance(10) {
      switch name.kind {
      case .integer(let range): overrides[name] = String(Int.random(in: range, using: &random))
      case .boolean: overrides[name] = random.pick(["true", "false"])
      case .choice(let values): overrides[name] = random.pick(values)
      case .concurrency: overrides[name] = random.pick(["majority", "overlap:1440", "alone:0"])
      }
    }
    return overrides
  }

  // MARK: Rows

  private mutating func rows() -> [ChartedRow] {
    var number = 0
    var rows = (0..<Int.random(in: 0...6, using: &random)).map { _ in
      number += random.chance(80) ? 1 : Int.random(in: 1...1_000_000, using: &random)
      return row(number: number)
    }
    if random.chance(30) { rows.shuffle(using: &random) }
    if random.chance(5) { rows.append(row(number: 9_007_199_254_740_991)) }
    return rows
  }

  private mutating func row(number: Int) -> ChartedRow {
    var row = ChartedRow(number: number)
    row.substance = random.chance(90) ? someText() : nil
    row.drugClass = optional { $0.random.pick(DrugClass.allCases) }
    row.route = optional { $0.random.pick(Route.allCases) }
    row.method = optional { $0.random.pick(Method.allCases) }
    row.site = optional { $0.someText() }
    row.start = random.chance(80) ? time() : nil
    row.stop = random.chance(60) ? stop(row.start) : nil
    row.volumeML = optional { $0.amount() }
    row.rateMLPerHour = optional { $0.amount() }
    row.visit = optional { $0.random.pick([1, 2, 9_007_199_254_740_991]) }
    row.bag = optional { $0.someText() }
    row.continues = optional { $0.random.pick([1, 2, 9_007_199_254_740_991]) }
    row.dose = optional { $0.someText() }
    row.primary = optional { $0.random.pick([true, false]) }
    row.discontinued = optional { $0.random.pick([true, false]) }
    row.running = optional { $0.random.pick([true, false]) }
    row.necessityDocumented = optional { $0.random.pick([true, false]) }
    row.note = optional { $0.someText() }
    for field in RowField.allCases where random.chance(4) { row.asTyped[field] = text() }
    if random.chance(5) { row.asTyped[.date] = "2026-08-0\(random.pick(["4", "5", "x"]))" }
    return row
  }

  private mutating func amount() -> Double {
    random.pick([
      1, 250, 62.5, 1_000_000, 1e-7, .leastNonzeroMagnitude,
      Double.random(in: 0.001...1_000_000, using: &random),
    ])
  }

  private mutating func time() -> ChartedTime {
    var time = ChartedTime(29_760_000 + Int.random(in: 0...5000, using: &random))
    if random.chance(20) { time.second = Int.random(in: 0...99, using: &random) }
    if random.chance(5) { time.hour = Int.random(in: 0...99, using: &random) }
    if random.chance(5) { time.day = Int.random(in: 0...99, using: &random) }
    if random.chance(5) { time.month = Int.random(in: 0...99, using: &random) }
    if random.chance(5) { time.year = random.pick([0, 999, 9999]) }
    return time
  }

  private mutating func stop(_ start: ChartedTime?) -> ChartedTime {
    guard var stop = start, random.chance(80) else { return time() }
    stop.minute = Int.random(in: 0...59, using: &random)
    guard let day = stop.calendarDay, random.chance(20) else { return stop }
    let date = ChartedDate(max(0, day + random.pick([-1, 1, 2, 999, 1000, 100_000])))
    return ChartedTime(date, stop.time)
  }

  // MARK: Texts

  private mutating func someText() -> String? {
    let text = text()
    return text.isEmpty ? nil : text
  }

  /// A text of a few words, some of them awkward.
  mutating func text() -> String {
    var text = ""
    for _ in 0..<Int.random(in: 0...4, using: &random) {
      if !text.isEmpty { text += random.chance(90) ? " " : random.pick(Self.spaces) }
      text += random.pick(random.chance(40) ? Self.plain : Self.awkward)
    }
    return text
  }

  private static let spaces = [
    "  ", "\t", "\n", "\r\n", "\u{A0}", "\u{2028}", "\u{85}", "\u{3000}", ", ", "",
  ]
  private static let plain = ["ceftriaxone", "Zofran", "R", "forearm", "saline", "A", "left", "1 g"]
  private static let awkward =
    Array(ShorthandWord.all)
    + [
      "\"", "\\", "#", "//", "///", "##", "a#", "@left", "@", "-", "+", "?", "5-FU", "0.9%", "250mL", "5mL/h",
      "1e3mL",
      "visit:2", "visit:", "route:IN", "start=\"x\"", "start=", "note=a", "é", "e\u{301}", "\u{301}",
      "\u{1B}[2J",
      "\u{0}", "\u{7F}", "\u{9B}", "\u{FEFF}", "💉", "because", ", because x", "replaces", ",replaces",
      "title:",
      "encounter:", "1222", "12.", "2026-08-04", "8/4", "\\u{1b}", "PUSH", "K\u{212A}vo", "\u{212A}VO", "TX",
      "\"a b\"",
      "{", "a,", ",", "n", "''", "Ⅳ", "ＩＶ", "\u{200B}", "\u{202E}",
    ]
}

extension ChartedEncounter {
  /// The encounter as its bytes in JSON, with what means the same written in one way: rows by their
  /// numbers, a default the same as absent.
  var meaning: [UInt8] {
    var plain = self
    plain.rows.sort { $0.number < $1.number }
    for index in plain.rows.indices { plain.rows[index].dropDefaults() }
    return Array(EncounterJSON.text(plain, style: .oneLine).utf8)
  }
}

extension ChartedRow {
  fileprivate mutating func dropDefaults() {
    if route == .intravenous { route = nil }
    if method == .infusion { method = nil }
    if visit == 1 { visit = nil }
    if primary == false { primary = nil }
    if discontinued == false { discontinued = nil }
    if running == false { running = nil }
    if necessityDocumented == true { necessityDocumented = nil }
  }
}
