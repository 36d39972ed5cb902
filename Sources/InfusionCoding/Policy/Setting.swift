/// Where the care was given, which decides whose rules apply.
public enum CareSetting: String, CaseIterable, Hashable, Sendable {
  case facility
  case professional
}

/// What becomes of a drug infusion without a stop (STOP-1).
public enum MissingStop: String, CaseIterable, Hashable, Sendable { case push, hold }

/// What a short infusion of a drug already infused is (SAME-1).
public enum ShortRepeat: String, CaseIterable, Hashable, Sendable { case push, total, additionalHour }

/// When an infusion is concurrent with another (CONC-1 to CONC-3).
public enum Concurrency: Hashable, Sendable {
  /// It shares at least so many minutes with one.
  case overlap(Int)
  /// It shares more than half the minutes of the later of the two.
  case majority
  /// At most so many of its minutes are shared with none.
  case alone(Int)
}

/// How often a concurrent infusion is paid (CONC-4).
public enum ConcurrentOncePer: String, CaseIterable, Hashable, Sendable { case visit, date }

/// Whether shared minutes are credited to both infusions or to one (HOUR-3).
public enum OverlapCredit: String, CaseIterable, Hashable, Sendable { case full, once }

/// Over what a drug's minutes are added up (HOUR-1, HOUR-4).
public enum SameDrugTotal: String, CaseIterable, Hashable, Sendable { case date, encounter, bag }

/// Which of two infusions of one rank is the initial (INIT-2).
public enum InitialTie: String, CaseIterable, Hashable, Sendable { case longest, earliest }

/// The day that an hour across midnight is dated on (DATE-2).
public enum Midnight: String, CaseIterable, Hashable, Sendable { case hourStart, startDate, completion }

/// When a second access counts (SITE-2).
public enum SecondSite: String, CaseIterable, Hashable, Sendable { case needsReason, assumed }

/// Whether short pieces of hydration count towards the total (HYD-2).
public enum HydrationPieces: String, CaseIterable, Hashable, Sendable { case eachThenTotal, total }

/// Whether hydration counts while a drug runs on another access (HYD-1).
public enum HydrationOtherSite: String, CaseIterable, Hashable, Sendable { case excluded, allowed }

/// Which modifiers tell a distinct service (MOD-1 to MOD-3).
public enum ModifierStyle: String, CaseIterable, Hashable, Sendable {
  case x = "X"
  case fiftyNine = "59"
}

/// What an injection is counted by (ROUTE-1).
public enum InjectionUnits: String, CaseIterable, Hashable, Sendable { case perInjection, perDose }

/// What a chemotherapy infusion under another is (CONC-5).
public enum ChemoOverlap: String, CaseIterable, Hashable, Sendable { case noCode, sequential, unlisted }

/// The code for the start of a long chemotherapy pump infusion (ROUTE-6).
public enum LongPump: String, CaseIterable, Hashable, Sendable {
  case c96416 = "96416"
  case g0498 = "G0498"
}

/// What a discontinued infusion is paid by (STOP-3).
public enum Discontinued: String, CaseIterable, Hashable, Sendable { case actualMinutes, modifier53 }
