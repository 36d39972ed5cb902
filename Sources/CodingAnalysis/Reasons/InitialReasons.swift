import InfusionCoding

// S9: the initial service of an access.

extension RowReasons {
  mutating func weighInitial(_ run: RunFacts) {
    guard run.isInfusion || run.isStandingPush else { return }
    if run.isInitialDrug {
      add(.initial1, true)
      if policy.setting == .professional, run.isPrimary { add(.initial3, true) }
      return
    }
    guard let initial = facts.initial(besides: run) else { return }
    if policy.setting == .professional, initial.isPrimary, !run.isPrimary {
      add(.initial3, false, rows: [initial.number])
    } else if initial.rank != run.rank {
      add(.initial1, false, rows: [initial.number])
    } else if run.isInfusion, policy.initialTie == .longest, initial.day == run.day,
      let own = run.minutes, let other = initial.minutes, own != other
    {
      add(.initial2, false, rows: [initial.number], minutes: [own], threshold: other)
    } else {
      add(.initial2, false, rows: [initial.number])
    }
    if initial.day < run.day { add(.initial5, true, rows: [initial.number]) }
  }
}
