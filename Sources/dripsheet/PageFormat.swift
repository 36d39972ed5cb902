import ArgumentParser
import CodingAnalysis
import ReferenceData
import Reports

/// What an encounter can be written as, by the ending of a file's name.
enum PageFormat: String, CaseIterable, ExpressibleByArgument {
  case html, text = "txt", json, csv

  init?(argument: String) { self.init(rawValue: argument == "text" ? "txt" : argument) }

  static var allValueStrings: [String] { ["html", "text", "json", "csv"] }

  /// The page as UTF-8.
  func page(_ analysis: CaseAnalysis, policies: PolicyLibrary) -> [UInt8] {
    switch self {
    case .html: Array(HTMLReport.text(analysis, policies: policies).utf8)
    case .text: Array(ExplainReport.text(analysis, policies: policies).utf8)
    case .json: AnalysisJSON.bytes(analysis, row: nil, style: .indented) + [0x0A]
    case .csv: Array((CSVReport.heading + CSVReport.rows(analysis.coded)).utf8)
    }
  }
}
