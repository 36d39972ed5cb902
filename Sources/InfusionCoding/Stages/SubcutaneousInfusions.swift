// S3, ROUTE-2: infusions under the skin.

extension Rulebook {
  static let subcutaneousInfusions: [Rule] = [
    Rule(
      .route2,
      """
      A drug or fluid that runs under the skin for 16 minutes or more (setting infusionMinimumMinutes) has \
      codes of its own: the visit's first infusion, a later one at a new site, and their further hours.
      """,
      authority: ownReading,
      example: WorkedExample(
        """
        2026-08-04
        1000-1131 deferoxamine SC @abdomen
        1300-1331 deferoxamine SC @thigh
        """,
        gives: """
          2026-08-04 96369
          2026-08-04 96370 x2
          2026-08-04 96371
          """))
  ]
}

extension Workspace {
  /// Of a visit, rows that share a minute or touch are one infusion on however many sites. The first
  /// takes 96369, a later one at a new site 96371, each with its further hours.
  /// The rows are those in ``Scratch/others``.
  mutating func codeSubcutaneousInfusions(_ policy: Policy) {
    var ordered = take(&scratch.others)
    ordered.order { rowOfVisitStartsBefore($0, $1) }
    placeUnnamed(ordered)
    scratch.others = ordered
    var place = 0
    var visit = -1
    var usedSites: Set<Int> = []
    while place < scratch.others.count {
      let first = scratch.others[place]
      let isFirst = rows[first].visit != visit
      if isFirst {
        visit = rows[first].visit
        usedSites.removeAll(keepingCapacity: true)
      }
      var infusion = Span(start: rows[first].start, stop: rows[first].stop)
      var end = place
      var isAtNewSite = false
      while end < scratch.others.count {
        let row = scratch.others[end]
        guard rows[row].visit == visit, rows[row].start <= infusion.stop else { break }
        infusion.stop = max(infusion.stop, rows[row].stop)
        if usedSites.insert(rows[row].access).inserted { isAtNewSite = true }
        standAlone(row, .route2)
        rows[row].fact.compared = rows[row].minutes
        rows[row].fact.threshold = policy.infusionMinimumMinutes
        end += 1
      }
      earnSubcutaneous(
        Slice(start: place, count: end - place), infusion, isFirst: isFirst, isAtNewSite: isAtNewSite, policy)
      place = end
    }
  }

  private mutating func earnSubcutaneous(
    _ places: Slice, _ infusion: Span, isFirst: Bool, isAtNewSite: Bool, _ policy: Policy
  ) {
    let day = Clock.day(of: infusion.start)
    if isFirst {
      earnSubcutaneous(.c96369, 1, day, places, .date1)
      datedHours(Hours.beyond(infusion.minutes), from: 2, of: infusion, policy.midnight)
    } else {
      if isAtNewSite { earnSubcutaneous(.c96371, 1, day, places, .date1) }
      datedHours(Hours.addOn(infusion.minutes), from: 1, of: infusion, policy.midnight)
    }
    if workings.isKept {
      let parts = places.range.map { place in
        let row = scratch.others[place]
        return Workings.HourTotal.Part(row: rows[row].number, minutes: rows[row].minutes)
      }
      noteTotal(parts: parts, infusion.minutes, isFirst ? .c96369 : nil, .c96370)
    }
    earnFurtherHours(places)
  }

  private mutating func earnSubcutaneous(
    _ code: Code, _ count: Int, _ day: Day, _ places: Slice, _ date: RuleID
  ) {
    let start = units.rows.count
    units.rows.append(scratch.others, places.range)
    let visit = rows[scratch.others[places.start]].visit
    add(Unit(code: code, count: count, day: day, visit: visit, deciding: .route2), rowsFrom: start, date)
  }

  /// 96370 for the hours in ``Scratch/batches``.
  private mutating func earnFurtherHours(_ places: Slice) {
    guard !scratch.batches.isEmpty else { return }
    scratch.rowMinutes.clear()
    for place in places.range {
      let row = scratch.others[place]
      let span = Span(start: rows[row].start, stop: rows[row].stop)
      scratch.rowMinutes.append(RowMinutes(span: span, row: row))
    }
    dealRows(scratch.rowMinutes.indices)
    let visit = rows[scratch.others[places.start]].visit
    var dealt = 0..<0
    for place in scratch.batches.indices {
      let batch = scratch.batches[place]
      dealt = self.dealt(to: place, from: dealt.upperBound)
      let unit = Unit(code: .c96370, count: batch.count, day: batch.day, visit: visit, deciding: .route2)
      add(unit, dealt: dealt, .date2)
    }
  }
}
