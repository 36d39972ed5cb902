import GRDB
import Glibc

extension Library {
  /// Makes a copy of the library as it is at this moment, while others work in it: one file, for its owner
  /// alone, synced before it gets its name.
  ///
  /// - Throws: where there is such a file already, or why it can't be written; nothing is left behind.
  public func backup(to target: String) throws(LibraryProblem) {
    var status = stat()
    guard lstat(target, &status) != 0 else {
      throw LibraryProblem(.refusedBySystem, "\(target) is there already; name a file that isn't")
    }
    let beside = "\(target).\(getpid()).new"
    let descriptor = open(beside, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw LibraryPlace.refusal("\(target) can't be written") }
    defer { close(descriptor) }
    do throws(LibraryProblem) {
      try write(to: beside, named: target)
      guard fsync(descriptor) == 0, rename(beside, target) == 0 else {
        throw LibraryPlace.refusal("\(target) can't be written")
      }
    } catch {
      unlink(beside)
      throw error
    }
    sync(folder: LibraryPlace.folder(of: target))
  }

  private func write(to beside: String, named target: String) throws(LibraryProblem) {
    do throws(LibraryProblem) {
      try alone { database in try database.execute(sql: "VACUUM INTO ?", arguments: [beside]) }
    } catch {
      guard [.full, .refusedBySystem].contains(error.kind) else { throw error }
      throw LibraryProblem(error.kind, "the copy \(target) could not be written: \(error)")
    }
  }

  private func sync(folder: String) {
    let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    fsync(descriptor)
    close(descriptor)
  }
}
