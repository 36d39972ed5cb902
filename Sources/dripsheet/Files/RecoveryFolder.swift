import ChartedEncounter
import Foundation
import Interchange
import Worksheet
import WorksheetSession

/// What was unsaved when a program ended without being asked to: one file a program, kept until
/// somebody opens or drops it.
///
/// A file is two lines of JSON: when, from which file, the half-typed cell; then the encounter.
struct RecoveryFolder {
  let folder: URL
  /// This program's own file.
  let own: URL

  init(_ places: Places) {
    folder = places.recovery
    own = folder.appendingPathComponent("\(getpid()).json")
  }

  /// The first line of a file. Its number is raised when the form changes; older ones stay readable.
  private struct Heading: Codable {
    var version = 1
    var when: String
    var path: String?
    /// The sheet has no id yet; the encounter, which can't be without, has one to be forgotten.
    var isUnnamed: Bool?
    var halfTypedRow: Int?
    var halfTypedField: String?
    var halfTypedText: String?
  }

  /// What a file holds.
  struct Found {
    var file: URL
    var when: String
    var recovery: Recovery

    /// Which sheet it is, and since when it is unsaved.
    var words: String {
      "\(recovery.encounter.id.isEmpty ? "a new sheet" : recovery.encounter.id), unsaved at \(when)"
    }
  }

  static func bytes(_ recovery: Recovery, when: String) -> [UInt8] {
    let heading = Heading(
      when: when, path: recovery.path, isUnnamed: recovery.encounter.id.isEmpty,
      halfTypedRow: recovery.halfTyped?.row,
      halfTypedField: recovery.halfTyped?.field.rawValue, halfTypedText: recovery.halfTyped?.text)
    let first = (try? JSONEncoder().encode(heading)).map { [UInt8]($0) } ?? Array("{}".utf8)
    var encounter = recovery.encounter
    if encounter.id.isEmpty { encounter.id = "unnamed" }
    return first + [0x0A] + Array(EncounterJSON.text(encounter, style: .oneLine).utf8) + [0x0A]
  }

  /// Makes the folder, for its owner alone; false where the system refuses.
  @discardableResult
  func make() -> Bool {
    do {
      try FileManager.default.createDirectory(
        at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
      return true
    } catch {
      return false
    }
  }

  func write(_ recovery: Recovery, when: String) throws(FileProblem) {
    make()
    try AtomicFile.write(Self.bytes(recovery, when: when), to: own.path)
  }

  func drop(_ file: URL) { unlink(file.path) }

  /// The newest file whose program runs no more.
  func newest() -> Found? {
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder.path) else { return nil }
    let left = names.filter { name in
      guard name.hasSuffix(".json"), let process = pid_t(name.dropLast(5)) else { return false }
      return kill(process, 0) != 0 && errno == ESRCH
    }
    return left.compactMap { read(folder.appendingPathComponent($0)) }.max { $0.when < $1.when }
  }

  private func read(_ file: URL) -> Found? {
    guard let data = try? Data(contentsOf: file), let end = data.firstIndex(of: 0x0A),
      let heading = try? JSONDecoder().decode(Heading.self, from: data[..<end]),
      var encounter = try? EncounterJSON.read([UInt8](data[(end + 1)...]))
    else { return nil }
    if heading.isUnnamed == true { encounter.id = "" }
    let half = heading.halfTypedField.flatMap { RowField(rawValue: $0) }.flatMap { field in
      heading.halfTypedRow.map {
        HalfTypedCell(row: $0, field: field, text: heading.halfTypedText ?? "")
      }
    }
    return Found(
      file: file, when: heading.when,
      recovery: Recovery(encounter: encounter, halfTyped: half, path: heading.path))
  }
}
