import ChartedEncounter
import CodingAnalysis
import InfusionCoding
import ReferenceData
import TestSupport
import Testing

@Suite("Why, in full")
struct ExplanationTests {
  private static func explanation(_ sheet: String) throws -> Explanation {
    var coder = InfusionCoder()
    return Explanation(
      of: try CodedEncounter(sheet: sheet), tables: CMSTables.shipped.edits, with: &coder)
  }

  /// A reason as short text: `+SAME-1 1 30/30`.
  private static func text(_ reason: Reason) -> String {
    let rows = reason.rows.map(String.init).joined(separator: " ")
    let minutes = reason.minutes.map(String.init).joined(separator: ",")
    let parts = [rows, minutes + (reason.threshold.map { "/\($0)" } ?? "")].filter { !$0.isEmpty }
    return ([(reason.isApplied ? "+" : "-") + reason.rule.text] + parts).joined(separator: " ")
  }

  @Test("the rules that decided a disputed row, and those that were tried")
  func ceftriaxone() throws {
    let explanation = try Self.explanation("1000-1100 ceftriaxone; 1400-1430 ceftriaxone")
    #expect(
      explanation.reasons(ofRow: 2).map(Self.text) == [
        "+CLOCK-1 30", "-RUN-3 1 180/0", "+TIME-16 30/16", "+SAME-1 1 30/30", "-SAME-2 1 180/30", "-INIT-1 1",
        "-PUSH-2 1", "+PUSH-3 1 240/30",
      ])
  }

  @Test("an infusion beside another: what was shared, and what is paid")
  func concurrent() throws {
    let explanation = try Self.explanation(
      "1000-1200 ceftriaxone; 1000-1030 famotidine; 1030-1130 vancomycin; 1300-1330 ondansetron")
    let reasons = (2...4).map { row in
      explanation.reasons(ofRow: row).filter { (.concurrent1 ... .concurrent5).contains($0.rule) }
        .map(Self.text)
    }
    #expect(
      reasons == [["+CONC-1 1 30/17", "+CONC-4"], ["+CONC-1 1 60/17", "+CONC-4 2"], ["-CONC-1 0/17"]])
  }

  @Test("minutes alone, and an infusion that is judged with the initial")
  func alone() throws {
    let explanation = try Self.explanation(
      "policy: cms; 1000-1300 ceftriaxone; 1400-1500 ceftriaxone; 1430-1516 famotidine")
    let reasons = (2...3).map { row in
      explanation.reasons(ofRow: row).filter { $0.rule == .concurrent3 }.map(Self.text)
    }
    #expect(reasons == [["-CONC-3 1"], ["-CONC-3 2 16/15"]])
  }

  @Test("hydration: what was taken out, what counts, and its hours")
  func hydration() throws {
    let explanation = try Self.explanation("1000-1300 LR; 1030-1130 ceftriaxone")
    #expect(
      explanation.reasons(ofRow: 1).map(Self.text) == [
        "+CLOCK-1 180", "+TIME-31 180/31", "+HYD-1 2 180,120", "+HYD-2 120,90/31", "+HYD-4 90/31", "-INIT-4",
        "+HOUR-4 90/31",
      ])
  }

  @Test("the totals behind each line of case 4, and what an add-on hangs on (rulebook §6)")
  func caseFour() throws {
    let explanation = try Self.explanation(
      """
      site: left, because the drugs are incompatible
      1123-1423 clindamycin @right
      1800-2130 clindamycin @right
      1114-1514 doxycycline @left
      1815-2200 doxycycline @left
      0900-0920 LR @right
      2026-08-05
      1408-1508 doxycycline @left
      """)
    let lines = explanation.coded.result.lines
    #expect(lines.shortText == "96365, 96365-XS, 96366 x12, 8/5 96366")
    let totals = lines.map { explanation.totals(of: $0).map { $0.parts.map(\.minutes) + [$0.minutes] } }
    #expect(
      totals == [
        [[240, 225, 465]], [[180, 210, 390]], [[180, 210, 390], [240, 225, 465]], [[60, 60]],
      ])
    #expect(lines.map { explanation.primary(of: $0)?.code } == [nil, nil, .c96365, .c96365])
    let last = try #require(lines.last)
    #expect(explanation.primary(of: last)?.day == lines.first?.day)
    #expect(
      explanation.reasons(of: last).map(Self.text) == [
        "+HOUR-2 6 60/31", "+DATE-2 6", "+EDIT-1 3", "-EDIT-2", "-EDIT-3 6 /24",
      ])
  }

  @Test("an add-on hangs on the first hour of its own drug, where that is one it may hang on")
  func primary() throws {
    let explanation = try Self.explanation(
      "set: initialTie earliest; 1000-1100 ceftriaxone; 1200-1331 famotidine")
    let lines = explanation.coded.result.lines
    #expect(lines.shortText == "96365, 96366, 96367")
    #expect(explanation.primary(of: lines[1])?.code == .c96367)
    #expect(explanation.primary(of: lines[2])?.code == .c96365)
  }

  @Test("a pair of codes and the modifier that opens it")
  func pair() throws {
    let explanation = try Self.explanation("1000-1030 ceftriaxone; 1035 ketorolac IM inj")
    let line = try #require(explanation.coded.result.lines.last)
    let reason = try #require(explanation.reasons(of: line).first { $0.rule == .edit2 })
    #expect(!reason.isApplied && reason.codes == [.c96365] && reason.rows == [1])
  }

  @Test("every rule behind a row or line is among its reasons, none twice", arguments: UInt64(1)...150)
  func complete(seed: UInt64) throws {
    let random = try RandomEncounter(seed: seed)
    var coder = InfusionCoder()
    let coded = try CodedEncounter(
      coding: random.charted, chosenPolicy: nil, policies: .shipped, formulary: .shipped,
      tables: CMSTables.shipped.edits, with: &coder)
    let explanation = Explanation(of: coded, tables: CMSTables.shipped.edits, with: &coder)
    for row in coded.result.rows {
      let rules = explanation.reasons(ofRow: row.row).map(\.rule)
      #expect(rules == rules.sorted() && Set(rules).count == rules.count, "row \(row.row) of \(random)")
      // A row without a stop has no minutes that CLOCK-1 could count.
      let missing = row.rules.filter { $0 != .clock1 && !rules.contains($0) }
      #expect(missing.map(\.text) == [], "row \(row.row) of \(random)")
    }
    for line in coded.result.lines {
      let applied = explanation.reasons(of: line).filter(\.isApplied).map(\.rule)
      #expect(line.rules.allSatisfy(applied.contains), "\(line.shortText) of \(random)")
      let isTimed = [.hour2, .hour4].contains(line.rules.first)
      #expect(!isTimed || !explanation.totals(of: line).isEmpty, "\(line.shortText) of \(random)")
    }
  }

  @Test("each total pays the hours of its lines", arguments: UInt64(1)...60)
  func totals(seed: UInt64) throws {
    let random = try RandomEncounter(seed: seed)
    var coder = InfusionCoder()
    let (result, workings) = coder.codeWithWorkings(random.encounter, under: random.policy)
    let firstHours: [Code] = [.c96360, .c96365, .c96367, .c96369, .c96413, .c96417, .c96422]
    let furtherHours: [Code] = [.c96361, .c96366, .c96370, .c96415, .c96423]
    for code in firstHours + furtherHours {
      let units = result.lines.filter { $0.code == code }.reduce(0) { $0 + $1.units }
      let first = workings.totals.count { $0.firstHour == code }
      let further = workings.totals.filter { $0.furtherHours == code }.flatMap(\.hours)
      #expect(first + further.reduce(0) { $0 + $1.count } == units, "\(code.text) of \(random)")
    }
  }

  @Test("the workings leave the result as it is", arguments: UInt64(1)...40)
  func workings(seed: UInt64) throws {
    let random = try RandomEncounter(seed: seed)
    var coder = InfusionCoder()
    let plain = coder.code(random.encounter, under: random.policy)
    let told = coder.codeWithWorkings(random.encounter, under: random.policy)
    #expect(told.result == plain)
    let again = coder.code(random.encounter, under: random.policy)
    let givesTheSame = coder.gives(plain.lines, for: random.encounter, under: random.policy)
    #expect(again == plain)
    #expect(givesTheSame)
  }

}
