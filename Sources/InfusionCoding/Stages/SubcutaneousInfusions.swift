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
  mutating func codeSubcutaneousInfusions(_ infused: [Int], _ policy: Policy) {
    scratch.indices.removeAll(keepingCapacity: true)
    scratch.indices.append(contentsOf: infused)
    var ordered = take(&scratch.indices)
    ordered.order { left, right in
      rows[left].visit != rows[right].visit ? rows[left].visit < rows[right].visit : rowStartsBefore(left, right)
    }
    scratch.indices = ordered
    placeUnnamed(scratch.indices)
    var place = 0
    var visit = -1
    var usedSites: Set<Int> = []
    while place < scratch.indices.count {
      let first = rows[scratch.indices[place]]
      let isFirst = first.visit != visit
      if isFirst {
        visit = first.visit
        usedSites.removeAll(keepingCapacity: true)
      }
      var infusion = Span(start: first.start, stop: first.stop)
      var end = place
      var isAtNewSite = false
      while end < scratch.indices.count {
        let row = scratch.indices[end]
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
    for batch in scratch.batches { earnSubcutaneous(.c96370, batch.count, batch.day, places, .date2) }
  }

  private mutating func earnSubcutaneous(
    _ code: Code, _ count: Int, _ day: Day, _ places: Slice, _ date: RuleID
  ) {
    let start = units.rows.count
    units.rows.append(contentsOf: scratch.indices[places.range])
    let visit = rows[scratch.indices[places.start]].visit
    add(
      Unit(
        code: code, count: count, day: day, visit: visit,
        rows: Slice(start: start, count: places.count), deciding: .route2), date)
  }
}
