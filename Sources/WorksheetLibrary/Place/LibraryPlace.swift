import Glibc

/// Where a library lies, and whether it may lie there: on a disk of this machine, and for its owner alone
/// or, in a folder that a group shares (2770), for the group too.
struct LibraryPlace {
  let path: String
  /// Whether the folder is one that a group shares.
  let isShared: Bool

  /// Looks at a place and makes what is missing: the folder (0700) and an empty file (0600, 0660 in a
  /// shared folder).
  ///
  /// - Throws: why no library may be there.
  init(preparing path: String) throws(LibraryProblem) {
    guard !path.isEmpty else { throw LibraryProblem(.refusedBySystem, "the path of the library is empty") }
    let folder = Self.folder(of: path)
    try Self.makeFolder(folder)
    if let network = FileSystemKind.network(at: folder) {
      throw LibraryProblem(
        .networkFileSystem,
        "the library \(path) would lie on a network file system (\(network)), where it can't be kept safe from "
          + "two programs at once: name a place on a disk of this machine with --library or DRIPSHEET_LIBRARY"
      )
    }
    self.path = path
    isShared = try Self.isShared(folder, path: path)
    try makeFile()
  }

  static func folder(of path: String) -> String {
    path.lastIndex(of: "/").map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
  }

  /// The folder of the files that say who holds which worksheet.
  var holds: String { path + "-holds" }

  /// Makes the folder of the holds, if it isn't there yet.
  func makeHolds() throws(LibraryProblem) {
    let mode: mode_t = isShared ? 0o2770 : 0o700
    if mkdir(holds, mode) == 0 {
      chmod(holds, mode)
    } else if errno != EEXIST {
      throw Self.refusal("\(holds) can't be made")
    }
  }

  /// The mode of every file of the library.
  var fileMode: mode_t { isShared ? 0o660 : 0o600 }

  // MARK: Making and looking

  private static func makeFolder(_ folder: String) throws(LibraryProblem) {
    if mkdir(folder, 0o700) == 0 || errno == EEXIST { return }
    guard errno == ENOENT, folder != "/", folder != "." else {
      throw refusal("the folder \(folder) can't be made")
    }
    try makeFolder(self.folder(of: folder))
    guard mkdir(folder, 0o700) == 0 || errno == EEXIST else {
      throw refusal("the folder \(folder) can't be made")
    }
  }

  private static func isShared(_ folder: String, path: String) throws(LibraryProblem) -> Bool {
    var status = stat()
    guard stat(folder, &status) == 0 else { throw refusal("the folder \(folder) can't be looked at") }
    guard status.st_mode & S_IFMT == S_IFDIR else {
      throw LibraryProblem(.refusedBySystem, "\(folder) is no folder, so that no library can be in it")
    }
    let mode = status.st_mode
    if mode & 0o002 != 0, mode & 0o1000 == 0 {
      throw LibraryProblem(
        .tooOpen,
        "everybody may write in the folder \(folder), and so replace the library \(path): chmod o-w \(folder)"
      )
    }
    return mode & 0o2020 == 0o2020
  }

  private func makeFile() throws(LibraryProblem) {
    var status = stat()
    if stat(path, &status) == 0 { return try check(status) }
    // SQLite gives its own files beside it the same mode.
    let descriptor = open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, fileMode)
    if descriptor < 0, errno == EEXIST { return }
    guard descriptor >= 0 else { throw Self.refusal("the library \(path) can't be made") }
    fchmod(descriptor, fileMode)
    close(descriptor)
  }

  private func check(_ status: stat) throws(LibraryProblem) {
    guard status.st_mode & S_IFMT == S_IFREG else {
      throw LibraryProblem(.notALibrary, "\(path) is no file, so it can't be a library")
    }
    let allowed: mode_t = isShared ? 0o660 : 0o600
    guard status.st_mode & 0o077 & ~allowed == 0 else {
      let octal = String(status.st_mode & 0o777, radix: 8)
      throw LibraryProblem(
        .tooOpen,
        "others may read or write the library \(path) (mode \(octal)): chmod \(isShared ? "660" : "600") \(path)"
      )
    }
  }

  static func refusal(_ what: String) -> LibraryProblem {
    LibraryProblem(errno == ENOSPC ? .full : .refusedBySystem, "\(what): \(String(cString: strerror(errno)))")
  }
}
