import Glibc

/// Wakes whoever waits on its descriptor when something happens to a file; nothing wakes without it.
final class FileWatch {
  struct Events: OptionSet {
    let rawValue: UInt32

    /// Its content.
    static let written = Events(rawValue: UInt32(IN_MODIFY))
    /// Its times, or its deletion.
    static let touched = Events(rawValue: UInt32(IN_ATTRIB))
    /// A file in the folder.
    static let created = Events(rawValue: UInt32(IN_CREATE))
  }

  let descriptor: Int32

  /// Nil where the system gives no more of them.
  init?() {
    descriptor = inotify_init1(Int32(IN_NONBLOCK | IN_CLOEXEC))
    if descriptor < 0 { return nil }
  }

  deinit { close(descriptor) }

  /// Answers whether there is such a file; watching one twice is watching it once.
  @discardableResult
  func add(_ path: String, _ events: Events) -> Bool {
    inotify_add_watch(descriptor, path, events.rawValue) >= 0
  }

  /// Takes all events.
  func drain() {
    var buffer = [UInt8](repeating: 0, count: 4096)
    while read(descriptor, &buffer, buffer.count) > 0 {}
  }
}
