import TerminalCells
import WorksheetCommands

/// The keys of a command as the settings file writes them: `^K, ^X d`; `none`; or, where they are not to
/// stand for it everywhere, `Del in filledCell card`.
struct KeyLine: Hashable, Sendable {
  let command: Command
  let bindings: [KeyBinding]
  /// The line of the file, counted from 1.
  let line: Int

  /// Why keys can't stand for a command.
  struct Refusal: Error {
    let what: String
    let remedy: String
  }

  /// More keys than anybody presses for one command: a comma is missing.
  private static let longest = 3

  init(_ text: String, for command: Command, line: Int) throws(Refusal) {
    self.command = command
    self.line = line
    var bindings: [KeyBinding] = []
    if text.lowercased() != "none" {
      for part in text.split(separator: ",", omittingEmptySubsequences: false) {
        bindings.append(try Self.binding(part, for: command))
      }
    }
    self.bindings = try Self.withoutLoss(bindings, of: command)
  }

  /// The keys of a command as they would be written.
  static func text(_ bindings: [KeyBinding], of command: Command) -> String {
    if bindings.isEmpty { return "none" }
    return bindings.map { binding in
      let names = binding.keys.names
      if (try? Self.binding(Substring(names), for: command)) == binding { return names }
      let places = KeyContext.allCases.filter(binding.contexts.contains).map(\.rawValue)
      return "\(names) in \(places.joined(separator: " "))"
    }.joined(separator: ", ")
  }

  private static func binding(_ text: Substring, for command: Command) throws(Refusal) -> KeyBinding {
    let words = text.split(whereSeparator: \.isWhitespace)
    let split = words.dropFirst().firstIndex(of: "in") ?? words.endIndex
    var keys: [Key] = []
    for word in words[..<split] { keys.append(try key(word)) }
    guard let first = keys.first else {
      throw Refusal(what: "no key is named", remedy: "write keys such as ^K or ^X d, or none")
    }
    guard keys.count <= longest else {
      throw Refusal(
        what: "\(keys.names) is longer than \(longest) keys",
        remedy: "write commas between several ways to the command")
    }
    let places = words[split...].dropFirst()
    if split < words.endIndex, places.isEmpty {
      throw Refusal(what: "no place is named after in", remedy: Self.placesAllowed(command))
    }
    let contexts = try contexts(first, named: places, of: command)
    try checkReserved(keys, of: command)
    return KeyBinding(keys: keys, contexts: contexts)
  }

  private static func key(_ name: Substring) throws(Refusal) -> Key {
    guard let key = Key(name: String(name)) else {
      throw Refusal(
        what: "\"\(name)\" is no key",
        remedy: "write ^K or Ctrl-K, F1 to F12, Alt-k, a character, or Enter, Tab, Up, Home, PgUp, Del …")
    }
    if let reason = key.whyItNeverArrives {
      throw Refusal(what: "\(key.name) can't be used: \(reason)", remedy: "choose another letter")
    }
    return key
  }

  // MARK: Places

  /// The places where keys stand for a command: those named, else all in which it can be done and its keys
  /// are not typed text.
  private static func contexts(
    _ first: Key, named places: ArraySlice<Substring>, of command: Command
  ) throws(Refusal) -> Set<KeyContext> {
    let all = command.contexts
    var wanted = all
    if !places.isEmpty {
      wanted = []
      for name in places {
        guard let place = KeyContext.allCases.first(where: { $0.rawValue.lowercased() == name.lowercased() }),
          all.contains(place)
        else {
          throw Refusal(what: "it can't be done in a place called \(name)", remedy: placesAllowed(command))
        }
        wanted.insert(place)
      }
    }
    let free = wanted.intersection(first.freeContexts)
    guard !free.isEmpty, free == wanted || (places.isEmpty && !first.isLetterOrDigit) else {
      throw Refusal(
        what: "\(first.name) is typed text there", remedy: "choose Ctrl with a letter, or ^X and a letter")
    }
    return free
  }

  private static func placesAllowed(_ command: Command) -> String {
    let places = KeyContext.allCases.filter(command.contexts.contains).map(\.rawValue)
    return "places are \(places.joined(separator: ", "))"
  }

  // MARK: What can't be lost

  /// Escape and Ctrl-C go back and Enter enters, whatever is written.
  private static func checkReserved(_ keys: [Key], of command: Command) throws(Refusal) {
    let isBack = command.id == .entry(.back)
    for (place, key) in keys.enumerated() {
      let isReserved = key == .escape || key == .control("c") ? !isBack || place > 0 : false
      if isReserved || (key == .enter && place == 0 && command.id != .move(.enter)) {
        throw Refusal(
          what: "\(key.name) can't be given another meaning", remedy: "choose other keys for it")
      }
    }
  }

  /// Back and enter keep the keys that nobody can take from them, and the palette, in which every command is
  /// found, needs one that arrives everywhere.
  private static func withoutLoss(
    _ bindings: [KeyBinding], of command: Command
  ) throws(Refusal) -> [KeyBinding] {
    switch command.id {
    case .entry(.back), .move(.enter):
      return bindings + command.bindings.filter { !bindings.contains($0) }
    case .view(.palette):
      let reached = bindings.filter { $0.keys.allSatisfy(\.arrivesEverywhere) }
        .reduce(into: Set<KeyContext>()) { $0.formUnion($1.contexts) }
      guard command.contexts.isSubset(of: reached) else {
        throw Refusal(
          what: "every command is found in the palette, so it needs a key in every place",
          remedy: "name one with Ctrl, such as ^P, among its keys")
      }
      return bindings
    default: return bindings
    }
  }
}

extension Command {
  /// The places where it can be done.
  var contexts: Set<KeyContext> { bindings.reduce(into: []) { $0.formUnion($1.contexts) } }
}

extension Key {
  /// Why it can't be bound; nil where it can.
  fileprivate var whyItNeverArrives: String? {
    guard case .control(let letter) = self else { return nil }
    switch letter {
    case "a", "b": return "screen or tmux may keep it for itself"
    case "h": return "it is Backspace"
    case "i": return "it is Tab"
    case "j", "m": return "it is Enter"
    case "[": return "it is Esc"
    case "a"..."z", "\\", "]", "^", "_": return nil
    default: return "no terminal sends it"
    }
  }

  /// What most of what is typed consists of: as a command it is only taken where its places are named.
  fileprivate var isLetterOrDigit: Bool {
    guard case .character(let character) = self else { return false }
    return character.isLetter || character.isNumber
  }

  /// The places where a sequence may begin with it without taking a character from what is typed.
  fileprivate var freeContexts: Set<KeyContext> {
    guard case .character(let character) = self else { return Set(KeyContext.allCases) }
    return "?:*!;&$%|\\_<".contains(character) ? [.emptyCell, .card, .list, .timeline] : [.list, .timeline]
  }
}
