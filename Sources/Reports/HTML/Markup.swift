/// Text for HTML and SVG: what it says, and never what it could do.
enum Markup {
  /// A text from outside, for an element or a quoted attribute; control characters are visible signs.
  static func escaped(_ text: String) -> String {
    var result = ""
    for character in PrintableText.text(text) {
      switch character {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      default: result.append(character)
      }
    }
    return result
  }

  /// `<p class="note">…</p>`.
  ///
  /// - Parameter text: as it stands; it is escaped here.
  static func element(_ name: String, class style: String? = nil, _ text: String) -> String {
    let attribute = style.map { " class=\"\($0)\"" } ?? ""
    return "<\(name)\(attribute)>\(escaped(text))</\(name)>"
  }
}
