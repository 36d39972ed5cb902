import ChartedEncounter
import InfusionCoding
import Testing

@testable import WorksheetSession

@Suite("The encounter card")
struct EncounterCardTests {
  private let sheet = TypedSheet(
    "encounter: ED 4471\n2026-08-04\n1222-1245 Rocephin @right\n1250-1330 Zofran @left")

  /// The encounter after a text is entered into one of its fields.
  private func entered(_ field: EncounterCardField, _ keys: String) -> TypedSheet {
    let steps = sheet.session.encounterCardFields.firstIndex(of: field) ?? 0
    return sheet.typed("^X e " + String(repeating: "↓", count: steps) + keys + "⏎")
  }

  @Test("Id, title, setting, policy, inpatient time and overrides are edited")
  func fields() {
    #expect(entered(.id, "ED␠9").session.worksheet.encounter.id == "ED 9")
    #expect(entered(.title, "chest␠pain").session.worksheet.encounter.title == "chest pain")
    #expect(entered(.setting, "prof").session.worksheet.encounter.setting == .professional)
    #expect(entered(.setting, "2").session.worksheet.encounter.setting == .professional)
    #expect(entered(.policy, "cms").session.worksheet.encounter.policy == "cms")
    #expect(entered(.inpatientFrom, "1500").session.worksheet.encounter.inpatientFrom?.time.digits == "1500")
    #expect(entered(.override(.joinWithin), "5").session.worksheet.encounter.overrides == [.joinWithin: "5"])
  }

  @Test("Codes follow the policy")
  func policyInForce() {
    let sheet = entered(.policy, "cms")
    #expect(sheet.session.coded.policyName == "cms")
    #expect(sheet.typed("⎋^Z").session.coded.policyName == "haugen")
  }

  @Test("A site with its reason, and out again")
  func sites() {
    let added = entered(.newSite, "left")
    #expect(added.session.worksheet.encounter.sites == [ChartedSite(name: "left")])
    let reasoned = added.typed("⇱ ↓↓↓↓↓↓ incompatible⏎ right⏎")
    #expect(
      reasoned.session.worksheet.encounter.sites
        == [ChartedSite(name: "left", reason: "incompatible", replaces: "right")])
    #expect(reasoned.typed("⇱ ↓↓↓↓↓ ^U").session.worksheet.encounter.sites.isEmpty)
  }

  @Test(
    "What can't be entered stays in the field and says why",
    arguments: [
      (EncounterCardField.policy, "nobody"), (.setting, "zoo"), (.override(.joinWithin), "61"),
      (.inpatientFrom, "2575"), (.id, "^U"),
    ])
  func refused(field: EncounterCardField, keys: String) {
    let refused = field == .id ? entered(field, "^E ^U") : entered(field, keys)
    #expect(refused.session.message?.isProblem == true)
    #expect(refused.session.entry != nil)
    #expect(refused.session.worksheet.encounter == sheet.session.worksheet.encounter)
    #expect(refused.typed("⎋").session.entry == nil)
  }
}

@Suite("Looking")
struct ViewTests {
  private let sheet = TypedSheet("2026-08-04\n1222-1245 Rocephin\n1300 Zofran\n1310-1340 Zofran")

  @Test("Why, timeline, findings, lines and help open and close by their key and by Escape")
  func toggles() {
    for (keys, overlay) in [
      ("^W", Overlay.why(scroll: 0)), ("^T", .timeline), ("^F", .findings(selected: 0)),
      ("^X l", .lines(scroll: 0)),
    ] {
      #expect(sheet.typed(keys).session.overlay == overlay)
      #expect(sheet.typed(keys + keys).session.overlay == nil)
      #expect(sheet.typed(keys + "⎋").session.overlay == nil)
    }
  }

  @Test("Hidden codes open neither reasons nor lines")
  func hidden() {
    #expect(sheet.typed("^X h").session.hidesCodes)
    #expect(sheet.typed("^X h ^W").session.overlay == nil)
    #expect(sheet.typed("^X h ^W").message == "the codes are hidden: show them first")
    #expect(!sheet.typed("^X h ^X h").session.hidesCodes)
  }

  @Test("A cell, a choice or an item that is pointed at is gone to or taken")
  func pointing() {
    var pointed = sheet.typed("mor")
    pointed.send(.choicePicked(0))
    #expect(pointed.session.worksheet.rows.last?.substance == "morphine")
    pointed.send(.goTo(row: 1, column: .stop))
    #expect(pointed.place == "2 stop")
    pointed.send(.goTo(row: 99, column: .minutes))
    #expect(pointed.place == "5 stop")
  }

  @Test("Findings are walked with a key; Enter in their list goes to the row")
  func findings() {
    let row = sheet.session.coded.result.findings.first?.rows.first
    #expect(row != nil)
    #expect(sheet.typed("⇱ ^X t ^F ⏎").session.activeRow?.number == row)
    let walked = sheet.typed("^X t ^G").session.activeRow?.number
    #expect(sheet.session.coded.result.findings.contains { $0.rows.contains(walked ?? 0) })
  }

  @Test("The timeline zooms, pans and shows all again")
  func zoom() {
    let zoomed = sheet.typed("^T +")
    let shown = zoomed.session.timeline.shown
    #expect(shown != nil)
    #expect(zoomed.typed("→").session.timeline.shown?.minutes == shown?.minutes)
    #expect(zoomed.typed("=").session.timeline.shown == nil)
    #expect(zoomed.typed("-").session.timeline.shown == nil)
  }

  @Test("A half sequence is shown, and a wrong one is said to be none")
  func sequences() {
    #expect(sheet.typed("^X").session.pendingKeys == [.control("x")])
    #expect(sheet.typed("^X q").message == "^X q is no command")
    #expect(sheet.typed("^X ^C").session.pendingKeys.isEmpty)
  }
}
