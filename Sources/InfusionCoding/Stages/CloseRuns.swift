// S4, RUN-3: a rate step, the next bag, the next page of a drip are rows, not infusions.

extension Rulebook {
  static let closeRuns: [Rule] = [
    Rule(
      .run3,
      """
      Administrations of one substance on one access, none charted as a push, are one where the next \
      starts while one runs or at most so many minutes after its stop (setting joinWithin, 0).
      """,
      authority: "ACR; CMS A58527",
      example: WorkedExample(
        """
        2026-08-04
        1000-1010 vancomycin
        1010-1016 vancomycin
        1100-1110 cefazolin
        1111-1117 cefazolin
        """,
        gives: """
          2026-08-04 96365
          2026-08-04 96375
          """))
  ]
}

extension Workspace {
  /// Joins runs of one substance on one access, none charted as a push, where one starts while the
  /// other runs or at most `minutes` after its stop.
  mutating func joinClose(within minutes: Int) {
    scratch.indices.clear()
    for run in runs.indices where !runs[run].isChartedPush { scratch.indices.append(run) }
    guard scratch.indices.count > 1 else { return }
    var ordered = take(&scratch.indices)
    ordered.order { closeBefore($0, $1) }
    var isAnyJoined = false
    var last = ordered[0]
    // The run before that stops latest; none where none has minutes.
    var longest = runs[last].minutes == .absent ? -1 : last
    for place in 1..<ordered.count {
      let run = ordered[place]
      if !isSameDrugAndAccess(run, last) { longest = -1 }
      if longest >= 0, runs[run].start <= runs[longest].stop + minutes {
        if !isAnyJoined { Forest.plant(runs.count, in: &scratch.parent) }
        isAnyJoined = true
        Forest.join(run, longest, in: &scratch.parent)
        runs[run].fact.rules.insert(.run3)
      }
      if runs[run].minutes != .absent, longest < 0 || runs[run].stop > runs[longest].stop { longest = run }
      last = run
    }
    scratch.indices = ordered
    if isAnyJoined { joinRuns() }
  }

  @inline(__always)
  private func isSameDrugAndAccess(_ left: Int, _ right: Int) -> Bool {
    runs[left].visit == runs[right].visit && runs[left].access == runs[right].access
      && runs[left].substance == runs[right].substance
  }

  /// By drug and access, then by start; at one start those with minutes first, since a run without
  /// can follow one with, and not the other way round.
  @inline(__always)
  private func closeBefore(_ left: Int, _ right: Int) -> Bool {
    if runs[left].visit != runs[right].visit { return runs[left].visit < runs[right].visit }
    if runs[left].access != runs[right].access { return runs[left].access < runs[right].access }
    if runs[left].substance != runs[right].substance { return runs[left].substance < runs[right].substance }
    if runs[left].start != runs[right].start { return runs[left].start < runs[right].start }
    if (runs[left].minutes == .absent) != (runs[right].minutes == .absent) {
      return runs[right].minutes == .absent
    }
    return runs[left].number < runs[right].number
  }
}
