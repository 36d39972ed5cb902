import ReferenceData

/// What lines would be paid, in a few words; it is always an estimate.
public enum EstimateSentence {
  /// `+47.84 USD`: what other lines would be paid more or less; none where it is the same, or unknown.
  public static func difference(from own: RateEstimate?, to other: RateEstimate?) -> String? {
    guard let own, let other, own.total != other.total else { return nil }
    return "\(signed(other.total, own.total)) USD"
  }

  /// `+47.84`.
  static func signed(_ amount: USDollars, _ before: USDollars) -> String {
    amount < before
      ? "-\(USDollars(thousandths: before.thousandths - amount.thousandths).text)"
      : "+\(USDollars(thousandths: amount.thousandths - before.thousandths).text)"
  }
}
