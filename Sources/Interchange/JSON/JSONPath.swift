/// Where in a JSON text a reader is.
struct JSONPath {
  private enum Part {
    case key(String)
    case index(Int)
  }

  private var parts: [Part] = []

  mutating func enter(key: String) { parts.append(.key(key)) }
  mutating func enter(index: Int) { parts.append(.index(index)) }
  mutating func leave() { _ = parts.popLast() }

  /// As a JSON pointer (RFC 6901): `/administrations/3/start`; empty for the whole.
  var pointer: String {
    var pointer = ""
    for part in parts {
      pointer += "/"
      switch part {
      case .index(let index): pointer += String(index)
      case .key(let key):
        for character in key.unicodeScalars {
          switch character {
          case "~": pointer += "~0"
          case "/": pointer += "~1"
          default: pointer.unicodeScalars.append(character)
          }
        }
      }
    }
    return pointer
  }
}
