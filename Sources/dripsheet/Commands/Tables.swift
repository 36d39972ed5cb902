import ArgumentParser
import ChartedEncounter
import Foundation
import InfusionCoding
import ReferenceData
import Reports

/// `dripsheet tables`
struct Tables: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Lists the CMS tables that are held, and takes in newer ones.",
    subcommands: [TableList.self, TableImport.self], defaultSubcommand: TableList.self)
}

/// `dripsheet tables`
struct TableList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Lists every edition of the tables that is held.")

  func run() throws {
    let user = UserFiles(Places(environment: ProcessInfo.processInfo.environment))
    for problem in user.problems { StandardError.print(problem) }
    print(
      "\(PlainLayout.padded("table", 15)) \(PlainLayout.padded("setting", 19)) \(PlainLayout.padded("effective", 11)) rows  from"
    )
    for held in user.tables.held {
      let columns = [
        PlainLayout.padded(held.kind.title, 15), PlainLayout.padded(held.setting?.rawValue ?? "all", 19),
        PlainLayout.padded(ChartedDate(held.effective).text, 11), PlainLayout.padded(String(held.rows), 5),
        held.source.contains("/") ? held.source : "the program",
      ]
      print(columns.joined(separator: " "))
    }
  }
}

/// `dripsheet tables import FILE…`
struct TableImport: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Takes in tables from the files that CMS publishes.",
    discussion: """
      Knows by their content the unit limits (MUE, .csv), code pairs (PTP, .txt), add-on codes (AOC, .txt) and
      hospital rates (Addendum B, .csv or tab-separated). Older editions stay beside newer ones.
      Exit status: 0 all were taken, 1 one was refused, 64 wrong use.
      """)

  @Argument(help: "Files with the names they have at CMS.", completion: .file())
  var files: [String]

  @Option(help: "The first day of the edition, 2026-10-01, where the name doesn't say it.")
  var effective: EffectiveDay?

  @Option(
    help: "Whose code pairs these are, outpatientHospital or practitioner, where the name doesn't say it.")
  var setting: TableSetting?

  func run() throws {
    let folder = Places(environment: ProcessInfo.processInfo.environment).tables
    var isRefused = false
    for file in files {
      do {
        print(try take(file, to: folder))
      } catch let refusal as CMSFileRefusal {
        isRefused = true
        StandardError.print(refusal.description + Self.option(refusal.missing))
      } catch let problem as FileProblem {
        isRefused = true
        StandardError.print(problem.description)
      }
    }
    if isRefused { throw ExitCode(1) }
  }

  /// Reads a file, keeps what it holds, and says what that is.
  private func take(_ file: String, to folder: URL) throws -> String {
    let pieces = try FilePieces(path: file)
    let read = try CMSFile.read(named: file, effective: effective?.day, setting: setting) {
      try pieces.next()
    }
    let path = folder.appendingPathComponent(read.fileName).path
    let held = (try? String(contentsOfFile: path, encoding: .utf8)).flatMap {
      CMSTableFile.read(csv: $0, source: path).table
    }
    let table = read.merged(with: held)
    try Places.make(folder)
    try AtomicFile.write(Array(CMSTableFile.csv(table).utf8), to: path)
    let place = read.setting.map { ", \($0.rawValue)" } ?? ""
    return PlainLayout.paragraph(
      "\(table.kind.title)\(place), \(read.quarter) (from \(ChartedDate(read.effective).text)): read "
        + "\(read.counts.read) rows, kept \(read.counts.kept) of this field"
        + (read.counts.notInForce > 0 ? " and left \(read.counts.notInForce) that are not in force" : "")
        + (table.count > read.counts.kept ? "; \(table.count) with those held before" : "") + "; \(path)",
      indent: 2)
  }

  /// The option that says what the file's name doesn't.
  private static func option(_ missing: CMSFileRefusal.Missing?) -> String {
    switch missing {
    case .effective: " (--effective 2026-10-01)"
    case .setting: " (--setting outpatientHospital or practitioner)"
    case nil: ""
    }
  }
}

extension TableSetting: ExpressibleByArgument {}

/// A day as it is written on the command line: `2026-10-01`.
struct EffectiveDay: ExpressibleByArgument {
  let day: Day

  init?(argument: String) {
    guard let date = try? DateText.read(argument), let year = date.year,
      let day = Clock.day(year: year, month: date.month, day: date.day)
    else { return nil }
    self.day = day
  }
}

/// The bytes of a file, piece by piece, for a reader that asks for them.
private final class FilePieces {
  private var reader: ByteReader

  init(path: String) throws(FileProblem) { reader = try ByteReader(path: path) }

  /// None at the end.
  func next() throws(FileProblem) -> [UInt8]? {
    let piece = try reader.next(1 << 18)
    return piece.isEmpty ? nil : piece
  }
}
