import Foundation

/// Where the user's files are (XDG).
struct Places {
  var home: URL
  var configuration: URL
  var data: URL
  var state: URL

  init(environment: [String: String]) {
    let home = URL(fileURLWithPath: environment["HOME"].flatMap { $0.isEmpty ? nil : $0 } ?? "/")
    self.home = home
    func folder(_ variable: String, _ usual: String) -> URL {
      // A relative path in these variables is to be ignored, by their specification.
      if let path = environment[variable], path.hasPrefix("/") {
        return URL(fileURLWithPath: path).appendingPathComponent("dripsheet")
      }
      return home.appendingPathComponent(usual).appendingPathComponent("dripsheet")
    }
    configuration = folder("XDG_CONFIG_HOME", ".config")
    data = folder("XDG_DATA_HOME", ".local/share")
    state = folder("XDG_STATE_HOME", ".local/state")
  }

  var settings: URL { configuration.appendingPathComponent("settings") }
  var policies: URL { configuration.appendingPathComponent("policies") }
  var formulary: URL { configuration.appendingPathComponent("formulary.csv") }
  var tables: URL { data.appendingPathComponent("tables") }
  var library: URL { data.appendingPathComponent("library.sqlite") }
  var cases: URL { data.appendingPathComponent("cases") }
  var recovery: URL { state.appendingPathComponent("recovery") }

  /// Makes a folder, for its owner alone, where there is none.
  ///
  /// - Throws: why the system refuses.
  static func make(_ folder: URL) throws(FileProblem) {
    do {
      try FileManager.default.createDirectory(
        at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    } catch {
      throw FileProblem("\(folder.path) can't be made: \(error.localizedDescription)")
    }
  }
}
