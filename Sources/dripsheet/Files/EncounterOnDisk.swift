import ChartedEncounter
import Interchange

/// The one encounter of a file, or of standard input (`-`).
struct EncounterOnDisk {
  let encounter: ChartedEncounter
  /// Lines of shorthand that are not understood, each of which is a held row too.
  let lineErrors: [ShorthandError]

  /// - Parameter name: the encounter's id where the file gives it none.
  /// - Returns: none where there is no such file.
  /// - Throws: ``SheetProblem`` where it can't be read, or holds no single encounter.
  init?(_ file: String, name: String) throws {
    guard file == "-" || FileStamp(of: file) != nil else { return nil }
    let bytes: [UInt8]
    do throws(FileProblem) {
      var reader = try ByteReader(path: file)
      bytes = try reader.rest()
    } catch {
      throw SheetProblem(error.description)
    }
    if bytes.isEmpty {
      (encounter, lineErrors) = (ChartedEncounter(id: name), [])
      return
    }
    let start = ShorthandStart(id: name, file: file, year: .near(today: WallClock().date))
    let records = EncounterFile.read(bytes, start: start)
    guard records.count == 1, let record = records.first else {
      throw SheetProblem(
        "\(file) holds \(records.count) encounters and this takes one; `dripsheet code \(file)` codes all")
    }
    switch record.result {
    case .success(let encounter): (self.encounter, lineErrors) = (encounter, record.lineErrors)
    case .failure(let error): throw SheetProblem("\(file) is left as it is: \(error.description)")
    }
  }
}
