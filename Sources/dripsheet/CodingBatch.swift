import ChartedEncounter
import Formulary
import Foundation
import InfusionCoding
import Interchange
import ReferenceData
import Reports

/// Codes the records of files one after another and prints each result as it is made.
struct CodingBatch: ~Copyable {
  var policies: PolicyLibrary
  var chosenPolicy: String?
  private(set) var hasFailed = false

  private let formulary: Formulary
  private let isJSON: Bool
  private var coder = InfusionCoder()
  private var count = 0
  private var output: [UInt8] = []

  init(policies: PolicyLibrary, formulary: Formulary, chosenPolicy: String?, isJSON: Bool) {
    self.policies = policies
    self.formulary = formulary
    self.chosenPolicy = chosenPolicy
    self.isJSON = isJSON
  }

  mutating func code(file: String) {
    let isInput = file == "-"
    let name = URL(fileURLWithPath: file).deletingPathExtension().lastPathComponent
    let start = ShorthandStart(
      id: isInput || name.isEmpty ? "1" : name, file: isInput ? nil : file, year: .near(today: WallClock().date))
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
      do throws(UnknownPolicy) {
        let coded = try CodedEncounter(
          coding: encounter, chosenPolicy: chosenPolicy, policies: policies, formulary: formulary, with: &coder)
        if isJSON {
          write(ResultJSON.bytes(coded, style: .oneLine) + [0x0A])
        } else {
          write(separator + Array(TextReport.text(coded).utf8))
        }
      } catch {
        fail(record.id, error.description, path: "/policy")
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
  mutating func flush() {
    FileHandle.standardOutput.write(Data(output))
    output.removeAll(keepingCapacity: true)
  }
}

/// Lines for people that are no result.
enum StandardError {
  static func print(_ line: String) { FileHandle.standardError.write(Data((line + "\n").utf8)) }
}
