import ChartedEncounter
import InfusionCoding

/// What a change of a record changed, one fact a line: what is wrong first, then codes, decisions and
/// findings. What stayed as it was is not said.
public struct LinearChange: Sendable {
  private let before: CodedEncounter
  private let after: CodedEncounter
  /// The number that a row had before, by the number it has now.
  private let numbersBefore: [Int: Int]

  public init(from before: CodedEncounter, to after: CodedEncounter, numbersBefore: [Int: Int]) {
    self.before = before
    self.after = after
    self.numbersBefore = numbersBefore
  }

  /// - Parameters:
  ///   - hidesCodes: says only what was charted.
  ///   - saysCells: with what each changed cell holds.
  public func lines(hidesCodes: Bool, saysCells: Bool = true) -> [String] {
    let charted = (saysCells ? gone + cells : []) + policy
    if hidesCodes { return charted + added }
    let new = findings(of: after, notIn: before, numbers: { numbersBefore[$0] })
    let errors = new.filter { $0.severity == .error }
    let rest = new.filter { $0.severity != .error }
    return charted + errors.map { sentence($0, after) }
      + LinearCodes.changes(from: before.result.lines, to: after.result.lines) + decisions
      + rest.map { sentence($0, after) } + findingsGone
  }

  // MARK: What was charted

  private var gone: [String] {
    let kept = Set(numbersBefore.values)
    return before.encounter.rows.filter { !kept.contains($0.number) }.map { row in
      "gone: row \(row.number), \(row.substance ?? "no substance"), \(LinearRow.times(of: row))"
    }
  }

  private var added: [String] {
    after.encounter.rows.filter { numbersBefore[$0.number] == nil }.map {
      LinearRow.line($0, in: after, hidesCodes: true)
    }
  }

  private var cells: [String] {
    var lines: [String] = []
    var renumbered: [String] = []
    for row in after.encounter.rows {
      guard let number = numbersBefore[row.number], let old = before.row(number) else { continue }
      if number != row.number {
        renumbered.append("row \(row.number), was row \(number), \(row.substance ?? "no substance")")
      }
      lines += LinearFields.changes(from: old, to: row)
    }
    return lines + (renumbered.count > 3 ? ["\(renumbered.count) rows have other numbers"] : renumbered)
  }

  private var policy: [String] {
    guard before.policyName != after.policyName || before.policy.setting != after.policy.setting else {
      return []
    }
    return [
      "\(after.policyName) policy, \(after.policy.setting.rawValue), was \(before.policyName), "
        + before.policy.setting.rawValue
    ]
  }

  // MARK: What the engine makes of it

  private var decisions: [String] {
    after.result.rows.compactMap { decision in
      guard let number = numbersBefore[decision.row], let old = before.decision(ofRow: number) else {
        return LinearRow.decision(decision, in: after)
      }
      guard old.decision != decision.decision || old.codes != decision.codes else { return nil }
      let was = old.plainWords == decision.plainWords ? nil : old.plainWords
      return LinearRow.decision(decision, in: after, was: was)
    }
  }

  private func sentence(_ finding: Finding, _ coded: CodedEncounter) -> String {
    "\(finding.severity.rawValue): \(FindingSentence.text(for: finding, in: coded))"
  }

  private func findings(
    of coded: CodedEncounter, notIn other: CodedEncounter, numbers: (Int) -> Int?
  ) -> [Finding] {
    let known = Set(other.result.findings.map { Same(id: $0.id, rows: Set($0.rows), codes: $0.codes) })
    return coded.result.findings.filter { finding in
      let rows = finding.rows.map { numbers($0) ?? -$0 }
      return !known.contains(Same(id: finding.id, rows: Set(rows), codes: finding.codes))
    }
  }

  private var findingsGone: [String] {
    var numbersAfter: [Int: Int] = [:]
    for (now, then) in numbersBefore { numbersAfter[then] = now }
    return findings(of: before, notIn: after, numbers: { numbersAfter[$0] })
      // Of a row that is gone everything is.
      .filter { finding in finding.rows.isEmpty || finding.rows.contains { numbersAfter[$0] != nil } }
      .map { "no longer: \(FindingSentence.text(for: $0, in: before))" }
  }

  /// What makes two findings the same, whatever their rows are called.
  private struct Same: Hashable {
    let id: FindingID
    let rows: Set<Int>
    let codes: [Code]
  }
}
