import ChartedEncounter
import InfusionCoding

extension ChartedRow {
  /// A cell as a person would type it: what an edit of the cell begins with. A stop on a later day than
  /// the start is written `0007+1d`.
  public func text(of field: RowField) -> String {
    if let typed = asTyped[field] { return typed }
    if field == .stop, let stop { return text(ofStop: stop) }
    return content(of: field).value?.text ?? ""
  }

  private func text(ofStop stop: ChartedTime) -> String {
    guard let startDay = start?.calendarDay, let stopDay = stop.calendarDay else { return stop.time.digits }
    if stopDay == startDay { return stop.time.digits }
    if stopDay > startDay, stopDay - startDay < 1000 { return "\(stop.time.digits)+\(stopDay - startDay)d" }
    return "\(stop.date.text) \(stop.time.digits)"
  }
}

extension CellContent {
  /// For sentences: `1254`, `none`.
  var plainText: String { asTyped ?? value?.text ?? "blank" }
}

extension CellValue {
  /// As a person would type it.
  public var text: String {
    switch self {
    case .text(let text): text
    case .drugClass(let drugClass): drugClass.rawValue
    case .route(let route): route.rawValue
    case .method(let method): method.rawValue
    case .time(let time): time.time.digits
    case .amount(let amount): AmountText.text(amount)
    case .count(let count): String(count)
    case .flag(let flag): flag ? "yes" : "no"
    }
  }
}

extension RowField {
  /// What people call it.
  public var plainName: String {
    switch self {
    case .volumeML: "volume"
    case .rateMLPerHour: "rate"
    case .necessityDocumented: "necessity documented"
    default: rawValue
    }
  }
}
