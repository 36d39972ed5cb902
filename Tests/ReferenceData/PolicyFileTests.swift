import InfusionCoding
import Testing

@testable import ReferenceData

@Suite("A user's policy file")
struct PolicyFileTests {
  static let acme = """
    name: acme
    title: What Acme Health pays
    authority: Acme Health provider manual
    effective: 2026-07
    lastChecked: 2026-08-04
    startsFrom: cms
    citations:
      - source: Acme
        date: 2026-07-01
        where: provider manual, chapter 9
        for: [modifierStyle]
    settings:
      modifierStyle: 59
      pushMinutesDeducted: false
      shortRepeat: total
    neverPaid: [96376, "96368"]
    classOverrides:
      infliximab: therapeutic
    """

  static func read(_ yaml: String, among library: PolicyLibrary = .shipped) -> Result<
    NamedPolicy, PolicyFileError
  > {
    PolicyFile.read(yaml: yaml, source: "acme.yaml", among: library)
  }

  @Test("it starts from another and changes what it lists")
  func whole() throws {
    let acme = try Self.read(Self.acme).get()
    let cms = try #require(PolicyLibrary.shipped.named("cms"))
    var expected = cms.policy
    expected.modifierStyle = .fiftyNine
    expected.pushMinutesDeducted = false
    #expect(acme.policy == expected)
    #expect(acme.startsFrom == "cms")
    #expect(acme.title == "What Acme Health pays")
    #expect(acme.effective == "2026-07" && acme.lastChecked == "2026-08-04")
    #expect(acme.changes == [.modifierStyle: "59", .pushMinutesDeducted: "false"])
    #expect(acme.neverPaid == [.c96368, .c96376])
    #expect(acme.classOverrides == ["infliximab": .therapeutic])
    #expect(acme.citations.map(\.place) == ["provider manual, chapter 9"])
  }

  @Test("each setting is on the word of the policy that says it last")
  func authorities() throws {
    let acme = try Self.read(Self.acme).get()
    func setting(_ name: SettingName) throws -> PolicySetting {
      try #require(acme.settings.first { $0.name == name })
    }
    #expect(try setting(.modifierStyle).saidBy == "acme")
    #expect(try setting(.modifierStyle).authority == "Acme (2026-07-01)")
    #expect(try setting(.pushMinutesDeducted).authority == "Acme Health provider manual")
    #expect(try setting(.shortRepeat).saidBy == "acme")
    #expect(try setting(.shortRepeat).isChanged == false)
    #expect(try setting(.concurrency).saidBy == "cms")
    #expect(try setting(.secondSite).saidBy == "haugen")
  }

  @Test("the least of a file: it starts from haugen and is titled by its name")
  func least() throws {
    let yaml = """
      name: mine
      authority: the coding committee
      effective: 2026
      citations: [{source: minutes, date: 2026-01-01, where: item 3}]
      settings:
      neverPaid:
      classOverrides:
      """
    let mine = try Self.read("\u{FEFF}" + yaml).get()
    #expect(mine.startsFrom == "haugen")
    #expect(mine.title == "mine")
    #expect(mine.policy == Policy())
    #expect(mine.lastChecked == nil)
  }

  @Test("codes never paid and classes come along from the policy it starts from")
  func inherited() throws {
    let library = PolicyLibrary.shipped.adding(try Self.read(Self.acme).get())
    let yaml = Self.acme.replacing("acme", with: "north").replacing(
      "startsFrom: cms", with: "startsFrom: acme"
    )
    .replacing("[96376, \"96368\"]", with: "[96523]")
    .replacing("infliximab: therapeutic", with: "rituximab: chemotherapy")
    let north = try Self.read(yaml, among: library).get()
    #expect(north.neverPaid == [.c96368, .c96376, .c96523])
    #expect(north.classOverrides == ["infliximab": .therapeutic, "rituximab": .chemotherapy])
    #expect(north.changes.isEmpty)
  }

  /// One line of ``acme`` in other words, and what is said of it.
  static let slips: [(line: String, instead: String, problem: String)] = [
    ("name: acme", "name: ac me", "acme.yaml:1: name: \"ac me\" can't be a policy's name; "),
    ("name: acme", "name: cms", "acme.yaml:1: name: cms is a policy that comes with the program; "),
    ("name: acme", "name:", "acme.yaml:1: name: is missing; "),
    ("name: acme", "nam: acme", "acme.yaml:1: \"nam\" is not a key of it; allowed: name, title, "),
    ("authority: Acme Health provider manual", "authority: [a]", "acme.yaml:3: authority: a list or keys "),
    ("effective: 2026-07", "effective: July", "acme.yaml:4: effective: \"July\" is not a date; write "),
    ("effective: 2026-07", "effective: 2026-13", "acme.yaml:4: effective: \"2026-13\" is not a date; "),
    ("lastChecked: 2026-08-04", "lastChecked: 2026-02-30", "acme.yaml:5: lastChecked: \"2026-02-30\" "),
    (
      "startsFrom: cms", "startsFrom: cmx",
      "acme.yaml:6: startsFrom: no policy is called \"cmx\"; known: haugen, cms, cpt, hcpro, office"
    ),
    ("startsFrom: cms", "startsFrom: acme", "acme.yaml:6: startsFrom: a policy can't start from itself; "),
    ("  - source: Acme", "  - sauce: Acme", "acme.yaml:8: citations[1]: \"sauce\" is not a key of it; "),
    ("    date: 2026-07-01", "    date:", "acme.yaml:9: citations[1].date: is missing; "),
    (
      "    for: [modifierStyle]", "    for: [style]", "acme.yaml:11: citations[1].for[1]: \"style\" is not a "
    ),
    (
      "  modifierStyle: 59", "  modifierStyle: x",
      "acme.yaml:13: settings.modifierStyle: \"x\" is not a value of it; allowed: X, 59"
    ),
    (
      "  modifierStyle: 59", "  modifierStile: 59",
      "acme.yaml:13: settings: \"modifierStile\" is not a setting; allowed: setting, infusionMinimum"
    ),
    (
      "  pushMinutesDeducted: false", "  repeatPushGap: 1441",
      "acme.yaml:14: settings.repeatPushGap: \"1441\" is not a value of it; allowed: 0 to 1440"
    ),
    (
      "  pushMinutesDeducted: false", "  pushMinutesDeducted: no",
      "acme.yaml:14: settings.pushMinutesDeducted: \"no\" is not a value of it; allowed: true or false"
    ),
    (
      "  shortRepeat: total", "  concurrency: overlap:0",
      "acme.yaml:15: settings.concurrency: \"overlap:0\" is not a value of it; allowed: overlap:N"
    ),
    (
      "neverPaid: [96376, \"96368\"]", "neverPaid: 96376",
      "acme.yaml:16: neverPaid: \"96376\" is not a list; "
    ),
    (
      "neverPaid: [96376, \"96368\"]", "neverPaid: [J1745]",
      "acme.yaml:16: neverPaid[1]: \"J1745\" is not a code of this field; allowed: 36593, 96360, "
    ),
    (
      "  infliximab: therapeutic", "  infliximab: tx",
      "acme.yaml:18: classOverrides.infliximab: \"tx\" is not a class; allowed: therapeutic, hydration, "
    ),
    ("title: What Acme Health pays", "name: b", "acme.yaml:1: name: is written more than once; "),
    ("title: What Acme Health pays", "title: a: b", "acme.yaml:2: this is not YAML: "),
  ]

  @Test("each slip is told with its line, its key and what would be right", arguments: slips.indices)
  func slip(index: Int) throws {
    let (line, instead, problem) = Self.slips[index]
    let yaml = Self.acme.split(separator: "\n").map { $0 == line ? instead : String($0) }
    try #require(yaml.contains(instead))
    guard case .failure(let error) = Self.read(yaml.joined(separator: "\n")) else {
      Issue.record("\(instead) was accepted")
      return
    }
    let texts = error.problems.map(\.description)
    #expect(texts.contains { $0.hasPrefix(problem) }, "\(error)")
  }

  @Test("all that is wrong is told at once, by line")
  func severalProblems() {
    let yaml = """
      settings:
        midnight: noon
      neverPaid: [1]
      effective: soon
      """
    guard case .failure(let error) = Self.read(yaml) else {
      Issue.record("accepted")
      return
    }
    #expect(error.problems.map(\.line) == error.problems.map(\.line).sorted())
    let keys = Set(error.problems.map(\.key))
    #expect(
      keys == ["name", "authority", "citations", "settings.midnight", "neverPaid[1]", "effective"], "\(error)"
    )
  }

  static let nonsense = [
    "", "# nothing\n", "just words", "- a\n- b\n", "\u{1}\u{2}\u{3}", "---\na: b\n---\nc: d\n", "a: *b",
    "? [a, b]\n: c", String(repeating: "[", count: 100_000), String(repeating: "a: b\n", count: 20_000),
  ]

  @Test("what is no policy at all is refused with a sentence", arguments: nonsense.indices)
  func refused(index: Int) {
    guard case .failure(let error) = Self.read(Self.nonsense[index]) else {
      Issue.record("accepted")
      return
    }
    #expect(error.problems.allSatisfy { $0.line >= 1 && !$0.what.isEmpty && !$0.allowed.isEmpty })
    #expect(!error.problems.isEmpty)
  }
}
