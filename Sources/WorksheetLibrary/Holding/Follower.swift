import Glibc
import Worksheet

/// Follows a worksheet that somebody else has open: woken by the file of their hold, not by a timer.
public final class Follower {
  public let worksheet: Int
  private let library: Library
  private let watch: FileWatch
  private var head: Int

  /// - Parameter head: the last entry that is known.
  init(_ worksheet: Int, after head: Int, in library: Library, watch: FileWatch) {
    self.worksheet = worksheet
    self.library = library
    self.watch = watch
    self.head = head
    watch.add(library.place.holds, [.created])
    watch.add(library.holdPath(worksheet), [.written, .touched])
  }

  /// Readable when something may have changed.
  public var descriptor: Int32 { watch.descriptor }

  /// Waits until something may have changed, and answers how long that took, at least 1 ms.
  func wait(milliseconds: Int) -> Int {
    var (before, after) = (timespec(), timespec())
    clock_gettime(CLOCK_MONOTONIC, &before)
    var wait = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    poll(&wait, 1, Int32(clamping: milliseconds))
    watch.drain()
    watch.add(library.holdPath(worksheet), [.written, .touched])
    clock_gettime(CLOCK_MONOTONIC, &after)
    let seconds = after.tv_sec - before.tv_sec
    return max(1, seconds * 1000 + (after.tv_nsec - before.tv_nsec) / 1_000_000)
  }

  /// What is typed there at the moment.
  public var halfTyped: HalfTypedCell? { HoldFile.note(at: library.holdPath(worksheet))?.halfTyped }

  /// The worksheet as it is now, if anything was committed since it was asked last.
  public func news() throws(LibraryProblem) -> OpenedWorksheet? {
    watch.drain()
    watch.add(library.holdPath(worksheet), [.written, .touched])
    guard try library.summary(of: worksheet).head != head else { return nil }
    let opened = try library.worksheet(worksheet)
    head = opened.summary.head
    return opened
  }
}

extension Library {
  /// Follows a worksheet from an entry on; nil where the system can watch no more files.
  public func follow(_ id: Int, after head: Int) throws(LibraryProblem) -> Follower? {
    try place.makeHolds()
    return FileWatch().map { Follower(id, after: head, in: self, watch: $0) }
  }
}
