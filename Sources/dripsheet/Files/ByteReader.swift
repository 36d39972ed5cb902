import Glibc

/// Bytes of a file or of standard input, piece by piece.
struct ByteReader: ~Copyable {
  private let descriptor: Int32
  private let isOwned: Bool
  private let name: String

  /// - Parameter path: `-` is standard input.
  /// - Throws: why the file can't be opened.
  init(path: String) throws(FileProblem) {
    if path == "-" {
      descriptor = STDIN_FILENO
      isOwned = false
      name = "standard input"
      return
    }
    descriptor = open(path, O_RDONLY | O_CLOEXEC)
    isOwned = true
    name = path
    guard descriptor >= 0 else { throw FileProblem("\(path) can't be read: \(AtomicFile.lastError())") }
  }

  deinit { if isOwned { Glibc.close(descriptor) } }

  /// The next piece; empty at the end.
  mutating func next(_ most: Int = 1 << 16) throws(FileProblem) -> [UInt8] {
    var count = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: most) { buffer, filled in
      repeat { count = read(descriptor, buffer.baseAddress, most) } while count < 0 && errno == EINTR
      filled = max(0, count)
    }
    guard count >= 0 else { throw FileProblem("\(name) can't be read: \(AtomicFile.lastError())") }
    return bytes
  }

  /// All that is left.
  mutating func rest() throws(FileProblem) -> [UInt8] {
    var all: [UInt8] = []
    while true {
      let piece = try next(1 << 18)
      if piece.isEmpty { return all }
      all += piece
    }
  }
}
