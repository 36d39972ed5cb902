import ChartedEncounter
import InfusionCoding

/// What one cell of a row holds: what it means, and text that isn't understood yet.
public struct CellContent: Hashable, Sendable {
  /// None where the cell is blank.
  public var value: CellValue?
  /// Kept in the row's `asTyped`, which holds the row.
  public var asTyped: String?

  public init(_ value: CellValue? = nil, asTyped: String? = nil) {
    self.value = value
    self.asTyped = asTyped
  }

  public static let blank = CellContent()

  public var isBlank: Bool { value == nil && asTyped == nil }
}

/// The meaning of a cell, by the kinds of cells there are.
public enum CellValue: Hashable, Sendable {
  /// Substance, site, bag, dose, note; never blank.
  case text(String)
  case drugClass(DrugClass)
  case route(Route)
  case method(Method)
  case time(ChartedTime)
  /// Millilitres, or millilitres an hour.
  case amount(Double)
  /// Visit, or the row that is continued.
  case count(Int)
  case flag(Bool)
}

extension ChartedRow {
  /// What a cell holds.
  public func content(of field: RowField) -> CellContent {
    CellContent(value(of: field), asTyped: asTyped[field])
  }

  private func value(of field: RowField) -> CellValue? {
    switch field {
    case .substance: substance.map(CellValue.text)
    case .drugClass: drugClass.map(CellValue.drugClass)
    case .route: route.map(CellValue.route)
    case .method: method.map(CellValue.method)
    case .site: site.map(CellValue.text)
    case .start: start.map(CellValue.time)
    case .stop: stop.map(CellValue.time)
    case .volumeML: volumeML.map(CellValue.amount)
    case .rateMLPerHour: rateMLPerHour.map(CellValue.amount)
    case .visit: visit.map(CellValue.count)
    case .bag: bag.map(CellValue.text)
    case .continues: continues.map(CellValue.count)
    case .dose: dose.map(CellValue.text)
    case .primary: primary.map(CellValue.flag)
    case .discontinued: discontinued.map(CellValue.flag)
    case .necessityDocumented: necessityDocumented.map(CellValue.flag)
    case .note: note.map(CellValue.text)
    case .running: running.map(CellValue.flag)
    case .date, .line: nil
    }
  }

  /// Puts something into a cell, and answers whether it is of the cell's kind; if it isn't, nothing
  /// changes.
  public mutating func set(_ field: RowField, to content: CellContent) -> Bool {
    guard setValue(of: field, to: content.value) else { return false }
    asTyped[field] = content.asTyped
    return true
  }

  private mutating func setValue(of field: RowField, to value: CellValue?) -> Bool {
    switch field {
    case .substance: put(value?.asText, at: \.substance, from: value)
    case .drugClass: put(value?.asDrugClass, at: \.drugClass, from: value)
    case .route: put(value?.asRoute, at: \.route, from: value)
    case .method: put(value?.asMethod, at: \.method, from: value)
    case .site: put(value?.asText, at: \.site, from: value)
    case .start: put(value?.asTime, at: \.start, from: value)
    case .stop: put(value?.asTime, at: \.stop, from: value)
    case .volumeML: put(value?.asAmount, at: \.volumeML, from: value)
    case .rateMLPerHour: put(value?.asAmount, at: \.rateMLPerHour, from: value)
    case .visit: put(value?.asCount, at: \.visit, from: value)
    case .bag: put(value?.asText, at: \.bag, from: value)
    case .continues: put(value?.asCount, at: \.continues, from: value)
    case .dose: put(value?.asText, at: \.dose, from: value)
    case .primary: put(value?.asFlag, at: \.primary, from: value)
    case .discontinued: put(value?.asFlag, at: \.discontinued, from: value)
    case .necessityDocumented: put(value?.asFlag, at: \.necessityDocumented, from: value)
    case .note: put(value?.asText, at: \.note, from: value)
    case .running: put(value?.asFlag, at: \.running, from: value)
    case .date, .line: value == nil
    }
  }

  private mutating func put<Kind>(
    _ fitting: Kind?, at path: WritableKeyPath<ChartedRow, Kind?>, from value: CellValue?
  ) -> Bool {
    guard fitting != nil || value == nil else { return false }
    self[keyPath: path] = fitting
    return true
  }
}

extension CellValue {
  var asText: String? { if case .text(let text) = self { text } else { nil } }
  var asDrugClass: DrugClass? { if case .drugClass(let drugClass) = self { drugClass } else { nil } }
  var asRoute: Route? { if case .route(let route) = self { route } else { nil } }
  var asMethod: Method? { if case .method(let method) = self { method } else { nil } }
  var asTime: ChartedTime? { if case .time(let time) = self { time } else { nil } }
  var asAmount: Double? { if case .amount(let amount) = self { amount } else { nil } }
  var asCount: Int? { if case .count(let count) = self { count } else { nil } }
  var asFlag: Bool? { if case .flag(let flag) = self { flag } else { nil } }
}
