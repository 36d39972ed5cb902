import Formulary
import Foundation
import ReferenceData

/// What the user adds of their own: policies, substances and newer tables of CMS. A file that can't be used is left out, and
/// what is wrong with it said.
struct UserFiles {
  var policies = PolicyLibrary.shipped
  var tables = CMSTables.shipped
  var formulary = Formulary.shipped
  /// What could not be used, a sentence each.
  var problems: [String] = []

  init(_ places: Places) {
    readPolicies(places.policies)
    readFormulary(places.formulary)
    readTables(places.tables)
  }

  private mutating func readPolicies(_ folder: URL) {
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder.path) else { return }
    var files: [(source: String, yaml: String)] = []
    for name in names.sorted() where name.hasSuffix(".yaml") {
      let path = folder.appendingPathComponent(name).path
      do {
        files.append((path, try String(contentsOfFile: path, encoding: .utf8)))
      } catch {
        problems.append("\(path) can't be read: \(error.localizedDescription)")
      }
    }
    guard !files.isEmpty else { return }
    let read = PolicyLibrary.shipped.reading(files)
    policies = read.library
    problems += read.errors.map(\.description)
  }

  private mutating func readFormulary(_ file: URL) {
    guard FileManager.default.fileExists(atPath: file.path) else { return }
    do {
      let text = try String(contentsOfFile: file.path, encoding: .utf8)
      let own = Formulary.read(csv: text, source: file.path)
      formulary = formulary.adding(own.formulary)
      problems += own.problems.map(\.description)
    } catch {
      problems.append("\(file.path) can't be read: \(error.localizedDescription)")
    }
  }

  private mutating func readTables(_ folder: URL) {
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder.path) else { return }
    for name in names.sorted() where name.hasSuffix(".csv") {
      let path = folder.appendingPathComponent(name).path
      do {
        let read = CMSTableFile.read(csv: try String(contentsOfFile: path, encoding: .utf8), source: path)
        if let table = read.table { tables = tables.adding(table) }
        problems += read.problems.map(\.description)
      } catch {
        problems.append("\(path) can't be read: \(error.localizedDescription)")
      }
    }
  }
}
