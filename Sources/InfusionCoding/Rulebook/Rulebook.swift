/// Every rule of the book. Each is declared in the file of the stage that decides by it.
public enum Rulebook {
  /// All rules in the order of the stages, each once.
  public static let rules: [Rule] = declared.sorted { $0.id < $1.id }

  /// The rule of an id.
  public static func rule(_ id: RuleID) -> Rule? { rules.first { $0.id == id } }

  /// What stands as the authority of a rule that no published text gives.
  static let ownReading = "the rulebook's own"

  private static let declared: [Rule] =
    readRow + setAside + otherRoutes + injections + subcutaneousInfusions + joinRuns + bagsAndLinks
    + closeRuns + pushOrInfusion + accesses + sameDrugAgain + hydrationMinutes + hydrationPieces
    + initialService + sequentialOrConcurrent + aloneMinutes + hours + creditedMinutes + hydrationHours
    + pushes + dates + distinctServices + addOnEdit + codePairEdit + unitLimitEdit
}
