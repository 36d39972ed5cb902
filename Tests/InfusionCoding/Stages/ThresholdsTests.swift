import InfusionCoding
import Testing
import TestSupport

@Suite("The timeline: the minutes that decided")
struct ThresholdsTests {
  @Test(
    "each run is marked where it would be, or was, decided otherwise",
    arguments: [
      ("1000-1010 ceftriaxone", ["TIME-16 1016 no"]),
      ("1000-1100 ceftriaxone", ["TIME-16 1016 yes", "HOUR-2 1131 no"]),
      ("1000-1131 ceftriaxone", ["TIME-16 1016 yes", "HOUR-2 1131 yes", "HOUR-2 1231 no"]),
      ("set: infusionMinimumMinutes 31; 1000-1030 ceftriaxone", ["TIME-16 1031 no"]),
      // Past a pause.
      ("1000-1010 ceftriaxone bag:1; 1100-1110 ceftriaxone bag:1", ["TIME-16 1106 yes", "HOUR-2 1221 no"]),
      // A piece that is too short to count, and hydration that is too short to be reportable.
      ("1000-1020 LR", ["HYD-2 1031 no"]), ("1000-1010 LR; 1010-1015 D5NS", []),
      ("set: hydrationPieces total; 1000-1020 LR", ["HYD-4 1031 no"]),
      ("1000-1040 LR", ["HYD-4 1031 yes", "HOUR-4 1131 no"]),
      ("1000 ceftriaxone", []), ("1000 LR", []), ("1000-1030 ketorolac IM", []),
    ] as [(String, [String])])
  func marks(sheet: String, marks: [String]) throws {
    let runs = try Coded(sheet).result.timeline.runs
    #expect(runs.first?.thresholds.map(text) == marks)
  }

  @Test("a short repeat is marked where it would not be one")
  func shortRepeat() throws {
    let runs = try Coded("1000-1100 ceftriaxone; 1200-1220 ceftriaxone").result.timeline.runs
    #expect(runs.last?.thresholds.map(text) == ["TIME-16 1216 yes", "SAME-1 1231 no"])
  }

  @Test("a short piece of several runs is marked on the last of them")
  func shortPiece() throws {
    let runs = try Coded("1000-1010 LR; 1010-1015 D5NS").result.timeline.runs
    #expect(runs.last?.thresholds.map(text) == ["HYD-2 1031 no"])
  }

  @Test("a total's hours stand on the run in which they are reached")
  func totals() throws {
    let runs = try Coded("1000-1100 ceftriaxone; 1200-1300 ceftriaxone").result.timeline.runs
    #expect(runs.first?.thresholds.map(text) == ["TIME-16 1016 yes"])
    #expect(runs.last?.thresholds.map(text) == ["TIME-16 1216 yes", "HOUR-2 1231 yes", "HOUR-2 1331 no"])
  }

  private func text(_ threshold: Timeline.Threshold) -> String {
    let rest = threshold.minute - Clock.day(of: threshold.minute) * Clock.minutesPerDay
    let clock = String(10_000 + rest / 60 * 100 + rest % 60).suffix(4)
    return "\(threshold.rule.text) \(clock) \(threshold.isReached ? "yes" : "no")"
  }
}
