import ChartedEncounter
import InfusionCoding
import Testing
import Worksheet

@testable import WorksheetSession

@Suite("The palette")
struct PaletteTests {
  private let sheet = TypedSheet(
    "encounter: ED 4471\n2026-08-04\n1222-1245 Rocephin\n1300 Zofran", path: "a.json")

  @Test("A colon in an empty cell, or Ctrl-P anywhere, opens it; in a filled cell a colon is text")
  func opens() {
    #expect(sheet.typed(":").session.keyContext == .palette)
    #expect(sheet.typed("mor^P").session.keyContext == .palette)
    #expect(sheet.typed("↑ :").session.keyContext == .entry)
  }

  @Test("It finds a command by its words and does it")
  func finds() {
    #expect(sheet.typed("↑ ^P delete␠row⏎").rows == ["2026-08-04", "1222-1245 Rocephin"])
    #expect(sheet.typed(":quiz⏎").session.hidesCodes)
    #expect(sheet.typed(":xyzzy⏎").message == "no command is called \"xyzzy\"")
  }

  @Test("Short commands: w, w NAME, q, wq, q!, suspend, a row's number")
  func short() {
    #expect(sheet.typed(":w⏎").savedPaths == ["a.json"])
    #expect(sheet.typed(":w␠b.json⏎").savedPaths == ["b.json"])
    #expect(sheet.typed(":q⏎").effects == [.leave])
    #expect(sheet.typed("↑^K ⇟ :q!⏎").effects == [.leave])
    #expect(sheet.typed(":suspend⏎").effects == [.suspend])
    #expect(sheet.typed(":1⏎").place == "1 substance")
    #expect(sheet.typed(":7⏎").message == "there is no row 7")
  }

  @Test("A card asked for by the words of a field opens at that field")
  func fieldByName() {
    let visit = sheet.typed("↑ ^P visit⏎ 2⏎ ⎋")
    #expect(visit.rows.last == "1300 Zofran visit:2")
    #expect(sheet.typed("↑ ^P note⏎").session.typedField == .note)
    #expect(sheet.typed(":policy⏎ cms⏎").session.worksheet.encounter.policy == "cms")
    #expect(sheet.typed("↑ ^R").session.typedField == .substance)
  }

  @Test("What Enter does is said where the text is no command of the list")
  func remark() {
    #expect(sheet.typed(":w␠b.json").session.paletteRemark == "Enter saves the encounter as b.json")
    #expect(sheet.typed(":wq").session.paletteRemark == "Enter saves the encounter and leaves")
    #expect(sheet.typed(":2").session.paletteRemark == "Enter goes to row 2")
    #expect(sheet.typed(":shift␠x").session.paletteRemark?.hasPrefix("by days") == true)
    #expect(sheet.typed(":und").session.paletteRemark == nil)
  }

  @Test("A command that can't be done now says why")
  func refusal() {
    #expect(TypedSheet().typed(":redo⏎").message == "there is nothing to do again")
  }

  @Test("A question mark in an empty cell, or F1, opens the help")
  func help() {
    #expect(sheet.typed("?").session.overlay == .help(scroll: 0))
    #expect(sheet.typed("? ↓ ⎋").session.overlay == nil)
  }

  @Test("Closing the help brings back what it was asked for on", arguments: ["⎋", "⏎", "?", "^C"])
  func helpBack(keys: String) {
    #expect(sheet.typed("^T ? \(keys)").session.overlay == .timeline)
    #expect(sheet.typed("↑ ^R ? ↓ \(keys)").session.overlay == .rowCard(field: 0))
    #expect(sheet.typed("^T ? \(keys) ⎋").session.overlay == nil)
    #expect(sheet.typed("^T ? ^W ⎋").session.overlay == nil)
  }
}

@Suite("Saving and leaving")
struct SavingTests {
  private let sheet = TypedSheet("encounter: ED 4471\n2026-08-04\n1222-1245 Rocephin", path: "a.json")

  @Test("Ctrl-S gives the encounter as JSON, the half-typed cell in it")
  func save() throws {
    let saved = sheet.typed("mor^S")
    let request = try #require(saved.saveRequests.first)
    #expect(request.path == "a.json")
    #expect(request.text.hasPrefix("{"))
    #expect(request.text.contains("morphine"))
    #expect(!request.overwrites)
  }

  @Test("A name that ends in .txt gets shorthand")
  func shorthand() {
    #expect(sheet.typed(":w␠b.txt⏎").saveRequests.first?.text.hasPrefix("encounter: ED 4471\n") == true)
  }

  @Test("Once it is saved nothing is unsaved, until something changes; undone to there nothing is again")
  func unsaved() {
    var saved = sheet.typed("mor⏎")
    #expect(saved.session.file.isUnsaved)
    saved.type("^S")
    saved.send(.saved(path: "a.json", state: saved.saveRequests[0].state))
    #expect(!saved.session.file.isUnsaved)
    #expect(saved.session.file.savedAt == "14:22")
    #expect(saved.typed("^Z").session.file.isUnsaved)
    #expect(!saved.typed("^Z^Y").session.file.isUnsaved)
  }

  @Test("Without a name it asks for one, and offers one")
  func withoutName() {
    let asked = TypedSheet().typed("mor⏎ ^S")
    #expect(asked.session.overlay == .palette(Overlay.Palette(text: "w encounter.json", selected: 0)))
    #expect(asked.typed("⏎").savedPaths == ["encounter.json"])
  }

  @Test("An encounter without an id takes the file's name")
  func id() {
    let saved = TypedSheet().typed("mor⏎ :w␠ed/4471.json⏎")
    #expect(saved.session.worksheet.encounter.id == "4471")
  }

  @Test("Leaving with unsaved edits asks; without any it does not")
  func leave() {
    #expect(sheet.typed("^Q").effects == [.leave])
    let asked = sheet.typed("mor⏎ ^Q")
    #expect(asked.effects.isEmpty)
    #expect(asked.typed("c").session.overlay == nil)
    #expect(asked.typed("⎋").effects.isEmpty)
    #expect(asked.typed("d").effects == [.leave])
    #expect(asked.typed("z").session.keyContext == .question)
    var saving = asked.typed("s")
    #expect(saving.savedPaths == ["a.json"])
    saving.send(.saved(path: "a.json", state: saving.saveRequests[0].state))
    #expect(saving.effects.last == .leave)
  }

  @Test("Leaving is not forgotten on the way to a name, and is where saving fails")
  func leaveWithoutName() {
    var sheet = TypedSheet().typed("mor⏎ :wq⏎ ⏎")
    #expect(sheet.savedPaths == ["encounter.json"])
    var failed = sheet
    failed.send(.saveFailed(path: "encounter.json", reason: "the disk is full"))
    #expect(failed.message == "not saved in encounter.json: the disk is full")
    failed.send(.saved(path: "encounter.json", state: failed.session.worksheet.state))
    #expect(!failed.effects.contains(.leave))
    sheet.send(.saved(path: "encounter.json", state: sheet.session.worksheet.state))
    #expect(sheet.effects.last == .leave)
  }

  @Test("A file that somebody else changed is not overwritten without a question")
  func changed() {
    var changed = sheet.typed("mor⏎ ^S")
    changed.send(.fileChanged(path: "a.json"))
    #expect(changed.session.keyContext == .question)
    #expect(changed.typed("o").saveRequests.last?.overwrites == true)
    #expect(changed.typed("⎋").saveRequests.count == 1)
    #expect(changed.typed("n").session.keyContext == .palette)
  }

  @Test(
    "A file of another name that is there already is asked about, and it is that one that is written over")
  func otherFile() {
    var other = sheet.typed(":w␠b.json⏎")
    other.send(.fileChanged(path: "b.json"))
    #expect(other.typed("o").saveRequests.last?.path == "b.json")
  }

  @Test("A hang-up leaves what is unsaved, the half-typed cell too, to the recovery file")
  func hangUp() {
    var typing = sheet.typed("mor⏎ 12")
    typing.send(.terminal(.terminate(signal: 1)))
    #expect(typing.effects.last == .end(signal: 1))
    guard case .writeRecovery(let recovery) = typing.effects.first else {
      Issue.record("no recovery file")
      return
    }
    #expect(recovery.halfTyped == HalfTypedCell(row: 2, field: .start, text: "12"))
    #expect(recovery.encounter.rows.count == 2)
    var idle = sheet
    idle.send(.terminal(.terminate(signal: 15)))
    #expect(idle.effects == [.end(signal: 15)])
  }

  @Test("A recovery file is offered: open, keep, drop")
  func recovery() {
    var offered = sheet
    offered.send(.recoveryOffered("ED 4471, 4 August 13:50"))
    #expect(offered.typed("o").effects == [.openRecovery])
    #expect(offered.typed("d").effects == [.dropRecovery])
    #expect(offered.typed("k").effects.isEmpty)
  }

  @Test("What is recovered is unsaved, and its half-typed cell is typed again")
  func recovered() {
    var typing = sheet.typed("mor⏎ 12")
    let recovery = typing.session.recovery
    typing = TypedSheet()
    if let recovery { typing.send(.recovered(recovery)) }
    #expect(typing.session.file.isUnsaved)
    #expect(typing.session.file.path == "a.json")
    #expect(typing.place == "2 start")
    #expect(typing.typed("30⏎").rows.last == "1230 morphine")
  }

  @Test("An example is opened, and asks first where edits are unsaved")
  func examples() {
    #expect(sheet.typed("^X o ⏎").effects == [.listCases, .openCase("two-days")])
    let asked = sheet.typed("mor⏎ ^X o ⏎")
    #expect(asked.effects == [.listCases])
    #expect(asked.typed("o").effects.last == .openCase("two-days"))
  }
}
