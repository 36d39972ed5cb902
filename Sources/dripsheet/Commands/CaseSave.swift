import ArgumentParser
import CaseFiles
import ChartedEncounter
import Foundation
import InfusionCoding
import Interchange
import Reports

/// `dripsheet case save WORKSHEET FILE`
struct CaseSave: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "save",
    abstract: "Saves a worksheet as a case: without id, title, notes and typed text, on other dates.",
    discussion: """
      Substances, times of day and sites are kept; the answer is the program's own. Give it a title, a
      source and notes, and look over what it names before a class sees it. A line of shorthand that isn't
      understood is said, and becomes a row that is held.
      Exit status: 0 saved, 1 the worksheet can't be read or the case not written, 64 wrong use.
      """)

  @Argument(help: "A file with one encounter.", completion: .file())
  var worksheet: String

  @Argument(help: "The case file to write, ending in .yaml; a name alone goes into your folder of cases.")
  var file: String

  func run() throws {
    let path = try NewCasePath(file).path
    let setup = try CodingSetup(policy: nil)
    var coder = InfusionCoder()
    do {
      let encounter = try encounter()
      let saved = try SavedCase(
        of: encounter, name: CaseShelf.name(of: path), policies: setup.policies, formulary: setup.formulary,
        with: &coder)
      guard let saved else { throw FileProblem("\(worksheet) has no row, so there is no case in it") }
      try AtomicFile.write(Array(CaseFile.text(of: saved.teachingCase).utf8), to: path)
      print(path)
      if !saved.keptTexts.isEmpty {
        let kept = saved.keptTexts.map(\.inQuotes).joined(separator: ", ")
        print(PlainLayout.paragraph("Kept as charted, for you to look over: \(kept)", indent: 2))
      }
    } catch {
      StandardError.print("\(error)")
      throw ExitCode(1)
    }
  }

  private func encounter() throws -> ChartedEncounter {
    var reader = try ByteReader(path: worksheet)
    let start = ShorthandStart(
      id: CaseShelf.name(of: worksheet), file: worksheet, year: .near(today: WallClock().date))
    let records = EncounterFile.read(try reader.rest(), start: start)
    guard records.count == 1, let record = records.first else {
      throw FileProblem("\(worksheet) holds \(records.count) encounters, and a case is made of one")
    }
    for error in record.lineErrors { StandardError.print(error.description) }
    return try record.result.get()
  }
}
