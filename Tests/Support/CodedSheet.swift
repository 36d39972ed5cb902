import ChartedEncounter
import Formulary
import InfusionCoding
import Interchange
import ReferenceData

extension ChartedEncounter {
  /// An encounter in shorthand, lines parted by line breaks or by `; `. Without a date line the day is 8/4,
  /// 2026.
  ///
  /// - Throws: ``SheetProblem`` where the sheet is no single encounter.
  public init(sheet: String) throws {
    let start = ShorthandStart(date: ChartedDate(year: 2026, month: 8, day: 4), year: .year(2026))
    let readings = Shorthand.read(sheet.replacing("; ", with: "\n"), start: start)
    guard readings.count == 1, let reading = readings.first else {
      throw SheetProblem(text: "\(readings.count) encounters in \(sheet)")
    }
    if let error = reading.errors.first { throw SheetProblem(text: "\(error)") }
    self = try reading.result.get()
  }
}

extension CodedEncounter {
  /// A sheet in shorthand, coded with the shipped substances and tables.
  public init(
    sheet: String, policies: PolicyLibrary = .shipped, tables: EditTables? = CMSTables.shipped.edits
  ) throws {
    var coder = InfusionCoder()
    try self.init(
      coding: try ChartedEncounter(sheet: sheet), chosenPolicy: nil, policies: policies, formulary: .shipped,
      tables: tables, with: &coder)
  }

  /// The lines as a claim has them: `96365-XS, 8/5 96366 x2`.
  public var codes: String { result.lines.shortText }
}

extension [CodeLine] {
  /// As a claim has them: `96365-XS, 8/5 96366 x2`.
  public var shortText: String { map(\.shortText).joined(separator: ", ") }
}

extension PolicyLibrary {
  /// The shipped policies with one more, `acme`.
  ///
  /// - Parameter body: what follows on its heading.
  /// - Throws: what is wrong with it.
  public static func withAcme(from start: String = "haugen", _ body: String) throws -> PolicyLibrary {
    let yaml = """
      name: acme
      authority: Acme Health
      effective: 2026
      startsFrom: \(start)
      citations:
        - source: Acme manual
          date: 2026-01
          where: chapter 3
      \(body)
      """
    return shipped.adding(try PolicyFile.read(yaml: yaml, source: "acme.yaml", among: shipped).get())
  }
}
