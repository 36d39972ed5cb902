import InfusionCoding
import Testing
import TestSupport

@Suite("The timeline: minutes that two rows share")
struct SharedMinutesTests {
  @Test(
    "pairs of rows on one access, with the minutes they share",
    arguments: [
      ("1000-1030 ceftriaxone; 1020-1100 famotidine", ["1+2 1020-1030"]),
      ("1000-1030 ceftriaxone; 1030-1100 famotidine", []),
      ("2. 1000-1100 ceftriaxone; 1. 1010-1020 famotidine", ["1+2 1010-1020"]),
      ("1000-1100 LR; 1010-1020 packed red cells", ["1+2 1010-1020"]),
      ("1000-1100 ceftriaxone; 1010-1015 morphine push", ["1+2 1010-1015"]),
      ("1000-1100 ceftriaxone; 1010 morphine push", []),
      ("1000-1100 ceftriaxone @a; 1010-1100 famotidine @b", ["1+2 1010-1100"]),
      ("site: b, because of need; 1000-1100 ceftriaxone @a; 1010-1100 famotidine @b", []),
      ("1000-1100 ceftriaxone; 1010-1100 famotidine visit:2", []),
      ("1000-1100 ceftriaxone; 1010-1100 LR SC", []),
      (
        "1000-1100 ceftriaxone; 1010-1100 famotidine; 1020-1040 LR",
        ["1+2 1010-1100", "1+3 1020-1040", "2+3 1020-1040"]
      ),
    ] as [(String, [String])])
  func pairs(sheet: String, pairs: [String]) throws {
    let timeline = try Coded(sheet).result.timeline
    let found = timeline.shared.map {
      "\($0.first)+\($0.second) \(clock($0.span.start))-\(clock($0.span.stop))"
    }
    #expect(found == pairs)
    #expect(timeline.sharedIsComplete)
  }

  @Test("a dense record lists 1,000 pairs and four for each row, and says that there are more")
  func dense() throws {
    let rows = (0..<60).map { "1000-\(1100 + $0) drug\($0) tx" }
    let timeline = try Coded(rows.joined(separator: "\n")).result.timeline
    #expect(timeline.shared.count == 1240)
    #expect(!timeline.sharedIsComplete)
  }
}

/// A minute as the shorthand writes it.
private func clock(_ minute: Minute) -> String {
  let rest = minute - Clock.day(of: minute) * Clock.minutesPerDay
  return String(10_000 + rest / 60 * 100 + rest % 60).suffix(4).description
}
