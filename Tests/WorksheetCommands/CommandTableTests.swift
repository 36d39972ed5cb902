import TerminalCells
import Testing

@testable import WorksheetCommands

@Suite("The table of commands")
struct CommandTableTests {
  @Test("Every command is in the table once, and nothing else is")
  func complete() {
    #expect(Set(Command.all.map(\.id)) == Set(CommandID.all))
    #expect(Command.all.count == CommandID.all.count)
  }

  @Test("Every command has a name of its own, by which settings files know it")
  func names() {
    #expect(Set(CommandID.all.map(\.name)).count == CommandID.all.count)
    for command in Command.all { #expect(Command.named(command.id.name) == command) }
  }

  @Test(
    "Every command is explained in a plain sentence and has a label of three words at most",
    arguments: Command.all)
  func explained(command: Command) {
    #expect(command.sentence.count > 10)
    #expect(command.sentence.hasSuffix("."))
    #expect(command.sentence.first?.isUppercase == true)
    #expect((1...3).contains(command.label.split(separator: " ").count))
  }

  @Test("Every command has keys that arrive over SSH in any terminal", arguments: Command.all)
  func arrives(command: Command) {
    #expect(command.keys.contains { $0.allSatisfy(\.arrivesEverywhere) })
  }

  @Test(
    "In every place where a command has keys, some of them arrive in any terminal", arguments: Command.all)
  func arrivesInEveryContext(command: Command) {
    let all = command.bindings.reduce(into: Set<KeyContext>()) { $0.formUnion($1.contexts) }
    let arriving = command.bindings.filter { $0.keys.allSatisfy(\.arrivesEverywhere) }
      .reduce(into: Set<KeyContext>()) { $0.formUnion($1.contexts) }
    #expect(all == arriving)
  }

  @Test("No keys stand twice in one place, and none begin longer ones there", arguments: KeyContext.allCases)
  func unambiguous(context: KeyContext) {
    var taken: [[Key]: CommandID] = [:]
    for command in Command.all {
      for binding in command.bindings where binding.contexts.contains(context) {
        #expect(taken[binding.keys] == nil, "\(binding.keys.names) is \(command.id.name) too")
        taken[binding.keys] = command.id
      }
    }
    for keys in taken.keys {
      for length in 1..<max(1, keys.count) { #expect(taken[Array(keys.prefix(length))] == nil) }
    }
  }

  @Test("No keys are bound that screen, tmux or the terminal take: ^A ^B ^H ^I ^J ^M ^[")
  func notUsed() {
    for key in Command.all.flatMap(\.keys).joined() {
      if case .control(let letter) = key { #expect(!"abhijm[".contains(letter), "\(key.name)") }
    }
  }

  @Test("While a cell is typed into, no letter or digit is a command")
  func typingIsFree() {
    for command in Command.all {
      for binding in command.bindings where !binding.contexts.isDisjoint(with: [.entry, .palette]) {
        if case .character(let character) = binding.keys.first { Issue.record("\(character) is a command") }
      }
    }
  }

  @Test("Escape and Ctrl-C back out everywhere", arguments: KeyContext.allCases)
  func backsOut(context: KeyContext) {
    for key in [Key.escape, .control("c")] {
      #expect(KeyBindings.standard.meaning(of: [key], in: context) == .command(.entry(.back)))
    }
  }
}

@Suite("Keys")
struct KeyTests {
  @Test(
    "A key's name is read back to the key",
    arguments: [
      Key.character("a"), .character(" "), .character("?"), .control("s"), .alt("x"), .enter, .tab, .backTab,
      .escape, .backspace, .delete, .insert, .up, .down, .left, .right, .home, .end, .pageUp, .pageDown,
      .function(1), .function(12),
    ])
  func names(key: Key) {
    #expect(!key.name.isEmpty)
    #expect(Key(name: key.name) == key)
  }

  @Test("Ctrl-S is ^S", arguments: ["^S", "^s", "Ctrl-S", "ctrl-s", "C-s"])
  func control(name: String) {
    #expect(Key(name: name) == .control("s"))
  }

  @Test("What is no key is none", arguments: ["", "F13", "F0", "Ctrl-", "Hyper-x", "enterr"])
  func noKey(name: String) {
    #expect(Key(name: name) == nil)
  }

  @Test("A sequence is pending until it is complete")
  func sequences() {
    let bindings = KeyBindings.standard
    #expect(bindings.meaning(of: [.control("x")], in: .emptyCell) == .prefix)
    #expect(
      bindings.meaning(of: [.control("x"), .character("h")], in: .emptyCell) == .command(.view(.hideCodes)))
    #expect(bindings.meaning(of: [.control("x"), .character("q")], in: .emptyCell) == .none)
    #expect(bindings.meaning(of: [.character("?")], in: .emptyCell) == .command(.view(.help)))
    #expect(bindings.meaning(of: [.character("?")], in: .filledCell) == .none)
  }

  @Test("A command that is bound anew has only its new keys")
  func rebound() {
    let keys = KeyBinding(keys: [.function(9)], contexts: .everywhere)
    let bindings = KeyBindings(rebound: [.file(.save): [keys]])
    #expect(bindings.meaning(of: [.function(9)], in: .entry) == .command(.file(.save)))
    #expect(bindings.meaning(of: [.control("s")], in: .entry) == .none)
  }
}

@Suite("Finding a command by its words")
struct CommandSearchTests {
  @Test("Every command is found by its label", arguments: Command.all)
  func byLabel(command: Command) {
    #expect(Command.matching(command.label).contains(command))
  }

  @Test(
    "The one that is meant comes first",
    arguments: [
      ("sav", "save"), ("quit", "leave"), ("del", "deleteRow"), ("bag", "rowCard"),
      ("policy", "encounterCard"),
      ("undo", "undo"), ("sort time", "sortByTime"), ("quiz", "hideCodes"), ("suspend", "suspend"),
    ])
  func first(text: String, name: String) {
    #expect(Command.matching(text).first?.id.name == name)
  }

  @Test("Nothing typed finds all, nonsense none")
  func extremes() {
    #expect(Command.matching("").count == Command.all.count)
    #expect(Command.matching("xyzzy").isEmpty)
  }
}
