import Testing

@testable import ChartedEncounter

@Suite struct AmountTextTests {
  @Test(arguments: [
    ("250", 250), ("62.5", 62.5), ("250mL", 250), ("250 ml", 250), ("0.001", 0.001), ("1000000", 1_000_000),
    ("007", 7),
  ])
  func `a volume is a plain decimal, its unit may stand`(text: String, volume: Double) throws {
    #expect(try AmountText.volume(text) == volume)
  }

  @Test(arguments: [("125", 125), ("125mL/h", 125), ("62.5ML/HR", 62.5), ("1 ml/h", 1)])
  func `a rate is a plain decimal, its unit may stand`(text: String, rate: Double) throws {
    #expect(try AmountText.rate(text) == rate)
  }

  @Test(arguments: [
    "", "mL", "-1", "+1", "1e3", "1,000", ".5", "5.", "1.2.3", "x", "250mL/h", "0x10", "nan", "٣",
  ])
  func `what is no plain decimal is no volume`(text: String) {
    #expect(throws: CellProblem("\"\(text)\" is not a volume such as 250 or 62.5")) {
      try AmountText.volume(text)
    }
  }

  @Test(arguments: ["0", "0.0", "1000000.01", "1000001", String(repeating: "9", count: 50)])
  func `a volume is above 0 and at most a million`(text: String) {
    #expect(throws: CellProblem("\"\(text)\" is out of range: above 0 and at most 1000000")) {
      try AmountText.volume(text)
    }
  }

  @Test(arguments: [
    (250.0, "250"), (62.5, "62.5"), (1_000_000, "1000000"), (0.1, "0.1"), (0.00001, "0.00001"),
    (1.25e-7, "0.000000125"), (1e-10, "0.0000000001"), (999_999.999, "999999.999"),
    (1e16, "10000000000000000"), (1.2345e17, "123450000000000000"),
  ])
  func `an amount is printed as a plain decimal`(amount: Double, text: String) {
    #expect(AmountText.text(amount) == text)
  }

  @Test(arguments: [Double.leastNonzeroMagnitude, 1.0 / 3, 2.0 / 3 * 1e-5, 123_456.789_012_3, 0.1 + 0.2])
  func `an amount that was printed reads back the same`(amount: Double) throws {
    #expect(try AmountText.volume(AmountText.text(amount)) == amount)
  }

  @Test(arguments: [("1", 1), ("007", 7), (" 12 ", 12), ("9007199254740991", 9_007_199_254_740_991)])
  func `a whole number is digits alone`(text: String, number: Int) throws {
    #expect(try WholeNumberText.read(text, "a visit") == number)
  }

  @Test(arguments: ["", "0", "-1", "1.0", "x", "9007199254740992", "99999999999999999999"])
  func `what is no whole number of a row or visit says so`(text: String) {
    #expect(throws: CellProblem("\"\(text)\" is not a visit: a whole number, 1 or more")) {
      try WholeNumberText.read(text, "a visit")
    }
  }

  @Test(arguments: [
    ("yes", true), ("Y", true), ("true", true), ("x", true), ("no", false), ("N", false), ("0", false),
  ])
  func `yes and no have several words`(text: String, flag: Bool) throws {
    #expect(try YesNoText.read(text) == flag)
  }

  @Test(arguments: ["", "maybe", "2"])
  func `what is neither says so`(text: String) {
    #expect(throws: CellProblem("\"\(text)\" is neither yes nor no")) { try YesNoText.read(text) }
  }
}
