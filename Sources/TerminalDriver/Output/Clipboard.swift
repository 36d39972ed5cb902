/// The clipboard of the person's own machine, set through the terminal (OSC 52): it works over SSH,
/// and no terminal says whether it did.
enum Clipboard {
  /// Who passes the sequence on, or keeps it.
  enum Multiplexer { case none, tmux, screen }

  /// xterm, tmux and others drop longer ones, in base 64.
  private static let longest = 74_994

  static func multiplexer(in environment: [String: String]) -> Multiplexer {
    let name = environment["TERM"] ?? ""
    if environment["TMUX"]?.isEmpty == false || name.hasPrefix("tmux") { return .tmux }
    if environment["STY"]?.isEmpty == false || name.hasPrefix("screen") { return .screen }
    return .none
  }

  /// The bytes that put a text on the clipboard; nil where it is too long for terminals.
  ///
  /// tmux takes the plain sequence with `set-clipboard on` and passes the wrapped one with
  /// `allow-passthrough on`; it drops the other, so it gets both. screen passes short wrapped pieces;
  /// it gets the plain one too, since a tmux on the near side of SSH often calls itself screen. Inside
  /// either, the outer terminal still has to agree.
  static func bytes(_ text: String, through multiplexer: Multiplexer) -> [UInt8]? {
    let coded = base64(Array(text.utf8))
    guard coded.count <= longest else { return nil }
    let escape: [UInt8] = [0x1B]
    let end = escape + [UInt8(ascii: "\\")]
    let plain = escape + Array("]52;c;".utf8) + coded + [7]
    switch multiplexer {
    case .none: return plain
    case .tmux: return plain + escape + Array("Ptmux;".utf8) + escape + plain + end
    case .screen:
      var bytes = plain
      for start in stride(from: 0, to: plain.count, by: 76) {
        bytes += escape + [UInt8(ascii: "P")]
        bytes += plain[start..<min(start + 76, plain.count)]
        bytes += end
      }
      return bytes
    }
  }

  /// RFC 4648, section 4.
  static func base64(_ bytes: [UInt8]) -> [UInt8] {
    let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    var coded: [UInt8] = []
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = Array(bytes[start..<min(start + 3, bytes.count)])
      let padded = group + Array(repeating: 0, count: 3 - group.count)
      let bits = padded.reduce(0) { $0 << 8 | Int($1) }
      for place in 0..<4 {
        coded.append(place > group.count ? UInt8(ascii: "=") : digits[bits >> (18 - 6 * place) & 0x3F])
      }
    }
    return coded
  }
}
