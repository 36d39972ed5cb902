import Glibc

/// Waiting for and reading from descriptors, signals and vanished terminals included.
enum Descriptors {
  enum Waiting: Equatable {
    case ready([Int32])
    case timedOut
    /// A signal came; whoever catches it has noted it.
    case interrupted
  }

  enum Reading {
    case bytes([UInt8])
    /// Nothing now; more may come.
    case nothing
    /// The other end is gone.
    case end
  }

  /// Waits until one of the descriptors can be read, or for the time given (nil: no end).
  static func wait(_ descriptors: [Int32], milliseconds: Int?) -> Waiting {
    var waits = descriptors.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
    let count = poll(&waits, nfds_t(waits.count), milliseconds.map { Int32(clamping: $0) } ?? -1)
    if count < 0 { return .interrupted }
    // One that is closed or broken says so when it is read.
    return count == 0 ? .timedOut : .ready(waits.filter { $0.revents != 0 }.map(\.fd))
  }

  /// What there is to read, as much as a terminal holds at once.
  static func read(_ descriptor: Int32) -> Reading {
    var error: Int32 = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: 8192) { buffer, count in
      let length = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
      if length < 0 { error = errno }
      count = max(0, length)
    }
    if !bytes.isEmpty { return .bytes(bytes) }
    return error == EAGAIN || error == EINTR ? .nothing : .end
  }
}
