import Testing

@testable import InfusionCoding
@testable import Reports

@Suite("The arithmetic of hours, written out")
struct ArithmeticTests {
  private static func total(
    _ parts: [Int], first: Code?, hours: Int, minutes: Int? = nil
  ) -> Workings.HourTotal {
    Workings.HourTotal(
      parts: parts.enumerated().map { Workings.HourTotal.Part(row: $0.offset + 1, minutes: $0.element) },
      minutes: minutes ?? parts.reduce(0, +), firstHour: first, furtherHours: .c96366,
      hours: hours > 0 ? [Workings.HourTotal.DatedHours(day: 0, count: hours)] : [])
  }

  @Test(
    "a first hour and further ones by the rules of hours",
    arguments: [
      (16, "16 min: first hour"), (60, "60 min: first hour"),
      (90, "90 min: first hour; the last 30 do not reach 31"),
      (91, "91 min: first hour, then 1 more; the last of them has 31 min"),
      (120, "120 min: first hour, then 1 more"),
      (150, "150 min: first hour, then 1 more; the last 30 do not reach 31"),
      (151, "151 min: first hour, then 2 more; the last of them has 31 min"),
    ])
  func first(minutes: Int, text: String) {
    let total = Self.total([minutes], first: .c96365, hours: Hours.beyond(minutes))
    #expect(Arithmetic.text(total) == text)
  }

  @Test(
    "further hours alone",
    arguments: [
      (0, "0 min: no further hour"), (30, "30 min: no further hour; the last 30 do not reach 31"),
      (31, "31 min: one further hour; the last of them has 31 min"), (60, "60 min: one further hour"),
      (90, "90 min: one further hour; the last 30 do not reach 31"),
      (91, "91 min: 2 further hours; the last of them has 31 min"),
    ])
  func further(minutes: Int, text: String) {
    #expect(Arithmetic.text(Self.total([minutes], first: nil, hours: Hours.addOn(minutes))) == text)
  }

  @Test("parts are added up, and minutes that two share are said")
  func parts() {
    #expect(
      Arithmetic.text(Self.total([180, 210], first: .c96365, hours: 5))
        == "180 + 210 = 390 min: first hour, then 5 more; the last 30 do not reach 31")
    #expect(
      Arithmetic.text(Self.total([60, 40], first: nil, hours: 1, minutes: 90))
        == "60 + 40, less 10 that count twice, = 90 min: one further hour; the last 30 do not reach 31")
  }

  @Test("an hour that is paid for fewer minutes")
  func forced() {
    #expect(
      Arithmetic.text(Self.total([20], first: nil, hours: 1))
        == "20 min: one further hour; an hour all the same")
  }
}
