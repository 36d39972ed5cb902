// S3: routes that are not IV, pumps, injectors and refills.

extension Rulebook {
  static let otherRoutes: [Rule] = [
    Rule(
      .route3,
      """
      Into an artery a drug or fluid is one injection; chemotherapy is an infusion with its further hours \
      from 16 minutes (setting infusionMinimumMinutes), below that a push.
      """,
      authority: ownReading,
      example: WorkedExample(
        """
        2026-08-04
        1000-1131 cisplatin IA
        1200-1215 fluorouracil IA
        1300 heparin tx IA push
        """,
        gives: """
          2026-08-04 96373
          2026-08-04 96420
          2026-08-04 96422
          2026-08-04 96423
          """)),
    Rule(
      .route4,
      """
      Into the spinal canal, a ventricular reservoir, the peritoneum or the pleura only chemotherapy has a \
      code here.
      """,
      authority: ownReading,
      example: WorkedExample(
        """
        2026-08-04
        1000 methotrexate chemo IT inj
        1030 morphine IT inj
        """,
        gives: "2026-08-04 96450")),
    Rule(
      .route5,
      """
      An on-body injector applied and a pump refilled stand alone, for any drug and route; an implanted \
      pump that feeds the spinal canal or a ventricle has no code here.
      """,
      authority: "NCCI XI.B.10",
      example: WorkedExample(
        """
        2026-08-04
        1000 pegfilgrastim SC onbody
        1100 morphine IT refill-implanted
        """,
        gives: "2026-08-04 96377")),
    Rule(
      .route6,
      """
      The start of a pump of more than 480 minutes has a code of its own (setting longPump; a drug other \
      than chemotherapy in a facility only); a pump that stops sooner has none.
      """,
      authority: ownReading,
      example: WorkedExample(
        """
        2026-08-04
        1000-1801 fluorouracil pump
        2026-08-05
        1000-1800 fluorouracil pump
        """,
        gives: "2026-08-04 96416")),
  ]
}

extension Workspace {
  /// Decides every row that does not end as an IV infusion, push or hydration.
  mutating func codeOtherRoutes(_ policy: Policy) {
    scratch.indices.clear()
    scratch.others.clear()
    for row in rows.indices where !rows[row].isDecided {
      guard let family = rows[row].family else { continue }
      if codeDevice(row, family, policy) { continue }
      switch rows[row].route {
      case .intramuscular: scratch.indices.append(row)
      case .subcutaneous:
        if isSubcutaneousInfusion(row, family, policy) {
          scratch.others.append(row)
        } else {
          scratch.indices.append(row)
        }
      case .intraArterial: codeIntraArterial(row, family, policy)
      case .intrathecal: codeCavity(row, family, .c96450)
      case .intraventricular: codeCavity(row, family, .c96542)
      case .intraperitoneal: codeCavity(row, family, .c96446)
      case .intrapleural: codeCavity(row, family, .c96440)
      default: break
      }
    }
    if !scratch.indices.isEmpty { codeInjections(policy) }
    if !scratch.others.isEmpty { codeSubcutaneousInfusions(policy) }
  }

  /// ROUTE-5 and ROUTE-6: what is applied, filled or started and runs by itself. Answers whether the
  /// row is decided.
  private mutating func codeDevice(_ row: Int, _ family: Family, _ policy: Policy) -> Bool {
    switch rows[row].method {
    case .onBody: finish(row, .c96377, .route5)
    case .refillPortable: finish(row, .c96521, .route5)
    case .refillImplanted:
      if rows[row].route == .intrathecal || rows[row].route == .intraventricular {
        setAside(row, .route5)
      } else {
        finish(row, .c96522, .route5)
      }
    case .pump:
      guard rows[row].route == .intravenous || rows[row].route == .intraArterial, family != .hydration
      else { return false }
      codePump(row, family, policy)
    default: return false
    }
    return true
  }

  private mutating func codePump(_ row: Int, _ family: Family, _ policy: Policy) {
    rows[row].fact.compared = rows[row].minutes
    rows[row].fact.threshold = 480
    if rows[row].stop != .absent, rows[row].minutes <= 480 {
      setAside(row, .route6)
      findings.add(.pumpNotOver8Hours, row: row)
    } else if family == .chemotherapy {
      let intravenous: Code = policy.longPump == .g0498 ? .g0498 : .c96416
      finish(row, rows[row].route == .intraArterial ? .c96425 : intravenous, .route6)
    } else if policy.setting == .facility {
      finish(row, .c8957, .route6)
    } else {
      setAside(row, .route6)
      findings.add(.hospitalPumpCode, row: row)
    }
  }

  /// One code that stands alone, on the day of its start.
  private mutating func finish(_ row: Int, _ code: Code, _ rule: RuleID) {
    standAlone(row, rule)
    earn(code, day: Clock.day(of: rows[row].start), row: row, by: rule, also: .date1)
  }

  /// ROUTE-4: into a cavity, chemotherapy alone has a code here.
  private mutating func codeCavity(_ row: Int, _ family: Family, _ code: Code) {
    if family == .chemotherapy { finish(row, code, .route4) } else { setAside(row, .route4) }
  }

  /// ROUTE-3: into an artery.
  private mutating func codeIntraArterial(_ row: Int, _ family: Family, _ policy: Policy) {
    let minutes = rows[row].minutes
    guard family == .chemotherapy else { return finish(row, .c96373, .route3) }
    rows[row].fact.compared = minutes
    rows[row].fact.threshold = policy.infusionMinimumMinutes
    guard minutes != .absent, minutes >= policy.infusionMinimumMinutes else {
      return finish(row, .c96420, .route3)
    }
    finish(row, .c96422, .route3)
    let span = Span(start: rows[row].start, stop: rows[row].stop)
    datedHours(Hours.beyond(minutes), from: 2, of: span, policy.midnight)
    if workings.isKept {
      let part = Workings.HourTotal.Part(row: rows[row].number, minutes: minutes)
      noteTotal(parts: [part], minutes, .c96422, .c96423)
    }
    for place in scratch.batches.indices {
      let batch = scratch.batches[place]
      earn(.c96423, count: batch.count, day: batch.day, row: row, by: .route3, also: .date2)
    }
  }

  private func isSubcutaneousInfusion(_ row: Int, _ family: Family, _ policy: Policy) -> Bool {
    let mayRun = rows[row].method == .infusion || rows[row].method == .pump
    return mayRun && family != .chemotherapy && rows[row].stop != .absent
      && rows[row].minutes >= policy.infusionMinimumMinutes
  }
}
