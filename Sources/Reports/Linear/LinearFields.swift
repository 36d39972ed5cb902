import ChartedEncounter
import InfusionCoding
import Interchange

/// The cells of a row, one a line.
public enum LinearFields {
  /// What a row holds: `stop 1253`. Cells that are blank are not said.
  public static func lines(_ row: ChartedRow) -> [String] {
    RowField.allCases.compactMap { field in text(of: field, in: row).map { "\(field.plainName) \($0)" } }
  }

  /// `1254, row 5 stop, was 1253`.
  static func changes(from old: ChartedRow, to new: ChartedRow) -> [String] {
    RowField.allCases.compactMap { field in
      let (before, after) = (text(of: field, in: old), text(of: field, in: new))
      // A number of another row moves with the row.
      guard before != after, field != .continues || old.number == new.number else { return nil }
      return "\(after ?? "blank"), row \(new.number) \(field.plainName), was \(before ?? "blank")"
    }
  }

  /// What a cell holds; none where it is blank.
  public static func text(of field: RowField, in row: ChartedRow) -> String? {
    if let typed = row.asTyped[field] { return "\(typed) (not understood)" }
    func flag(_ value: Bool?) -> String? { value.map { $0 ? "yes" : "no" } }
    switch field {
    case .substance: return row.substance
    case .drugClass: return row.drugClass?.rawValue
    case .route: return row.route?.rawValue
    case .method: return row.method?.rawValue
    case .site: return row.site
    case .start: return row.start?.time.digits
    case .stop: return row.stop.map { stop(of: row, $0) }
    case .volumeML: return row.volumeML.map { "\(AmountText.text($0)) mL" }
    case .rateMLPerHour: return row.rateMLPerHour.map { "\(AmountText.text($0)) mL/h" }
    case .visit: return row.visit.map(String.init)
    case .bag: return row.bag
    case .continues: return row.continues.map { "row \($0)" }
    case .dose: return row.dose
    case .primary: return flag(row.primary)
    case .discontinued: return flag(row.discontinued)
    case .running: return flag(row.running)
    case .necessityDocumented: return flag(row.necessityDocumented)
    case .note: return row.note
    case .date: return (row.start ?? row.stop)?.date.text
    case .line: return nil
    }
  }

  private static func stop(of row: ChartedRow, _ stop: ChartedTime) -> String {
    guard let start = row.start, start.date != stop.date else { return stop.time.digits }
    return "\(stop.time.digits) of \(stop.date.text)"
  }
}
