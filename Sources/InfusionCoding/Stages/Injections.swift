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
  /// Counts the injections in ``Scratch/indices``: one a row; the rows of one bag once, by the earliest
  /// of them; and under `perDose` the syringes of one dose and code once.
  mutating func codeInjections(_ policy: Policy) {
    for place in scratch.indices.indices {
      let row = scratch.indices[place]
      rows[row].isDecided = true
      rows[row].fact.decide(.injection, .route1)
    }
    fillSyringes()
    if policy.injectionUnits == .perDose { countDosesOnce() }
    for place in scratch.syringes.indices {
      let syringe = scratch.syringes[place]
      let day = Clock.day(of: rows[scratch.indices[syringe.rows.start]].start)
      let start = units.rows.count
      units.rows.append(scratch.indices, syringe.rows.range)
      let unit = Unit(code: syringe.code, day: day, visit: syringe.visit, deciding: .route1)
      add(unit, rowsFrom: start, .date1)
    }
  }

  private mutating func fillSyringes() {
    scratch.syringes.clear()
    var ordered = take(&scratch.indices)
    ordered.order { left, right in
      if rows[left].visit != rows[right].visit { return rows[left].visit < rows[right].visit }
      if rows[left].bag != rows[right].bag { return rows[left].bag < rows[right].bag }
      return rowStartsBefore(left, right)
    }
    scratch.indices = ordered
    for place in scratch.indices.indices {
      let row = scratch.indices[place]
      if place > 0, isOfOneBag(row, scratch.indices[place - 1]) {
        let last = scratch.syringes.count - 1
        scratch.syringes[last].rows.count += 1
        scratch.syringes[last].code = Self.first(scratch.syringes[last].code, injectionCode(row))
      } else {
        scratch.syringes.append(
          Syringe(
            visit: rows[row].visit, code: injectionCode(row), dose: rows[row].dose,
            rows: Slice(start: place, count: 1)))
      }
    }
  }

  private func isOfOneBag(_ left: Int, _ right: Int) -> Bool {
    rows[left].bag >= 0 && rows[left].bag == rows[right].bag && rows[left].visit == rows[right].visit
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
    for place in scratch.syringes.indices {
      let syringe = scratch.syringes[place]
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
    scratch.syringes.cut(to: kept)
  }
}
