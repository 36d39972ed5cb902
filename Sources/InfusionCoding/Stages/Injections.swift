// S3, ROUTE-1: injections under the skin and into muscle.

extension Rulebook {
  static let injections: [Rule] = [
    Rule(
      .route1,
      """
      Into muscle or under the skin each needle counts once, drugs of one bag being one; under the skin \
      that takes in an infusion below 16 minutes (setting infusionMinimumMinutes).
      """,
      authority: "CPTA May 2010; First Coast 2008",
      example: WorkedExample(
        """
        2026-08-04
        1000 ketorolac IM inj
        1100-1115 deferoxamine SC
        """,
        gives: "2026-08-04 96372 x2"))
  ]
}

/// What one needle gave: a row, or the rows of one bag.
struct Syringe: Sendable {
  var visit: Int
  var code: Code
  var dose: Int
  /// Its rows, by start, as a range of ``Scratch/indices``.
  var rows: Slice
}

extension Workspace {
  /// Counts injections: one a row; the rows of one bag once, by the earliest of them; and under
  /// `perDose` the syringes of one dose and code once.
  mutating func codeInjections(_ injected: [Int], _ policy: Policy) {
    for row in injected {
      rows[row].isDecided = true
      rows[row].fact.decide(.injection, .route1)
    }
    fillSyringes(injected)
    if policy.injectionUnits == .perDose { countDosesOnce() }
    for syringe in scratch.syringes {
      let lead = scratch.indices[syringe.rows.start]
      let start = units.rows.count
      units.rows.append(contentsOf: scratch.indices[syringe.rows.range])
      add(
        Unit(
          code: syringe.code, day: Clock.day(of: rows[lead].start), visit: syringe.visit,
          rows: Slice(start: start, count: syringe.rows.count), deciding: .route1), .date1)
    }
  }

  private mutating func fillSyringes(_ injected: [Int]) {
    scratch.syringes.removeAll(keepingCapacity: true)
    scratch.indices.removeAll(keepingCapacity: true)
    scratch.indices.append(contentsOf: injected)
    var ordered = take(&scratch.indices)
    ordered.order { left, right in
      if rows[left].visit != rows[right].visit { return rows[left].visit < rows[right].visit }
      if rows[left].bag != rows[right].bag { return rows[left].bag < rows[right].bag }
      return rowStartsBefore(left, right)
    }
    scratch.indices = ordered
    for (place, row) in scratch.indices.enumerated() {
      let state = rows[row]
      if state.bag >= 0, place > 0, rows[scratch.indices[place - 1]].bag == state.bag,
        rows[scratch.indices[place - 1]].visit == state.visit
      {
        let last = scratch.syringes.count - 1
        scratch.syringes[last].rows.count += 1
        scratch.syringes[last].code = Self.first(scratch.syringes[last].code, injectionCode(row))
      } else {
        scratch.syringes.append(
          Syringe(
            visit: state.visit, code: injectionCode(row), dose: state.dose,
            rows: Slice(start: place, count: 1)))
      }
    }
  }

  /// Of a syringe's codes the first of 96401, 96402, 96372.
  private static func first(_ left: Code, _ right: Code) -> Code {
    left == .c96401 || right == .c96401 ? .c96401 : left == .c96402 || right == .c96402 ? .c96402 : .c96372
  }

  private func injectionCode(_ row: Int) -> Code {
    switch rows[row].drugClass {
    case .hormonalAntineoplastic: .c96402
    case .chemotherapy, .complexBiologic: .c96401
    default: .c96372
    }
  }

  private mutating func countDosesOnce() {
    var ordered = take(&scratch.syringes)
    ordered.order { left, right in
      if left.visit != right.visit { return left.visit < right.visit }
      if left.dose != right.dose { return left.dose < right.dose }
      if left.code != right.code { return left.code < right.code }
      return rowStartsBefore(scratch.indices[left.rows.start], scratch.indices[right.rows.start])
    }
    scratch.syringes = ordered
    var kept = 0
    for syringe in scratch.syringes {
      if kept > 0, syringe.dose >= 0, scratch.syringes[kept - 1].visit == syringe.visit,
        scratch.syringes[kept - 1].dose == syringe.dose, scratch.syringes[kept - 1].code == syringe.code
      {
        let counted = scratch.indices[scratch.syringes[kept - 1].rows.start]
        for place in syringe.rows.range { weigh(row: scratch.indices[place], against: counted) }
      } else {
        scratch.syringes[kept] = syringe
        kept += 1
      }
    }
    scratch.syringes.removeLast(scratch.syringes.count - kept)
  }
}
