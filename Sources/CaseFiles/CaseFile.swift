import ChartedEncounter
import InfusionCoding
import ReferenceData
import YAMLReading

/// A case as a file: YAML with the keys of ``CaseFileKey``, its rows, changes and answers in shorthand.
public enum CaseFile {
  /// Reads one case.
  ///
  /// - Parameters:
  ///   - name: what the case is called, which is the file's name without its ending.
  ///   - source: the file's name, for errors.
  ///   - library: the policies that it may name.
  /// - Returns: the case, or everything that is wrong with the file.
  public static func read(
    yaml: String, name: String, source: String, among library: PolicyLibrary
  ) -> Result<CaseReading, YAMLFileError> {
    var reader = CaseFileReader(name: name, source: source, library: library)
    return reader.read(yaml)
  }

  /// The case of a file, where nothing is wrong with it.
  public static func text(of example: TeachingCase) -> String {
    var writer = CaseFileWriter(example)
    return writer.write()
  }
}

/// A case as it was read, with the lines of the file at which its answers stand.
public struct CaseReading: Hashable, Sendable {
  public let teachingCase: TeachingCase
  /// The line of the published answer, counted from 1.
  public let answerLine: Int
  /// The line of each what-if.
  public let whatIfLines: [Int]
}

/// The keys of a case file, in the order in which they are written.
enum CaseFileKey: String, CaseIterable {
  case title, theme, difficulty, source, url, evidence
  case policy, setting, set, sites, inpatient
  case rows, answer
  case point, notes, mistakes, questions, whatIf
}
