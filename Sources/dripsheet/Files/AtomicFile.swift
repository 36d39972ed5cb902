import Glibc

/// Writes files so that a reader finds the old content or the new, never a half: written beside, synced,
/// renamed. The mode is kept; a new file is for its owner alone.
enum AtomicFile {
  /// - Throws: a sentence that says which step the system refused, and why.
  static func write(_ bytes: [UInt8], to path: String) throws(FileProblem) {
    let target = resolved(path)
    var status = stat()
    let isThere = stat(target, &status) == 0
    if isThere, status.st_mode & S_IFMT != S_IFREG {
      throw FileProblem("\(path) is not a file that can be written")
    }
    let beside = "\(target).\(getpid()).new"
    let descriptor = open(beside, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw FileProblem("\(path) can't be written: \(lastError())") }
    do throws(FileProblem) {
      try writeAll(bytes, to: descriptor, path)
      if isThere { fchmod(descriptor, status.st_mode & 0o7777) }
      guard fsync(descriptor) == 0 else { throw FileProblem("\(path) can't be written: \(lastError())") }
    } catch {
      Glibc.close(descriptor)
      unlink(beside)
      throw error
    }
    guard Glibc.close(descriptor) == 0, rename(beside, target) == 0 else {
      let problem = FileProblem("\(path) can't be written: \(lastError())")
      unlink(beside)
      throw problem
    }
    syncFolder(of: target)
  }

  private static func writeAll(_ bytes: [UInt8], to descriptor: Int32, _ path: String) throws(FileProblem) {
    var written = 0
    while written < bytes.count {
      let count = bytes[written...].withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw FileProblem("\(path) can't be written: \(lastError())") }
      written += count
    }
  }

  /// A link stays one: what it leads to is written.
  private static func resolved(_ path: String) -> String {
    guard let real = realpath(path, nil) else { return path }
    defer { free(real) }
    return String(cString: real)
  }

  private static func syncFolder(of path: String) {
    let folder = path.lastIndex(of: "/").map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
    let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    fsync(descriptor)
    Glibc.close(descriptor)
  }

  static func lastError() -> String { String(cString: strerror(errno)) }
}

/// Why a file could not be read or written, in a sentence for people.
struct FileProblem: Error, CustomStringConvertible {
  var description: String

  init(_ description: String) { self.description = description }
}
