import ChartedEncounter

extension ChartedRow {
  /// What holds the row because it is not understood, in words; none where all is. A day without a time is
  /// understood as far as it goes.
  var unreadCells: String? {
    if asTyped.count == 1, let day = asTyped[.date], (try? DateText.read(day)) != nil {
      return "the day \(day) has no time"
    }
    let typed = RowField.allCases.compactMap { field in
      asTyped[field].map { "\(field.plainName) \"\($0)\"" }
    }
    return typed.isEmpty ? nil : "\(PlainList.joined(typed)) is not understood"
  }
}
