import Testing

@testable import ChartedEncounter

@Suite struct TimeTextTests {
  @Test(arguments: [
    ("1222", 12, 22, 0), ("12:22", 12, 22, 0), ("930", 9, 30, 0), ("9:30", 9, 30, 0), ("0930", 9, 30, 0),
    ("122259", 12, 22, 59), ("12:22:59", 12, 22, 59), ("9:30:05", 9, 30, 5), ("0000", 0, 0, 0),
    ("2359", 23, 59, 0), ("005", 0, 5, 0),
  ])
  func `a time is read by the shape of its digits`(text: String, hour: Int, minute: Int, second: Int) throws {
    #expect(try TimeText.read(text).time == ClockTime(hour: hour, minute: minute, second: second))
  }

  @Test(arguments: [
    ("2:23pm", 14, 23, 0), ("223p", 14, 23, 0), ("12a", 0, 0, 0), ("12p", 12, 0, 0), ("12:00am", 0, 0, 0),
    ("12:59PM", 12, 59, 0), ("1A", 1, 0, 0), ("0223p", 14, 23, 0), ("11:59:59pm", 23, 59, 59),
    ("022310pm", 14, 23, 10), ("2:23 pm", 14, 23, 0), ("2:75p", 14, 75, 0),
  ])
  func `am and pm say the half of the day`(text: String, hour: Int, minute: Int, second: Int) throws {
    #expect(try TimeText.read(text).time == ClockTime(hour: hour, minute: minute, second: second))
  }

  @Test(arguments: [
    ("2410", 24, 10, 0), ("9999", 99, 99, 0), ("2360", 23, 60, 0), ("090075", 9, 0, 75), ("24:00", 24, 0, 0),
  ])
  func `a time that does not exist is kept as written`(
    text: String, hour: Int, minute: Int, second: Int
  ) throws {
    let time = try TimeText.read(text).time
    #expect(time == ClockTime(hour: hour, minute: minute, second: second))
    #expect(!time.isOnTheClock)
  }

  @Test(arguments: [
    "12x5", "", "12", "1", "12222", "1222222", "12:2", "12:222", "1:2:3", ":30", "12:", "12:22:", "123:22",
    "13pm", "0p", "00:30am", "pm", "m", "222m", "-1222", "12.22", "１２２２", "noon", "1222 x", "12:22:33:44",
  ])
  func `what has no such shape is no time`(text: String) {
    #expect(throws: CellProblem("\"\(text)\" is not a time")) { try TimeText.read(text) }
  }

  @Test(arguments: [
    ("2:23", true), ("223", true), ("9:30", true), ("0223", false), ("02:23", false), ("0:23", false),
    ("2:23am", false), ("12:23", false), ("1423", false),
  ])
  func `an hour of one digit without am or pm is bare`(text: String, isBare: Bool) throws {
    #expect(try TimeText.read(text).isBareHour == isBare)
  }

  @Test(arguments: [
    ("2:23", 14, 22, true), ("2:23", 14, 23, true), ("2:23", 14, 24, false), ("2:23", 2, 23, false),
    ("2:23", 2, 24, true), ("0223", 14, 0, false), ("2:23a", 14, 0, false), ("9:30", 12, 22, true),
  ])
  func `a bare hour before the row above may mean the afternoon`(
    text: String, hour: Int, minute: Int, mayBe: Bool
  ) throws {
    let date = ChartedDate(year: 2026, month: 8, day: 4)
    let above = ChartedTime(date, ClockTime(hour: hour, minute: minute))
    #expect(try TimeText.read(text).mayMeanAfternoon(on: date, after: above) == mayBe)
    #expect(try !TimeText.read(text).mayMeanAfternoon(on: date, after: nil))
  }
}
