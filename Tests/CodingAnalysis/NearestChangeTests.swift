import ChartedEncounter
import CodingAnalysis
import InfusionCoding
import TestSupport
import Testing

@Suite("What would have changed the codes")
struct NearestChangeTests {
  /// The changes of a row as short texts: `stop +1: 96365, 96366`.
  private static func changes(_ sheet: String, row: Int) throws -> [String] {
    let coded = try CodedEncounter(sheet: sheet)
    var coder = InfusionCoder()
    let found = NearestChange(coded).changes(ofRow: row, with: &coder)
    let changes = try #require(found)
    return changes.map {
      "\($0.field.rawValue) \($0.byMinutes > 0 ? "+" : "")\($0.byMinutes): \($0.lines.shortText)"
    }
  }

  @Test("case 4 on one access under cms: a minute of the evening would have made it sequential (issue)")
  func caseFour() throws {
    let sheet = """
      policy: cms
      1123-1423 clindamycin @right
      1800-2130 clindamycin @right
      1114-1514 doxycycline @left
      1815-2200 doxycycline @left
      0900-1100 normal saline hyd @right
      """
    #expect(try CodedEncounter(sheet: sheet).codes == "96361 x2, 96365, 96366 x7, 96368")
    #expect(try Self.changes(sheet, row: 2) == ["start -1: 96361 x2, 96365, 96366 x7, 96367"])
    #expect(try Self.changes(sheet, row: 4) == ["start +1: 96361 x2, 96365, 96366 x7, 96367"])
  }

  @Test("the disputed ceftriaxone, a minute longer, is an hour under haugen")
  func ceftriaxone() throws {
    let sheet = "1000-1100 ceftriaxone; 1400-1430 ceftriaxone"
    #expect(
      try Self.changes(sheet, row: 2) == ["start -1: 96365, 96366", "stop +1: 96365, 96366"])
  }

  @Test(
    "up to 30 minutes are looked at",
    arguments: [
      ("1000-1101 ceftriaxone", ["start -30: 96365, 96366", "stop +30: 96365, 96366"]),
      ("1000-1100 ceftriaxone", []),
    ])
  func furthest(sheet: String, changes: [String]) throws {
    #expect(try Self.changes(sheet, row: 1) == changes)
  }

  @Test("only what is charted is moved, and no stop before its start")
  func charted() throws {
    #expect(try Self.changes("1000 morphine push; 1029 morphine push", row: 2) == ["start +1: 96374, 96376"])
    #expect(try Self.changes("1000-1001 morphine push", row: 1).isEmpty)
  }

  @Test("a held row says what would put it right")
  func held() throws {
    #expect(try Self.changes("1000-0955 ceftriaxone", row: 1) == ["start -5: 96374", "stop +5: 96374"])
  }

  @Test("at the ends of the calendar nothing traps", arguments: ["0000-01-01", "9999-12-31"])
  func calendar(date: String) throws {
    let sheet = "\(date)\n0000-0015 ceftriaxone\n2345-2359 famotidine"
    for row in 1...2 { #expect(try !Self.changes(sheet, row: row).isEmpty) }
  }

  @Test("they are what trying every minute gives", arguments: UInt64(1)...40)
  func everyMinute(seed: UInt64) throws {
    let random = try RandomEncounter(seed: seed, rows: 1...6)
    var coder = InfusionCoder()
    let coded = try CodedEncounter(
      coding: random.charted, chosenPolicy: nil, policies: .shipped, formulary: .shipped, with: &coder)
    let found = NearestChange(coded).changesOfAllRows(with: &coder)
    let all = try #require(found)
    for (place, row) in random.charted.rows.enumerated() {
      let expected = Self.everyMinute(coded, place)
      #expect(all[row.number] == expected, "row \(row.number) of \(random)")
    }
  }

  /// Moves each time of a charted row and codes it anew.
  private static func everyMinute(_ coded: CodedEncounter, _ place: Int) -> [TimeChange] {
    var coder = InfusionCoder()
    for distance in 1...30 {
      var changes: [TimeChange] = []
      for minutes in [-distance, distance] {
        for field in TimeChange.Field.allCases {
          var encounter = coded.names.encounter
          let row = encounter.administrations[place]
          if field == .start, let start = row.start.minute {
            encounter.administrations[place].start = .at(start + minutes)
          } else if field == .stop, let stop = row.stop.minute {
            encounter.administrations[place].stop = .at(stop + minutes)
          } else {
            continue
          }
          let moved = encounter.administrations[place]
          if let start = moved.start.minute, let stop = moved.stop.minute, stop < start { continue }
          let lines = coder.code(encounter, under: coded.policy).lines
          if lines.shortText != coded.result.lines.shortText {
            changes.append(TimeChange(field: field, byMinutes: minutes, lines: lines))
          }
        }
      }
      if !changes.isEmpty { return changes }
    }
    return []
  }

  @Test(
    "within 2 minutes the row is near a threshold",
    arguments: [(13, false), (14, true), (15, true), (16, true), (17, true), (18, false)])
  func near(minutes: Int, isNear: Bool) throws {
    let coded = try CodedEncounter(sheet: "1000-10\(minutes) ceftriaxone")
    var coder = InfusionCoder()
    let search = NearestChange(coded)
    let found = search.changes(ofRow: 1, with: &coder)
    let changes = try #require(found)
    let finding = search.finding(ofRow: 1, changes)
    #expect((finding != nil) == isNear)
    if let finding {
      #expect(finding.id == .nearThreshold && finding.rows == [1] && finding.codes == [.c96365, .c96374])
      #expect(finding.severity == .note && finding.detail == .changes(changes))
    }
  }

  @Test("it can be cancelled, and a row that isn't there has no answer")
  func cancelled() throws {
    let search = NearestChange(try CodedEncounter(sheet: "1000-1100 ceftriaxone; 1200-1300 famotidine"))
    var coder = InfusionCoder()
    var asked = 0
    let all = search.changesOfAllRows(with: &coder) {
      asked += 1
      return asked == 35
    }
    #expect(all == nil && asked == 35)
    let found = search.changes(ofRow: 3, with: &coder)
    #expect(found == nil)
  }

  @Test("of more rows than are all looked at, each has its answer alone")
  func manyRows() throws {
    let sheet = (0...NearestChange.mostRows).map {
      "\($0 / 60 + 10)\($0 % 60 < 10 ? "0" : "")\($0 % 60) morphine push"
    }
    .joined(separator: "\n")
    let search = NearestChange(try CodedEncounter(sheet: sheet))
    var coder = InfusionCoder()
    let ofAll = search.changesOfAllRows(with: &coder)
    let ofOne = search.changes(ofRow: 1, with: &coder)
    #expect(ofAll == nil)
    #expect(ofOne != nil)
  }
}
