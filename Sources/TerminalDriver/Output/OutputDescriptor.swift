import CNcurses
import Glibc

/// Where frames are written. A lost or stalled terminal neither ends nor holds the program.
struct OutputDescriptor {
  let descriptor: Int32
  /// The terminal is gone: nothing more is written.
  private(set) var isLost = false

  /// What a terminal that takes nothing is waited for, once the program has been told to end.
  private static let lastPatienceMilliseconds: Int32 = 200

  init(descriptor: Int32) { self.descriptor = descriptor }

  /// Writes everything, in one call where the terminal takes it; false if not all arrived.
  mutating func write(_ bytes: [UInt8]) -> Bool {
    var start = 0
    while start < bytes.count, !isLost {
      let isToEnd = signal_pipe_was_told_to_end()
      let written = bytes.withUnsafeBytes { all in
        attempt(UnsafeRawBufferPointer(rebasing: all[start...]), waits: !isToEnd)
      }
      if written >= 0 {
        start += written
      } else if errno == EAGAIN {
        if !waitForRoom(), isToEnd { return false }
      } else if errno != EINTR {
        isLost = true
      }
    }
    return start == bytes.count
  }

  /// One write. One that doesn't wait borrows the descriptor's flags, which others share, for as long
  /// as it takes.
  private func attempt(_ bytes: UnsafeRawBufferPointer, waits: Bool) -> Int {
    if waits { return Glibc.write(descriptor, bytes.baseAddress, bytes.count) }
    let flags = fcntl(descriptor, F_GETFL)
    _ = fcntl(descriptor, F_SETFL, flags | O_NONBLOCK)
    let written = Glibc.write(descriptor, bytes.baseAddress, bytes.count)
    let error = errno
    _ = fcntl(descriptor, F_SETFL, flags)
    errno = error
    return written
  }

  /// Waits until the terminal takes more; false when it is time to give up or to look again.
  private func waitForRoom() -> Bool {
    var room = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
    return poll(&room, 1, signal_pipe_was_told_to_end() ? Self.lastPatienceMilliseconds : -1) > 0
  }
}
