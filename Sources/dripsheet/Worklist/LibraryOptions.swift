import ArgumentParser
import Foundation
import WorksheetLibrary

/// Which library, and who works in it.
struct LibraryOptions: ParsableArguments {
  @Option(
    help: "The library of worksheets; else DRIPSHEET_LIBRARY, else the one in your data folder.",
    completion: .file())
  var library: String?

  /// The library's file.
  var path: String { library.flatMap { $0.isEmpty ? nil : $0 } ?? LibraryPath.usual }

  /// Opens the library, which must be there.
  ///
  /// - Throws: why it can't be used.
  func open() throws -> Library {
    guard FileManager.default.fileExists(atPath: path) else {
      throw LibraryProblem(
        .noSuchWorksheet, "there is no library \(path) yet; the worksheet makes it with the first edit")
    }
    return try Library(at: path)
  }
}

/// Where the library is if the command line doesn't say it.
enum LibraryPath {
  static var usual: String {
    let environment = ProcessInfo.processInfo.environment
    if let path = environment["DRIPSHEET_LIBRARY"], !path.isEmpty { return path }
    return Places(environment: environment).library.path
  }
}

extension Touch {
  /// The person who runs the program, now.
  static var now: Touch { Touch(person: UserName.own, moment: WallClock().moment) }
}
