import ReferenceData

/// What lines would be paid, in a few words; it is always an estimate.
public enum EstimateSentence {
  /// `+47.84 USD`: what other lines would be paid more or less; none where it is the same, or unknown.
  public static func difference(from own: RateEstimate?, to other: RateEstimate?) -> String? {
    guard let own, let other, own.total != other.total else { return nil }
    return "\(signed(other.total, own.total)) USD"
  }

  /// `estimate 95.68 (47.84 each; status S, APC 5692, 2026-01-01)`, `estimate: packaged (status N, 2026-01-01)`.
  public static func text(for line: RateEstimate.Line) -> String {
    guard let rate = line.rate else { return "estimate: no rate is known" }
    let facts = [
      "status \(rate.statusIndicator)", rate.apc.map { "APC \($0)" }, ISOTime.day(rate.effective),
    ].compactMap(\.self).joined(separator: ", ")
    if line.isPackaged { return "estimate: packaged (\(facts))" }
    guard let amount = line.amount else { return "estimate: no rate (\(facts))" }
    let each = line.units > 1 ? rate.rate.map { "\($0.text) each; " } ?? "" : ""
    return "estimate \(amount.text) (\(each)\(facts))"
  }

  /// `+47.84`.
  static func signed(_ amount: USDollars, _ before: USDollars) -> String {
    amount < before
      ? "-\(USDollars(thousandths: before.thousandths - amount.thousandths).text)"
      : "+\(USDollars(thousandths: amount.thousandths - before.thousandths).text)"
  }
}
