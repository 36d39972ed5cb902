import ChartedEncounter
import Formulary
import InfusionCoding
import WorksheetSession

/// What stands in the typed cells of a row.
enum GridText {
  /// A cell's text and how well it is understood.
  struct Cell: Equatable {
    var text: String
    var kind: Kind = .charted

    enum Kind: Equatable {
      case charted
      /// Not charted: its default, or what the row takes from elsewhere.
      case assumed
      /// Typed, and not understood yet.
      case notUnderstood
    }
  }

  /// The text of a typed cell. `drugClass` is the class that the row is coded with.
  static func cell(
    _ column: GridColumn, of row: ChartedRow, drugClass: DrugClass?, glyphs: GlyphSet
  ) -> Cell {
    if column == .date, row.asTyped[.date] != nil, let date = row.chartedDate {
      // A day that waits for its time is understood as far as it goes.
      return Cell(
        text: ClockText.date(
          ChartedTime(year: date.year, month: date.month, day: date.day, hour: 0, minute: 0)))
    }
    if let field = column.field, let typed = row.asTyped[field] {
      return Cell(text: typed, kind: .notUnderstood)
    }
    switch column {
    case .date: return Cell(text: (row.start ?? row.stop).map(ClockText.date) ?? "")
    case .substance: return Cell(text: row.substance ?? "")
    case .drugClass:
      let text = drugClass.map(\.abbreviation) ?? ""
      return Cell(text: text, kind: row.drugClass == nil ? .assumed : .charted)
    case .route:
      return Cell(text: (row.route ?? .intravenous).rawValue, kind: row.route == nil ? .assumed : .charted)
    case .method:
      return Cell(text: (row.method ?? .infusion).word, kind: row.method == nil ? .assumed : .charted)
    case .site: return Cell(text: row.site ?? "")
    case .start: return start(of: row, glyphs: glyphs)
    case .stop: return stop(of: row, glyphs: glyphs)
    case .number, .minutes, .decision, .code, .marks: return Cell(text: "")
    }
  }

  private static func start(of row: ChartedRow, glyphs: GlyphSet) -> Cell {
    if let start = row.start { return Cell(text: ClockText.time(start)) }
    return Cell(text: row.substance == nil ? "" : String(glyphs.notCharted), kind: .assumed)
  }

  /// A stop on another day than its start carries how many days later it is, where there is room for it.
  private static func stop(of row: ChartedRow, glyphs: GlyphSet) -> Cell {
    if row.running == true, row.stop == nil { return Cell(text: String(glyphs.running)) }
    guard let stop = row.stop else {
      return Cell(text: row.start == nil ? "" : String(glyphs.notCharted), kind: .assumed)
    }
    let time = ClockText.time(stop)
    guard let first = row.start?.calendarDay, let last = stop.calendarDay, first != last else {
      return Cell(text: time)
    }
    return Cell(text: time + (last > first ? "+" : "-"))
  }

  /// Minutes from a row's start to its stop, or those that it was coded with; none where the stop lies before the start.
  static func minutes(of row: ChartedRow, decision: RowDecision?) -> Int? {
    if let start = row.start?.onTheClock, let stop = row.stop?.onTheClock {
      return stop < start ? nil : stop - start
    }
    guard let decision, decision.run.isEmpty else { return nil }
    return decision.minutes
  }
}

extension GridColumn {
  /// The heading in so many cells.
  func heading(width: Int) -> String {
    switch self {
    case .number: "#"
    case .date: "Date"
    case .substance: "Substance"
    case .drugClass: width < 5 ? "Cls" : "Class"
    case .route: width < 5 ? "Rte" : "Route"
    case .method: width < 9 ? "How" : "How given"
    case .site: "Site"
    case .start: "Start"
    case .stop: "Stop"
    case .minutes: "Min"
    case .decision: "Decision"
    case .code: width < 11 ? "Code" : "Codes"
    case .marks: width < 5 ? "" : "Marks"
    }
  }
}

extension DrugClass {
  /// The short word of the class in narrow columns and in the shorthand.
  var abbreviation: String { SubstanceClass(rawValue: rawValue)?.abbreviation ?? rawValue }
}

extension Method {
  /// The word of the method in narrow columns and in the shorthand.
  var word: String {
    switch self {
    case .infusion: "inf"
    case .push: "push"
    case .injection: "inj"
    case .pump: "pump"
    case .onBody: "onbody"
    case .refillPortable: "refill"
    case .refillImplanted: "refill-implanted"
    }
  }
}
