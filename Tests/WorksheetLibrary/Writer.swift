import Foundation

/// The program `LibraryWriter`, running.
final class Writer {
  private let process = Process()
  private let output: FileHandle
  private var rest = Data()

  /// - Parameter limit: of the size of every file it writes, in units of 512 bytes.
  init(_ library: String, _ worksheet: Int, _ count: Int, name: String, limit: Int? = nil) throws {
    let pipe = Pipe()
    output = pipe.fileHandleForReading
    // A shell that ignores the signal of a file that would become too long, as a full disk sends none.
    let limiting = limit.map { "trap '' XFSZ; ulimit -f \($0); " } ?? ""
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = [
      "-c", "\(limiting)exec \"$0\" \"$@\"", Self.path, library, "\(worksheet)", "\(count)", name,
    ]
    process.standardOutput = pipe
    try process.run()
  }

  /// Beside the tests, where the program was built.
  private static let path: String = {
    let tests = Bundle.allBundles.first { $0.bundlePath.hasSuffix(".xctest") }?.bundleURL
    let folder = tests?.deletingLastPathComponent() ?? Bundle.main.bundleURL
    return folder.appendingPathComponent("LibraryWriter").path
  }()

  /// The next line that it prints; nil at its end.
  func next() -> String? {
    while true {
      if let end = rest.firstIndex(of: 0x0A) {
        let line = String(decoding: rest[rest.startIndex..<end], as: UTF8.self)
        rest = Data(rest[rest.index(after: end)...])
        return line
      }
      let piece = output.availableData
      if piece.isEmpty { return nil }
      rest += piece
    }
  }

  /// All lines that are still to come.
  func lines() -> [String] {
    var lines: [String] = []
    while let line = next() { lines.append(line) }
    return lines
  }

  /// As `kill -9` does.
  func kill() {
    Glibc.kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
  }

  @discardableResult
  func waitForEnd() -> Int32 {
    _ = lines()
    process.waitUntilExit()
    return process.terminationStatus
  }
}
