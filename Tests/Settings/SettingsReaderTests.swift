import Settings
import TerminalDriver
import Testing
import WorksheetSession

@Suite("Reading a settings file")
struct SettingsReaderTests {
  private func read(_ text: String) -> (settings: Settings, problems: [SettingsProblem]) {
    Settings.read(text, home: "/home/coder", policies: { ["haugen", "cms", "Our own"] })
  }

  @Test("what it says counts")
  func everySetting() {
    let (settings, problems) = read(
      """
      policy = our own
      entry-order = times-first
      theme = color-safe
      colors = 16
      glyphs = ascii
      timeline = rows
      mouse = on
      estimate = off
      cases = ~/cases
      """)
    var expected = Settings()
    expected.policy = "Our own"
    expected.entryOrder = .timesFirst
    expected.theme = "color-safe"
    expected.colors = .sixteen
    expected.isUTF8 = false
    expected.timelineArrangement = .rows
    expected.isMouseOn = true
    expected.showsEstimate = false
    expected.casesFolder = "/home/coder/cases"
    #expect(settings == expected)
    #expect(problems == [])
  }

  @Test(
    "white space, remarks, case and hyphens make no difference",
    arguments: [
      "theme=light", "  theme =  light  ", "\ttheme\t=\tlight", "Theme = Light", "theme = light # by day",
      "# theme = dark\n\ntheme = light", "\u{FEFF}theme = light", "theme = light\r\n",
      "#\n#theme = dark\ntheme = light",
    ])
  func forgiving(text: String) {
    let (settings, problems) = read(text)
    #expect(settings.theme == "light")
    #expect(problems == [])
  }

  @Test("a # within a word is no remark")
  func hash() {
    #expect(read("cases = /data/ward#4").settings.casesFolder == "/data/ward#4")
  }

  @Test(
    "a line that can't be used is named with what would be right, and changes nothing",
    arguments: [
      (
        "theme = drak",
        #"line 2: theme: "drak" is unknown; write auto, dark, light or color-safe"#
      ),
      ("mouse =", "line 2: mouse: nothing is said; write on or off"),
      ("mouse", "line 2: mouse: there is no = on this line; write key = value"),
      ("colors = 12", #"line 2: colors: "12" is unknown; write auto, none, 8, 16 or 256"#),
      (
        "colors = 99999999999999999999",
        #"line 2: colors: "99999999999999999999" is unknown; write auto, none, 8, 16 or 256"#
      ),
      ("cases = cases", #"line 2: cases: "cases" is unknown; write auto or a path that begins with / or ~/"#),
      (
        "policy = hcpro",
        #"line 2: policy: no policy is called "hcpro"; write auto, haugen, cms or Our own"#
      ),
      (
        "themes = dark",
        #"line 2: themes: there is no such setting; did you mean "theme"?; `dripsheet config` lists all settings"#
      ),
      (
        "= dark", "line 2: there is no such setting; `dripsheet config` lists all settings"
      ),
      (
        "key. = ^K", "line 2: key.: there is no such command; `dripsheet config` lists all commands"
      ),
    ])
  func refused(line: String, sentence: String) {
    let (settings, problems) = read("# mine\n\(line)\nglyphs = utf8")
    #expect(problems.map(\.description) == [sentence])
    var expected = Settings()
    expected.isUTF8 = true
    #expect(settings == expected)
  }

  @Test("of two lines with one key the last counts, and the first is named")
  func twice() {
    let (settings, problems) = read("mouse = on\ntheme = dark\nMouse = off")
    #expect(settings.isMouseOn == false)
    #expect(
      problems.map(\.description) == [
        "line 3: Mouse: it is set on line 1 too; this line counts: take the other out"
      ])
  }

  @Test("policies are asked for only where one is named")
  func policiesAreLazy() {
    var isAsked = false
    _ = Settings.read("policy = auto\nmouse = on", home: "/") {
      isAsked = true
      return []
    }
    #expect(!isAsked)
  }

  @Test("a problem says its file and line as compilers do, and how many there are besides")
  func places() {
    let problem = read("mouse = yes").problems.first
    #expect(problem?.description(in: "settings") == #"settings:1: mouse: "yes" is unknown; write on or off"#)
    #expect(problem?.description(more: 2) == #"line 1 and 2 more: mouse: "yes" is unknown; write on or off"#)
  }

  @Test("what is no text is shown as signs, and not at length")
  func binary() {
    let long = String(repeating: "x", count: 5000)
    let problems = read("\u{1B}[31mred\u{7}\n\(long) = 1\ntheme = \u{1B}]0;title\u{7}\(long)").problems
    #expect(problems.count == 3)
    for problem in problems {
      #expect(problem.description.count < 300)
      #expect(!problem.description.unicodeScalars.contains { $0.value < 0x20 })
    }
    #expect(problems.first?.key == "␛[31mred␇")
  }

  @Test("no text traps", arguments: 0..<40)
  func noise(seed: Int) {
    var generator = Numbers(state: UInt64(seed))
    let pieces = [
      "key.", "deleteRow", "=", " ", "^", "X", "in", "list", ",", "#", "\n", "\r\n", "none", "policy",
      "cases", "~/",
      "Esc", "\u{0}", "é", "Alt-", "F99999999999999999999", "\u{1B}[2J", "theme",
    ]
    let text = (0..<200).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).count
    for problem in read(text).problems { #expect((1...lines).contains(problem.line)) }
  }

  private struct Numbers: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state ^ state >> 33
    }
  }
}
