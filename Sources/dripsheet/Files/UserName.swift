import Glibc

/// Whose program this is, as the system knows it; what the environment says anybody could set.
enum UserName {
  static let own: String = {
    let user = getuid()
    guard let entry = getpwuid(user), let name = entry.pointee.pw_name else { return "user \(user)" }
    return String(cString: name)
  }()
}
