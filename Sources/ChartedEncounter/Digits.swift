/// Numbers out of text, by its bytes: digits are ASCII digits only.
enum Digits {
  static func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }

  /// The number that digits alone write; none for anything else, and where it does not fit.
  static func number(_ digits: some Collection<UInt8>) -> Int? {
    guard !digits.isEmpty else { return nil }
    var number = 0
    for byte in digits {
      guard isDigit(byte) else { return nil }
      let (tens, isTooLarge) = number.multipliedReportingOverflow(by: 10)
      let (sum, isStillTooLarge) = tens.addingReportingOverflow(Int(byte) - 48)
      guard !isTooLarge, !isStillTooLarge else { return nil }
      number = sum
    }
    return number
  }

  /// A number with zeros before it up to a width.
  static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    if digits.utf8.count >= width { return digits }
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }
}
