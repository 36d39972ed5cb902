import ChartedEncounter
import Formulary
import InfusionCoding
import Interchange
import Worksheet

extension SessionReducer {
  /// What the lines of a paste are understood as: a table, else shorthand or a list copied from a chart,
  /// line by line. A line that isn't understood becomes a held row that keeps it.
  func preview(of lines: [String], in session: Session) -> Overlay.PastePreview {
    let reader = reader(for: session)
    var text = PastedText(
      date: session.activeRow?.chartedDate ?? reader.carriedDate, today: environment.today,
      formulary: environment.formulary, policyNames: environment.policies.names,
      hasID: !session.worksheet.encounter.id.isBlank)
    if let table = PastedTable(lines, formulary: environment.formulary) {
      text.read(table)
    } else {
      for line in lines { text.read(line) }
    }
    return text.preview
  }
}

/// Reads the lines of a paste one by one; dates go down from line to line.
struct PastedText {
  var date: ChartedDate?
  let today: Day
  let formulary: Formulary
  let policyNames: [String]
  /// Whether the sheet has an id of its own, which a pasted one does not replace.
  let hasID: Bool
  var preview = Overlay.PastePreview(lines: [])
  private var lastNumber = 0

  init(date: ChartedDate?, today: Day, formulary: Formulary, policyNames: [String], hasID: Bool) {
    self.date = date
    self.today = today
    self.formulary = formulary
    self.policyNames = policyNames
    self.hasID = hasID
  }

  private var yearRule: YearRule { .near(today: ChartedDate(today)) }

  mutating func read(_ line: String) {
    if let written = try? DateText.read(line.trimmed) {
      date = written.date(after: date, year: nil, else: yearRule)
      return
    }
    let start = ShorthandStart(id: "", date: date, lastRowNumber: lastNumber, year: yearRule)
    let reading = Shorthand.read(line, start: start).first
    guard let reading else { return }
    let encounter = try? reading.result.get()
    if let encounter, encounter.rows.isEmpty { return take(encounter, from: line) }
    let row = encounter?.rows.first
    if let row, reading.errors.isEmpty, isKnown(row) { return add(row, from: line) }
    if let listed = ChartLine(line, formulary: formulary)?.row(rowReader) { return add(listed, from: line) }
    if let row, reading.errors.isEmpty { return add(row, from: line) }
    keep(line, because: reading.errors.first?.message ?? "it is not understood")
  }

  /// The rows of a table, cell by cell; a cell that isn't understood keeps its text and holds its row.
  mutating func read(_ table: PastedTable) {
    for cells in table.rows {
      var reader = rowReader
      var problems: [String] = []
      for (field, text) in cells.fields {
        let reading = reader.readingExactly(text, into: field)
        reader.row = reading.row
        if let problem = reading.problem { problems.append("\(field.plainName): \(problem)") }
        if reading.status == .needsDate { problems.append("\(field.plainName) \(text) has no date") }
      }
      if !cells.rest.isEmpty { reader.row.note = cells.rest }
      add(reader.row, from: cells.line, problem: problems.first)
    }
  }

  private var rowReader: RowReader {
    RowReader(
      row: ChartedRow(number: lastNumber + 1), above: nil, carriedDate: date, today: today,
      formulary: formulary, rows: [])
  }

  private func isKnown(_ row: ChartedRow) -> Bool {
    row.substance.map { formulary.substance(named: $0) != nil } ?? false
  }

  private mutating func add(_ row: ChartedRow, from line: String, problem: String? = nil) {
    let shown = Shorthand.line(row, dateBefore: date)
    preview.lines.append(
      Overlay.PastePreview.Line(text: line, understoodAs: problem == nil ? shown : nil, problem: problem))
    preview.rows.append(row)
    lastNumber = row.number
    date = row.chartedDate ?? date
  }

  private mutating func keep(_ line: String, because problem: String) {
    let row = ChartedRow(number: lastNumber + 1, asTyped: [.line: line.trimmed])
    preview.lines.append(Overlay.PastePreview.Line(text: line, understoodAs: nil, problem: problem))
    preview.rows.append(row)
    lastNumber = row.number
  }

  /// A line of the encounter itself: `policy: cms`.
  private mutating func take(_ encounter: ChartedEncounter, from line: String) {
    if let policy = encounter.policy, !policyNames.contains(policy) {
      return keep(line, because: "no policy is called \(policy.inQuotes)")
    }
    var fields: [EncounterField] = []
    if !hasID, !encounter.id.isBlank { fields.append(.id(encounter.id)) }
    if encounter.title != nil { fields.append(.title(encounter.title)) }
    if encounter.setting != nil { fields.append(.setting(encounter.setting)) }
    if encounter.policy != nil { fields.append(.policy(encounter.policy)) }
    if encounter.inpatientFrom != nil { fields.append(.inpatientFrom(encounter.inpatientFrom)) }
    fields += encounter.overrides.map { EncounterField.override($0.key, $0.value) }
    preview.fields += fields
    preview.sites += encounter.sites
    preview.lines.append(
      Overlay.PastePreview.Line(text: line, understoodAs: line.trimmed, problem: nil))
  }
}

extension RowReader {
  /// A cell of a table: a substance is the name that stands there, not one that begins so.
  func readingExactly(_ text: String, into field: RowField) -> CellReading {
    field == .substance ? named(text.trimmed) : reading(text, into: field)
  }
}
