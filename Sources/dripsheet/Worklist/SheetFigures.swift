import InfusionCoding
import Reports
import WorksheetLibrary

extension WorksheetFigures {
  /// What the list shows of a result: `96365 96375 x2`, and how many findings there are.
  init(_ result: CodingResult) {
    self.init(
      codes: result.lines.map { LineChange.text($0) }.joined(separator: ", "), findings: result.findings.count
    )
  }
}
