import ChartedEncounter
import InfusionCoding

extension CodedEncounter {
  /// Its first lines, and of the rows what those lines say; what the others would tell is left out.
  func revealing(lines count: Int) -> CodedEncounter {
    var shown = result
    shown.lines = Array(result.lines.prefix(count))
    shown.findings = []
    shown.rows = result.rows.compactMap { decision in
      var decision = decision
      decision.codes.removeAll { code in
        !shown.lines.contains { $0.code == code && $0.rows.contains(decision.row) }
      }
      return decision.codes.isEmpty ? nil : decision
    }
    let known = Set(shown.rows.map(\.row))
    shown.timeline.runs = result.timeline.runs.map { run in
      guard !run.rows.contains(where: known.contains) else { return run }
      var run = run
      run.thresholds = []
      run.counted = run.segments
      if run.kind == .push || run.kind == .infusion { run.kind = run.segments.isEmpty ? .push : .infusion }
      return run
    }
    return CodedEncounter(
      encounter: encounter, names: names, policyName: policyName, policy: policy, result: shown)
  }
}
