/// The settings that an encounter is coded under (rulebook §5). The defaults are those of `haugen`.
public struct Policy: Hashable, Sendable {
  public var setting = CareSetting.facility
  /// Minutes from which an infusion is one, 1 to 1440.
  public var infusionMinimumMinutes = 16
  /// Minutes between two runs of a drug that are one administration all the same, 0 to 60.
  public var joinWithin = 0
  /// Minutes from which hydration is reportable, 1 to 1440.
  public var hydrationMinimumMinutes = 31
  public var missingStop = MissingStop.push
  public var shortRepeat = ShortRepeat.push
  public var concurrency = Concurrency.overlap(17)
  public var concurrentOncePer = ConcurrentOncePer.visit
  public var overlapCredit = OverlapCredit.full
  public var sameDrugTotal = SameDrugTotal.date
  /// Minutes from one push of a drug to the next that is paid, 0 to 1440.
  public var repeatPushGap = 30
  /// Minutes around an infusion within which a push of its drug is part of it, 0 to 1440.
  public var absorbPushWithin = 30
  public var initialTie = InitialTie.longest
  public var midnight = Midnight.hourStart
  public var secondSite = SecondSite.needsReason
  public var hydrationPieces = HydrationPieces.eachThenTotal
  public var hydrationOtherSite = HydrationOtherSite.excluded
  public var pushMinutesDeducted = false
  public var modifierStyle = ModifierStyle.x
  public var injectionUnits = InjectionUnits.perInjection
  public var chemoOverlap = ChemoOverlap.noCode
  public var longPump = LongPump.c96416
  /// Whether a charted push of 16 minutes or more is an infusion.
  public var pushByClock = false
  public var discontinued = Discontinued.actualMinutes

  public init() {}
}
