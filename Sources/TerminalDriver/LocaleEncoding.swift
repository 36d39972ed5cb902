/// What the locale says of the terminal's encoding.
public enum LocaleEncoding {
  /// By the first of `LC_ALL`, `LC_CTYPE` and `LANG` that is set, as the C library reads them.
  public static func isUTF8(_ environment: [String: String]) -> Bool {
    let names = ["LC_ALL", "LC_CTYPE", "LANG"]
    guard let locale = names.lazy.compactMap({ environment[$0] }).first(where: { !$0.isEmpty }) else {
      return false
    }
    let encoding = locale.lowercased().filter { $0 != "-" }
    return encoding.hasSuffix("utf8") || encoding.contains("utf8@")
  }
}
