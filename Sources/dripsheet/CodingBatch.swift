import ArgumentParser
import ChartedEncounter
import Foundation
import InfusionCoding
import Interchange
import Reports

/// Reads the records of files one after another and prints a report of each as it is made.
struct CodingBatch: ~Copyable {
  /// Makes the report of one record.
  typealias Report = (ChartedEncounter, inout InfusionCoder) throws(RecordRefusal) -> [UInt8]

  private var hasFailed = false

  private let format: ReportFormat
  private let report: Report
  private var coder = InfusionCoder()
  private var count = 0
  private var output: [UInt8] = []

  /// - Parameter format: what a report is: text, one line of JSON without its end, or rows of CSV.
  init(_ format: ReportFormat, report: @escaping Report) {
    self.format = format
    self.report = report
  }

  /// Reports on files, or on standard input where none is named; then ends with status 1 where a record or
  /// a line was not read.
  mutating func run(_ files: [String]) throws {
    signal(SIGPIPE, SIG_DFL)
    if format == .csv { output += Array(CSVReport.heading.utf8) }
    for file in files.isEmpty ? ["-"] : files { code(file: file) }
    flush()
    if hasFailed { throw ExitCode(1) }
  }

  private mutating func code(file: String) {
    let isInput = file == "-"
    let name = URL(fileURLWithPath: file).deletingPathExtension().lastPathComponent
    let start = ShorthandStart(
      id: isInput || name.isEmpty ? "1" : name, file: isInput ? nil : file,
      year: .near(today: WallClock().date))
    var reader = EncounterReader(start: start, count: count)
    do throws(FileProblem) {
      var bytes = try ByteReader(path: file)
      while true {
        let piece = try bytes.next()
        if piece.isEmpty { break }
        reader.append(piece)
        codeRecords(of: &reader)
      }
      reader.finish()
      codeRecords(of: &reader)
    } catch {
      codeRecords(of: &reader)
      hasFailed = true
      StandardError.print(error.description)
    }
    count = reader.count
  }

  private mutating func codeRecords(of reader: inout EncounterReader) {
    while let record = reader.next() {
      for error in record.lineErrors {
        hasFailed = true
        flush()
        StandardError.print(error.description)
      }
      code(record)
    }
  }

  private mutating func code(_ record: EncounterRecord) {
    switch record.result {
    case .success(let encounter):
      do throws(RecordRefusal) {
        let report = try report(encounter, &coder)
        switch format {
        case .text: write(separator + report)
        case .json: write(report + [0x0A])
        case .csv: write(report)
        }
      } catch {
        fail(record.id, error.message, path: error.path)
      }
    case .failure(let error): fail(record.id, error.message, path: error.path)
    }
  }

  private mutating func fail(_ id: String, _ message: String, path: String) {
    hasFailed = true
    let path = path.isEmpty ? nil : path
    let text = TextReport.text(id: id, message: message, path: path)
    switch format {
    case .text: write(separator + Array(text.utf8))
    case .json: write(ResultJSON.bytes(id: id, message: message, path: path, style: .oneLine) + [0x0A])
    case .csv:
      // A table has no room for what is not a row of it.
      flush()
      StandardError.print(text.trimmingCharacters(in: .newlines))
    }
  }

  private var hasPrinted = false

  /// A blank line between the reports of a batch.
  private var separator: [UInt8] {
    mutating get {
      defer { hasPrinted = true }
      return hasPrinted ? [0x0A] : []
    }
  }

  private mutating func write(_ bytes: [UInt8]) {
    output += bytes
    if output.count > 1 << 16 { flush() }
  }

  /// Prints what is waiting.
  private mutating func flush() {
    FileHandle.standardOutput.write(Data(output))
    output.removeAll(keepingCapacity: true)
  }
}

/// What reports of a batch are printed as.
enum ReportFormat: String, CaseIterable { case text, json, csv }

/// The two forms that every report has.
enum PlainFormat: String, CaseIterable, ExpressibleByArgument {
  case text, json

  var format: ReportFormat { self == .text ? .text : .json }
}

/// Why a record that was read can't be reported on.
struct RecordRefusal: Error {
  let message: String
  /// JSON pointer to what is at fault.
  let path: String

  init(_ message: String, path: String) {
    self.message = message
    self.path = path
  }
}

/// Lines for people that are no result.
enum StandardError {
  static func print(_ line: String) { FileHandle.standardError.write(Data((line + "\n").utf8)) }
}
