import CaseFiles
import ReferenceData
import YAMLReading

/// The cases that ship with the program. Each is read when it is asked for; a list of them reads the first
/// lines alone.
public enum CaseLibrary {
  /// The names of all, by theme and from easy to hard.
  public static var names: [String] { files.map(\.name) }

  /// What a list shows, in the order of the names. (A test reads each whole: none is ever left out here.)
  public static var headings: [CaseHeading] {
    files.compactMap { CaseHeading(name: $0.name, firstLinesOf: $0.yaml()) }
  }

  /// The case of a name, case not minded.
  public static func named(_ name: String) -> TeachingCase? { try? reading(of: name)?.get().teachingCase }

  /// The case of a name as its file is read, case not minded; none where there is no such case.
  public static func reading(of name: String) -> Result<CaseReading, YAMLFileError>? {
    guard let file = file(named: name) else { return nil }
    return CaseFile.read(
      yaml: String(decoding: file.yaml(), as: UTF8.self), name: file.name, source: "\(file.name).yaml",
      among: .shipped)
  }

  /// The file of a case as it was written, case not minded; none where there is no such case.
  public static func yaml(of name: String) -> String? {
    file(named: name).map { String(decoding: $0.yaml(), as: UTF8.self) }
  }

  private static func file(named name: String) -> ShippedCase? {
    let name = name.lowercased()
    return files.first { $0.name.lowercased() == name }
  }
}

/// A case's name and its bytes, which stay untouched until somebody asks.
struct ShippedCase: Sendable {
  let name: String
  let yaml: @Sendable () -> [UInt8]

  init(_ name: String, _ yaml: @escaping @Sendable @autoclosure () -> [UInt8]) {
    self.name = name
    self.yaml = yaml
  }
}
