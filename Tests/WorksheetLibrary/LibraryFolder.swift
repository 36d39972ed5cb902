import ChartedEncounter
import Foundation
import Worksheet
import WorksheetLibrary

/// A folder of its own for a library, gone when the test is.
final class LibraryFolder {
  let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent("library-\(UUID().uuidString)")
    try FileManager.default.createDirectory(
      at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  var path: String { file("library.sqlite") }

  func file(_ name: String) -> String { folder.appendingPathComponent(name).path }

  func write(_ text: String, to name: String) throws {
    try Data(text.utf8).write(to: folder.appendingPathComponent(name))
    try setMode(0o600, of: file(name))
  }

  func mode(_ path: String) throws -> Int? {
    try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
  }

  func setMode(_ mode: Int, of path: String) throws {
    try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path)
  }
}

extension Touch {
  static let anna = Touch(person: "anna", moment: 1_785_800_000_000)
  static let bert = Touch(person: "bert", moment: 1_785_800_060_000)
}

extension Library {
  func create(_ id: String = "ED 4471", rows: [ChartedRow] = []) throws -> Int {
    let sheet = Worksheet(ChartedEncounter(id: id, rows: rows))
    return try create(sheet, figures: WorksheetFigures(codes: "96365"), by: .anna)
  }

  func mustHold(_ id: Int, by touch: Touch = .anna) throws -> Hold {
    guard case .held(let hold) = try hold(id, by: touch) else { throw NotHeld() }
    return hold
  }

  /// Commits what was done to a sheet since it was committed last.
  @discardableResult
  func commit(_ sheet: inout Worksheet, under hold: Hold, by touch: Touch = .anna) throws -> Int {
    let deeds = sheet.takeDeeds()
    return try commit(
      deeds, to: hold.worksheet, sheet: sheet, figures: WorksheetFigures(codes: "96365"), under: hold.number,
      by: touch)
  }
}

struct NotHeld: Error {}
