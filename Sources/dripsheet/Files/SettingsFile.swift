import Foundation
import ReferenceData
import Settings

/// The settings file as it is on the disk. What of it can't be used is left out, and said.
struct SettingsFile {
  /// Where it is read from, whether or not it is there.
  let path: String
  private(set) var isThere = false
  private(set) var settings = Settings()
  private(set) var problems: [SettingsProblem] = []
  /// Why it can't be read at all.
  private(set) var unreadable: String?

  /// - Parameter policies: those that the file may name; made only where it names one.
  init(_ places: Places, policies: @autoclosure () -> PolicyLibrary) {
    path = places.settings.path
    guard FileStamp(of: path) != nil else { return }
    isThere = true
    do throws(FileProblem) {
      var file = try ByteReader(path: path)
      let text = String(decoding: try file.rest(), as: UTF8.self)
      (settings, problems) = Settings.read(text, home: places.home.path, policies: { policies().names })
    } catch {
      unreadable = error.description
    }
  }

  /// The file of whoever runs the program, for a command that asks for a single setting: a policy that it
  /// names is not looked at.
  static var ofThisUser: SettingsFile {
    SettingsFile(Places(environment: ProcessInfo.processInfo.environment), policies: .shipped)
  }

  /// All that is wrong with it, a sentence each, as compilers write it: `path:3: theme: …`.
  var sentences: [String] { (unreadable.map { [$0] } ?? []) + problems.map { $0.description(in: path) } }

  /// The same for the one line that a screen has for them, each with how many follow.
  var shortProblems: [String] {
    if let unreadable { return [unreadable] }
    return problems.enumerated().map { index, problem in
      let more = problems.count - index - 1
      return "settings \(problem.description(more: more))"
    }
  }
}
