import InfusionCoding

/// What Medicare would pay a hospital for lines at its national rates: an estimate, without discounts,
/// wage index, or what else stands on the claim.
public struct RateEstimate: Hashable, Sendable {
  /// One for each line, in their order.
  public let lines: [Line]
  public let total: USDollars

  public struct Line: Hashable, Sendable {
    public let code: Code
    public let day: Day
    public let units: Int
    /// The rate that was looked at; none where no table speaks of the code.
    public let rate: RateRow?
    /// Whether its payment is part of another's: always, or (status Q1) since a line with status S, T or
    /// V stands on the claim.
    public let isPackaged: Bool
    /// For all units, 0 where it is packaged; none where the table has no rate for it.
    public let amount: USDollars?
  }

  /// - Parameter rates: As ``CMSTables/rates`` has them. The latest that is not after a line's date
  ///   counts, else the earliest held.
  public init(of lines: [CodeLine], rates: [Code: Editions<RateRow>]) {
    let found = lines.map { rates[$0.code]?.inForce(on: $0.day)?.value }
    let packagesOthers = found.contains { ["S", "T", "V"].contains($0?.statusIndicator) }
    self.lines = zip(lines, found).map { line, rate in
      let status = rate?.statusIndicator
      let isPackaged = status == "N" || status == "Q1" && packagesOthers
      return Line(
        code: line.code, day: line.day, units: line.units, rate: rate, isPackaged: isPackaged,
        amount: isPackaged ? USDollars(thousandths: 0) : rate?.rate.map { $0 * line.units })
    }
    total = self.lines.compactMap(\.amount).reduce(USDollars(thousandths: 0), +)
  }
}
