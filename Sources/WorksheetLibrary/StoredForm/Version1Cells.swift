import ChartedEncounter
import InfusionCoding
import Worksheet

extension Version1 {
  /// What one cell holds: one of the values, text that isn't understood yet, both or neither.
  struct Content: Codable {
    var text: String?
    var drugClass: String?
    var route: String?
    var method: String?
    var time: Int?
    var amount: Double?
    var count: Int?
    var flag: Bool?
    var typed: String?
  }

  /// A time as charted in digits, year to second: 20260804122200.
  static func number(_ time: ChartedTime) -> Int {
    let date = (time.year * 100 + time.month) * 100 + time.day
    return ((date * 100 + time.hour) * 100 + time.minute) * 100 + time.second
  }

  static func time(_ number: Int) -> ChartedTime {
    let (date, clock) = number.quotientAndRemainder(dividingBy: 1_000_000)
    return ChartedTime(
      year: date / 10_000, month: date / 100 % 100, day: date % 100, hour: clock / 10_000,
      minute: clock / 100 % 100, second: clock % 100)
  }
}

extension Version1.Content {
  init(_ content: CellContent) {
    typed = content.asTyped
    switch content.value {
    case .text(let text): self.text = text
    case .drugClass(let drugClass): self.drugClass = drugClass.rawValue
    case .route(let route): self.route = route.rawValue
    case .method(let method): self.method = method.rawValue
    case .time(let time): self.time = Version1.number(time)
    case .amount(let amount): self.amount = amount
    case .count(let count): self.count = count
    case .flag(let flag): self.flag = flag
    case nil: break
    }
  }

  func live() throws -> CellContent { CellContent(try value(), asTyped: typed) }

  private func value() throws -> CellValue? {
    if let text { return .text(text) }
    if let drugClass { return .drugClass(try Version1.known(DrugClass(rawValue: drugClass), drugClass)) }
    if let route { return .route(try Version1.known(Route(rawValue: route), route)) }
    if let method { return .method(try Version1.known(Method(rawValue: method), method)) }
    if let time { return .time(Version1.time(time)) }
    if let amount { return .amount(amount) }
    if let count { return .count(count) }
    return flag.map(CellValue.flag)
  }
}
