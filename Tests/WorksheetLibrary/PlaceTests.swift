import Foundation
import Testing

@testable import WorksheetLibrary

@Suite("Where a library may lie")
struct PlaceTests {
  private let folder: LibraryFolder

  init() throws { folder = try LibraryFolder() }

  @Test("A new library and its folder are for their owner alone, whatever the mask")
  func modes() throws {
    let path = folder.file("deep/down/library.sqlite")
    let library = try Library(at: path)
    let hold = try library.mustHold(try library.create())
    for file in [path, path + "-wal", path + "-shm", path + "-holds/1"] {
      #expect(try folder.mode(file) == 0o600, "\(file)")
    }
    for part in ["deep", "deep/down", "deep/down/library.sqlite-holds"] {
      #expect(try folder.mode(folder.file(part)) == 0o700)
    }
    try library.release(hold)
  }

  @Test("In a folder that a group shares, all of it is for the group too")
  func shared() throws {
    try folder.setMode(0o2770, of: folder.folder.path)
    let library = try Library(at: folder.path)
    let hold = try library.mustHold(try library.create())
    for file in ["", "-wal", "-shm", "-holds/1"] {
      #expect(try folder.mode(folder.path + file) == 0o660, "\(file)")
    }
    #expect(try folder.mode(folder.path + "-holds") == 0o2770)
    try library.release(hold)
  }

  @Test("One that others may read or write is refused", arguments: [0o644, 0o660, 0o606, 0o640])
  func tooOpen(mode: Int) throws {
    _ = try Library(at: folder.path)
    try folder.setMode(mode, of: folder.path)
    let problem = #expect(throws: LibraryProblem.self) { try Library(at: folder.path) }
    #expect(problem?.kind == .tooOpen)
    #expect(problem?.description.contains("chmod 600") == true)
  }

  @Test("A folder in which everybody may write is refused")
  func openFolder() throws {
    try folder.setMode(0o777, of: folder.folder.path)
    #expect(throws: LibraryProblem.self) { try Library(at: folder.path) }
    #expect(!FileManager.default.fileExists(atPath: folder.path))
  }

  @Test("What is no folder, or no file, is a sentence", arguments: ["file/library.sqlite", ""])
  func noFolder(name: String) throws {
    try folder.write("", to: "file")
    let path = name.isEmpty ? folder.folder.path : folder.file(name)
    #expect(throws: LibraryProblem.self) { try Library(at: path) }
    #expect(throws: LibraryProblem.self) { try Library(at: "") }
  }

  @Test(
    "Network file systems are known by the kernel's word for them",
    arguments: [
      ("nfs4", "NFS"), ("cifs", "SMB"), ("9p", "9p"), ("fuse.sshfs", "fuse.sshfs"), ("fuse", "fuse"),
      ("fuse.rclone", "fuse.rclone"), ("ceph", "Ceph"),
    ])
  func network(type: String, name: String) {
    #expect(FileSystemKind.networkName(ofType: type) == name)
  }

  @Test(
    "Disks of this machine are none",
    arguments: ["ext4", "xfs", "btrfs", "tmpfs", "overlay", "zfs", "fuseblk"])
  func local(type: String) { #expect(FileSystemKind.networkName(ofType: type) == nil) }

  @Test(
    "The mount that a path lies on is the longest that leads to it, the last of equal ones",
    arguments: [
      ("/home/anna/x", "nfs4"), ("/homes", "ext4"), ("/srv/a b/x", "cifs"), ("/", "ext4"), ("/mnt", "xfs"),
    ])
  func mounts(path: String, type: String) {
    let mounts = """
      1 0 8:1 / / rw - ext4 /dev/sda1 rw
      2 1 0:40 / /home rw,noatime shared:1 - nfs4 server:/home rw
      3 1 0:41 / /srv/a\\040b rw - cifs //server/share rw
      4 1 8:2 / /mnt rw - ext4 /dev/sda2 rw
      5 1 8:3 / /mnt rw - xfs /dev/sda3 rw
      nonsense
      """
    #expect(FileSystemKind.type(ofMountAt: path, mounts: mounts) == type)
  }
}
