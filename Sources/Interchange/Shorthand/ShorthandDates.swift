import ChartedEncounter

/// The date of the lines that follow, and how a year is found that isn't written.
struct ShorthandDates {
  /// The date before.
  var date: ChartedDate?
  /// `year:`
  var year: Int?
  let rule: YearRule

  func date(of written: WrittenDate) -> ChartedDate { written.date(after: date, year: year, else: rule) }
}
