import Glibc

/// Whether a file system can hold a library. SQLite's write-ahead log needs memory that all programs
/// share and locks that the kernel keeps (sqlite.org/wal.html): those of one machine.
enum FileSystemKind {
  /// The network file system that a folder lies on, as people call it; nil where it lies on a disk of this
  /// machine, or where the system doesn't say.
  static func network(at folder: String) -> String? {
    guard let mounts = fopen("/proc/self/mountinfo", "re") else { return nil }
    defer { fclose(mounts) }
    var text = ""
    var line: UnsafeMutablePointer<CChar>?
    var size = 0
    defer { free(line) }
    while getline(&line, &size, mounts) > 0, let line { text += String(cString: line) }
    let real = realpath(folder, nil)
    defer { free(real) }
    return type(ofMountAt: real.map { String(cString: $0) } ?? folder, mounts: text).flatMap(networkName)
  }

  /// The kernel's word for the file system that a path lies on.
  ///
  /// - Parameter mounts: the text of `/proc/self/mountinfo` (`proc_pid_mountinfo(5)`).
  static func type(ofMountAt path: String, mounts: String) -> String? {
    var found: (length: Int, type: String)?
    for line in mounts.split(separator: "\n") {
      let words = line.split(separator: " ")
      guard words.count > 4, let dash = words.firstIndex(of: "-"), dash + 1 < words.count else { continue }
      let point = unescaped(words[4])
      guard point == "/" || path == point || path.hasPrefix(point + "/") else { continue }
      // Of two mounts on one place the later covers the earlier.
      if point.utf8.count >= found?.length ?? 0 { found = (point.utf8.count, String(words[dash + 1])) }
    }
    return found?.type
  }

  /// What people call a network file system; nil where a type is none.
  static func networkName(ofType type: String) -> String? {
    if let name = networkNames[type] { return name }
    guard type == "fuse" || type.hasPrefix("fuse."), !localFuse.contains(type) else { return nil }
    return type
  }

  private static let networkNames = [
    "nfs": "NFS", "nfs4": "NFS", "cifs": "SMB", "smb3": "SMB", "smbfs": "SMB", "ncpfs": "NCP", "coda": "Coda",
    "afs": "AFS", "9p": "9p", "ceph": "Ceph", "lustre": "Lustre", "gpfs": "GPFS", "ocfs2": "OCFS2",
    "gfs2": "GFS2", "beegfs": "BeeGFS", "pvfs2": "OrangeFS", "panfs": "PanFS", "davfs": "WebDAV",
    "glusterfs": "GlusterFS", "vboxsf": "a VirtualBox shared folder", "vmhgfs": "a VMware shared folder",
    "prl_fs": "a Parallels shared folder", "virtiofs": "a shared folder of the host",
  ]

  /// File systems of programs that keep to this machine; any other may be a network's (`fuse.sshfs`).
  private static let localFuse: Set<String> = [
    "fuse.gocryptfs", "fuse.encfs", "fuse.cryfs", "fuse.mergerfs", "fuse.fuse-overlayfs", "fuse.ntfs-3g",
    "fuse.bindfs",
  ]

  /// A blank in a mount's place is written `\040`.
  private static func unescaped(_ word: Substring) -> String {
    var text: [UInt8] = []
    var rest = Array(word.utf8)[...]
    while let byte = rest.popFirst() {
      let digits = rest.prefix(3)
      if byte == UInt8(ascii: "\\"), digits.count == 3, digits.allSatisfy({ (0x30...0x37).contains($0) }) {
        text.append(UInt8(truncatingIfNeeded: digits.reduce(0) { $0 * 8 + Int($1) - 0x30 }))
        rest = rest.dropFirst(3)
      } else {
        text.append(byte)
      }
    }
    return String(decoding: text, as: UTF8.self)
  }
}
