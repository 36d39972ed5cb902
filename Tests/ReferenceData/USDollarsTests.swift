import InfusionCoding
import Testing

@testable import ReferenceData

@Suite("Money")
struct USDollarsTests {
  @Test(
    "amounts are read and written exactly",
    arguments: [
      ("217.31", 217_310, "217.31"), ("0", 0, "0.00"), ("32.423", 32_423, "32.42"), ("0.005", 5, "0.01"),
      ("3307.2", 3_307_200, "3307.20"),
    ])
  func text(text: String, thousandths: Int, shown: String) throws {
    let amount = try #require(USDollars(text))
    #expect(amount.thousandths == thousandths)
    #expect(amount.text == shown)
    #expect(USDollars(amount.exactText) == amount)
  }

  @Test("what is no amount is none", arguments: ["", ".", "1.", "-1", "1,000", "1.2345", "9999999999", "x"])
  func none(text: String) { #expect(USDollars(text) == nil) }
}
