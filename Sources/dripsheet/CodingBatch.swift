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

  private let isJSON: Bool
  private let report: Report
  private var coder = InfusionCoder()
  private var count = 0
  private var output: [UInt8] = []

  /// - Parameter isJSON: whether a report is one line of JSON, without its end; else it is text.
  init(isJSON: Bool, report: @escaping Report) {
    self.isJSON = isJSON
    self.report = report
  }

  /// Reports on files, or on standard input where none is named; then ends with status 1 where a record or
  /// a line was not read.
  mutating func run(_ files: [String]) throws {
    signal(SIGPIPE, SIG_DFL)
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
        write(isJSON ? report + [0x0A] : separator + report)
      } catch {
        fail(record.id, error.message, path: error.path)
      }
    case .failure(let error): fail(record.id, error.message, path: error.path)
    }
  }

  private mutating func fail(_ id: String, _ message: String, path: String) {
    hasFailed = true
    let path = path.isEmpty ? nil : path
    if isJSON {
      write(ResultJSON.bytes(id: id, message: message, path: path, style: .oneLine) + [0x0A])
    } else {
      write(separator + Array(TextReport.text(id: id, message: message, path: path).utf8))
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
