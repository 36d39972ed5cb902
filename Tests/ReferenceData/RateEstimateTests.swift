import InfusionCoding
import Testing

@testable import ReferenceData

@Suite("The estimate of hospital rates")
struct RateEstimateTests {
  static func line(_ code: Code, _ units: Int = 1) -> CodeLine {
    CodeLine(code: code, units: units, modifiers: Modifiers(), day: 20_669, rows: [1], rules: [])
  }

  @Test("units times the rate, packaged codes for nothing, and the total")
  func total() {
    let lines = [Self.line(.c96365), Self.line(.c96366, 3), Self.line(.c96368), Self.line(.c96375, 2)]
    let estimate = RateEstimate(of: lines, rates: CMSTables.shipped.rates)
    #expect(estimate.lines.map { $0.amount?.text } == ["217.31", "143.52", "0.00", "95.68"])
    #expect(estimate.lines.map(\.isPackaged) == [false, false, true, false])
    #expect(estimate.lines.map(\.rate?.apc) == ["5693", "5691", nil, "5691"])
    #expect(estimate.total.text == "456.51")
  }

  @Test("an injection is paid alone, and packaged beside an infusion")
  func conditionallyPackaged() {
    let rates = CMSTables.shipped.rates
    #expect(RateEstimate(of: [Self.line(.c96372)], rates: rates).total.text == "73.56")
    let both = RateEstimate(of: [Self.line(.c96365), Self.line(.c96372)], rates: rates)
    #expect(both.lines.map(\.isPackaged) == [false, true])
    #expect(both.total.text == "217.31")
  }

  @Test("a code that no table speaks of has no amount")
  func unknown() {
    let estimate = RateEstimate(of: [Self.line(.c8957)], rates: CMSTables.shipped.rates)
    #expect(estimate.lines.map(\.amount) == [nil] && estimate.lines.map(\.rate) == [nil])
    #expect(estimate.total.text == "0.00")
  }
}
