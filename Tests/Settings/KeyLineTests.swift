import Settings
import TerminalCells
import Testing
import WorksheetCommands

@Suite("Keys in a settings file")
struct KeyLineTests {
  private func read(_ text: String) -> (bindings: KeyBindings, problems: [String]) {
    let (settings, problems) = Settings.read(text, home: "/", policies: { [] })
    return (KeyBindings(rebound: settings.rebound), problems.map(\.description))
  }

  @Test("one or several sequences, the first of them shown")
  func severalWays() {
    let (bindings, problems) = read("key.deleteRow = ^X ;, Ctrl-], F8")
    #expect(problems == [])
    for keys in [[Key.control("x"), .character(";")], [.control("]")], [.function(8)]] {
      #expect(bindings.meaning(of: keys, in: .entry) == .command(.row(.deleteRow)))
      #expect(bindings.meaning(of: keys, in: .list) != .command(.row(.deleteRow)))
    }
    #expect(bindings.meaning(of: [.control("k")], in: .entry) == .none)
    #expect(bindings.keys(of: .row(.deleteRow)) == "^X ;")
  }

  @Test("two commands can change keys")
  func exchanged() {
    let (bindings, problems) = read("key.deleteRow = ^D\nkey.duplicate-row = ^K")
    #expect(problems == [])
    #expect(bindings.meaning(of: [.control("d")], in: .emptyCell) == .command(.row(.deleteRow)))
    #expect(bindings.meaning(of: [.control("k")], in: .emptyCell) == .command(.row(.duplicateRow)))
  }

  @Test("a command without a key stays in the palette")
  func none() {
    let (bindings, problems) = read("key.sortByTime = none")
    #expect(problems == [])
    #expect(bindings.bindings(of: .row(.sortByTime)) == [])
    #expect(bindings.keys(of: .row(.sortByTime)) == nil)
    #expect(bindings.meaning(of: [.control("x"), .character("s")], in: .emptyCell) == .none)
  }

  @Test("a sign counts where it is not typed text, a letter only in the places named")
  func characters() {
    let (bindings, problems) = read("key.findings = !, ^F, f in list")
    #expect(problems == [])
    let places = KeyContext.allCases.filter {
      bindings.meaning(of: [.character("!")], in: $0) == .command(.view(.findings))
    }
    #expect(places == [.emptyCell, .card, .list, .timeline])
    #expect(bindings.meaning(of: [.character("f")], in: .list) == .command(.view(.findings)))
    #expect(bindings.meaning(of: [.character("f")], in: .timeline) == .none)
  }

  @Test(
    "Esc and Ctrl-C go back, Enter enters and the palette opens, whatever is written",
    arguments: [
      "key.back = none", "key.back = ^]", "key.enter = none", "key.enter = ^]", "key.palette = none",
      "key.palette = F9", "key.palette = Alt-x", "key.palette = :", "key.palette = ^P in list",
      "key.leave = Esc", "key.leave = ^C", "key.leave = Enter", "key.leave = ^X Esc", "key.up = ^P",
      "key.palette = ^]\nkey.leave = ^]\nkey.back = ^]",
    ])
  func neverLost(text: String) {
    let (bindings, _) = read(text)
    for context in KeyContext.allCases {
      #expect(bindings.meaning(of: [.escape], in: context) == .command(.entry(.back)))
      #expect(bindings.meaning(of: [.control("c")], in: context) == .command(.entry(.back)))
      guard context != .question else { continue }
      #expect(bindings.meaning(of: [.enter], in: context) == .command(.move(.enter)))
      let opening = bindings.bindings(of: .view(.palette)).filter { $0.contexts.contains(context) }
      #expect(opening.contains { $0.keys.allSatisfy(\.arrivesEverywhere) })
    }
  }

  @Test(
    "keys that can't be used are named, and the standard ones stay",
    arguments: [
      ("^A", "^A can't be used: screen or tmux may keep it for itself; choose another letter"),
      ("Ctrl-B", "^B can't be used: screen or tmux may keep it for itself; choose another letter"),
      ("^H", "^H can't be used: it is Backspace; choose another letter"),
      ("^i", "^I can't be used: it is Tab; choose another letter"),
      ("^J", "^J can't be used: it is Enter; choose another letter"),
      ("^M", "^M can't be used: it is Enter; choose another letter"),
      ("^[", "^[ can't be used: it is Esc; choose another letter"),
      ("^X ^H", "^H can't be used: it is Backspace; choose another letter"),
      ("^1", "^1 can't be used: no terminal sends it; choose another letter"),
      ("k", "k is typed text there; choose Ctrl with a letter, or ^X and a letter"),
      ("+", "+ is typed text there; choose Ctrl with a letter, or ^X and a letter"),
      ("! in entry", "! is typed text there; choose Ctrl with a letter, or ^X and a letter"),
      ("Esc", "Esc can't be given another meaning; choose other keys for it"),
      ("^C", "^C can't be given another meaning; choose other keys for it"),
      ("Enter", "Enter can't be given another meaning; choose other keys for it"),
      ("", "no key is named; write keys such as ^K or ^X d, or none"),
      ("^], ", "no key is named; write keys such as ^K or ^X d, or none"),
      ("^] in", "no place is named after in; places are filledCell, emptyCell, entry"),
      ("^] in list", "it can't be done in a place called list; places are filledCell, emptyCell, entry"),
      ("^X q r s", "^X q r s is longer than 3 keys; write commas between several ways to the command"),
      ("^D", "^D is duplicateRow's; choose others, or give duplicateRow others with key.duplicateRow"),
      (
        "^X",
        "^X begins ^X Up, which is moveRowUp's; choose others, or give moveRowUp others with key.moveRowUp"
      ),
      (
        "^D d",
        "^D, with which ^D d begins, is duplicateRow's; choose others, or give duplicateRow others with key.duplicateRow"
      ),
      ("^], ^] d", "^], with which ^] d begins, is deleteRow's, on line 1; choose one of the two"),
    ])
  func refused(value: String, sentence: String) {
    let (bindings, problems) = read("key.deleteRow = \(value)")
    #expect(problems == ["line 1: key.deleteRow: \(sentence)"])
    #expect(bindings.meaning(of: [.control("k")], in: .emptyCell) == .command(.row(.deleteRow)))
  }

  @Test("what is no key is named with what would be one")
  func noKey() {
    #expect(
      read("key.save = Hyper-x").problems.first?.hasPrefix(
        #"line 1: key.save: "Hyper-x" is no key; write ^K"#) == true)
  }

  @Test("of two lines that clash the later is named, with the line of the other")
  func clash() {
    let (bindings, problems) = read("key.save = ^]\nkey.leave = ^]")
    #expect(
      problems == [
        "line 2: key.leave: ^] is save's, on line 1; choose others, or give save others with key.save"
      ])
    #expect(bindings.meaning(of: [.control("]")], in: .list) == .command(.file(.save)))
    #expect(bindings.meaning(of: [.control("q")], in: .list) == .command(.file(.leave)))
  }

  @Test("a line that relied on one that can't be used can't be used either")
  func chain() {
    let (bindings, problems) = read("key.save = ^Q\nkey.leave = ^W")
    #expect(problems.count == 2)
    #expect(bindings.meaning(of: [.control("s")], in: .list) == .command(.file(.save)))
    #expect(bindings.meaning(of: [.control("q")], in: .list) == .command(.file(.leave)))
  }
}
