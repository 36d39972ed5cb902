import CaseFiles
import CaseLibrary
import Foundation
import ReferenceData
import WorksheetSession
import YAMLReading

/// The cases that can be opened: the shipped ones and those of a folder of the user's own, read when they
/// are asked for. One of the user's takes the place of a shipped one of its name.
struct CaseShelf {
  let folder: URL
  let policies: PolicyLibrary

  /// - Parameter folder: none is `$XDG_DATA_HOME/dripsheet/cases`.
  init(folder: String?, places: Places, policies: PolicyLibrary) {
    self.folder = folder.map { URL(fileURLWithPath: $0) } ?? places.cases
    self.policies = policies
  }

  /// All cases by theme, the shipped themes first, in each from easy to hard; and what of the user's own
  /// files can't be used.
  func headings() -> (headings: [CaseHeading], problems: [String]) {
    var problems: [String] = []
    let own = files().compactMap { file -> CaseHeading? in
      do throws(CaseProblem) {
        return CaseHeading(of: try read(file).teachingCase)
      } catch {
        problems.append(error.description)
        return nil
      }
    }
    let names = Set(own.map { $0.name.lowercased() })
    let shipped = CaseLibrary.headings.filter { !names.contains($0.name.lowercased()) }
    return (Self.byTheme(shipped + own), problems)
  }

  /// The same, as a session lists them.
  func examples() -> (examples: [SessionEnvironment.Example], problems: [String]) {
    let listed = headings()
    let examples = listed.headings.map {
      SessionEnvironment.Example(
        name: $0.name, title: $0.title, theme: $0.theme, difficulty: $0.difficulty?.rawValue ?? "")
    }
    return (examples, listed.problems)
  }

  /// The case of a name, case not minded; none where there is no such case.
  ///
  /// - Throws: what is wrong with its file.
  func named(_ name: String) throws(CaseProblem) -> TeachingCase? {
    let file = files().first { Self.name(of: $0).lowercased() == name.lowercased() }
    if let file { return try read(file).teachingCase }
    return CaseLibrary.named(name)
  }

  private func files() -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.filter { $0.hasSuffix(".yaml") }.sorted().map { folder.appendingPathComponent($0).path }
  }

  private func read(_ file: String) throws(CaseProblem) -> CaseReading {
    try Self.read(file, among: policies)
  }

  /// Reads a case file.
  ///
  /// - Throws: why it can't be used.
  static func read(_ file: String, among policies: PolicyLibrary) throws(CaseProblem) -> CaseReading {
    let bytes: [UInt8]
    do throws(FileProblem) {
      var reader = try ByteReader(path: file)
      bytes = try reader.rest()
    } catch {
      throw .unreadable(error)
    }
    let yaml = String(decoding: bytes, as: UTF8.self)
    switch CaseFile.read(yaml: yaml, name: name(of: file), source: file, among: policies) {
    case .success(let reading): return reading
    case .failure(let error): throw .wrong(error)
    }
  }

  /// What the case of a file is called.
  static func name(of file: String) -> String {
    URL(fileURLWithPath: file).deletingPathExtension().lastPathComponent
  }

  private static func byTheme(_ headings: [CaseHeading]) -> [CaseHeading] {
    var themes: [String] = []
    for heading in headings where !themes.contains(heading.theme) { themes.append(heading.theme) }
    return themes.flatMap { theme in
      let own = headings.filter { $0.theme == theme }
      return TeachingCase.Difficulty.allCases.flatMap { level in own.filter { $0.difficulty == level } }
        + own.filter { $0.difficulty == nil }
    }
  }
}

/// Why a case can't be used, in sentences for people.
enum CaseProblem: Error, CustomStringConvertible {
  case unreadable(FileProblem)
  case wrong(YAMLFileError)

  var description: String {
    switch self {
    case .unreadable(let problem): problem.description
    case .wrong(let error): error.description
    }
  }
}
