import Foundation

/// The source files of the engine, as tests look at them.
struct EngineSource {
  /// Without its suffix: `PushOrInfusion`.
  var name: String
  var folder: String
  var text: String

  /// All files, by folder and name.
  static func all() throws -> [EngineSource] {
    let tests = URL(filePath: #filePath).deletingLastPathComponent()
    let root = tests.appending(path: "../../Sources/InfusionCoding").standardizedFileURL
    let paths = FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil)
    let files = (paths?.allObjects ?? []).compactMap { $0 as? URL }.filter { $0.pathExtension == "swift" }
    return try files.map { file in
      EngineSource(
        name: file.deletingPathExtension().lastPathComponent,
        folder: file.deletingLastPathComponent().lastPathComponent,
        text: try String(contentsOf: file, encoding: .utf8))
    }
    .sorted { ($0.folder, $0.name) < ($1.folder, $1.name) }
  }

  /// The names of the test files of stages, without their suffix.
  static func testNames() throws -> [String] {
    let stages = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Stages")
    return try FileManager.default.contentsOfDirectory(at: stages, includingPropertiesForKeys: nil)
      .map { $0.deletingPathExtension().lastPathComponent }
  }

  /// The declarations of rules, from `extension Rulebook {` to the end of that extension.
  var declarations: String {
    guard let start = text.range(of: "extension Rulebook {\n"),
      let end = text.range(of: "\n}\n", range: start.upperBound..<text.endIndex)
    else { return "" }
    return String(text[start.lowerBound..<end.upperBound])
  }

  /// The code that decides: all but the declarations.
  var code: String { declarations.isEmpty ? text : text.replacing(declarations, with: "") }
}
