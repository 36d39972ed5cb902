import Glibc

/// The file by which one program holds one worksheet: locked by the kernel for as long as the program
/// lives, whatever ends it. It is deleted when the worksheet is given back, so that one that is there and
/// not locked tells of a program that ended without being asked to.
///
/// A writer writes a line into it after each commit and each key, which wakes whoever watches.
final class HoldFile {
  let path: String
  private let descriptor: Int32
  private let inode: ino_t

  private init(path: String, descriptor: Int32, inode: ino_t) {
    self.path = path
    self.descriptor = descriptor
    self.inode = inode
  }

  deinit { close(descriptor) }

  /// Locks the file; nil where another program has it locked.
  static func take(_ path: String, mode: mode_t) throws(LibraryProblem) -> HoldFile? {
    while true {
      let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, mode)
      guard descriptor >= 0 else { throw LibraryPlace.refusal("\(path) can't be made") }
      var status = stat()
      guard fstat(descriptor, &status) == 0, lock(descriptor) else {
        let isLocked = errno == EAGAIN || errno == EACCES
        let refusal = LibraryPlace.refusal("\(path) can't be locked")
        close(descriptor)
        if isLocked { return nil }
        throw refusal
      }
      if isAt(path, status.st_ino) {
        fchmod(descriptor, mode)
        return HoldFile(path: path, descriptor: descriptor, inode: status.st_ino)
      }
      // Its owner deleted it between the two calls.
      close(descriptor)
    }
  }

  /// Whether some program has the file at a path locked.
  static func isHeld(_ path: String) -> Bool {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    var asked = wholeFile
    return fcntl(descriptor, OpenFileLock.get, &asked) == 0 && asked.l_type != Int16(F_UNLCK)
  }

  /// What the last writer wrote.
  static func note(at path: String) -> HoldNote? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    return note(from: descriptor)
  }

  var note: HoldNote? { Self.note(from: descriptor) }

  /// Written, not synced: it outlives the program, not the machine. False where the system refuses.
  @discardableResult
  func write(_ note: HoldNote) -> Bool {
    let bytes = note.bytes
    return bytes.withUnsafeBytes { pwrite(descriptor, $0.baseAddress, $0.count, 0) } == bytes.count
  }

  /// Whether it still is the file by which the worksheet is held.
  var isInForce: Bool { Self.isAt(path, inode) }

  /// Gives the worksheet back.
  func release() { if isInForce { unlink(path) } }

  // MARK: The system

  private static func note(from descriptor: Int32) -> HoldNote? {
    let bytes = [UInt8](unsafeUninitializedCapacity: HoldNote.longest) { buffer, count in
      count = max(0, pread(descriptor, buffer.baseAddress, buffer.count, 0))
    }
    return HoldNote(bytes)
  }

  private static func isAt(_ path: String, _ inode: ino_t) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0 && status.st_ino == inode
  }

  private static var wholeFile: flock {
    var lock = flock()
    lock.l_type = Int16(F_WRLCK)
    lock.l_whence = Int16(SEEK_SET)
    return lock
  }

  private static func lock(_ descriptor: Int32) -> Bool {
    var lock = wholeFile
    return fcntl(descriptor, OpenFileLock.set, &lock) == 0
  }
}

/// Commands of `fcntl(2)` for locks that belong to the open file, not to the process.
private enum OpenFileLock {
  static let get: Int32 = 36
  static let set: Int32 = 37
}
