import ChartedEncounter
import InfusionCoding
import Testing
import WorksheetCommands

@testable import LinearMode
@testable import WorksheetSession

@Suite("The linear mode: a row is a line")
struct LinearRowTests {
  @Test("the two days of the rulebook, typed from nothing, give the printed codes")
  func twoDays() {
    var lines = TypedLines()
    lines.type(
      "8/4/2022", "1243 Zithromax push", "1222-1245 Rocephin", "8/5", "1325 Lorazepam push",
      "1107 Zithromax push", "1223-1253 Rocephin", "2237-2307 Rocephin")
    #expect(lines.codes == "96365, 96375, 8/5 96375, 8/5 96376 x3")
  }

  @Test("a change says what changed, the code first, and nothing else")
  func changes() {
    var lines = TypedLines("1222-1245 Rocephin; 8/5 1223-1253 Rocephin; 8/5 2237-2307 Rocephin")
    #expect(
      lines.type("3. stop 2308") == [
        "2308, row 3 stop, was 2307", "96366 ×1, new, 08/05", "96376 ×1, was ×2, 08/05",
        "further hours, row 3, was repeat push, Rocephin, 31 minutes, 96366",
      ])
    #expect(
      lines.type(":undo") == [
        "undone: row 3 stop 2308, 2307 again", "96376 ×2, was ×1, 08/05", "96366 gone, was ×1, 08/05",
        "repeat push, row 3, was further hours, Rocephin, 30 minutes, 96376",
      ])
  }

  @Test("a row that is held says why, and what puts it right says that it no longer is")
  func held() {
    var lines = TypedLines("1222-1245 Rocephin")
    #expect(
      lines.type("1300-1250 Zofran") == [
        "error: row 2 stops before it starts; is the stop on the next day?", "held, row 2, Zofran, no code",
      ])
    #expect(
      lines.type("2. stop +").contains(
        "no longer: row 2 stops before it starts; is the stop on the next day?"))
  }

  @Test("a line that is not understood says what is wrong, holds its place and is not lost")
  func notUnderstood() {
    var lines = TypedLines("1222-1245 Rocephin")
    let answer = lines.type("1222-12x5 Zofran")
    #expect(answer.first == "not understood: \"12x5\" is not a time")
    #expect(lines.mode.hasRefused == true)
    #expect(lines.rows.last?.contains("line=\"1222-12x5 Zofran\"") == true)
    #expect(lines.type("2. 1222-1225 Zofran").contains { $0.hasPrefix("push, row 2, was held") })
  }

  @Test("a row without a day waits for one; the day is asked for once")
  func waits() {
    var lines = TypedLines()
    #expect(lines.type("1222-1245 Rocephin") == ["which day? Enter takes today, 2026-08-04"])
    #expect(lines.mode.prompt == "date> ")
    lines.type("1243 Zofran push", "8/5")
    #expect(lines.codes == "8/5 96365, 8/5 96375")
    #expect(lines.mode.prompt == "3> ")
  }

  @Test("a row that never got its day is kept as it was typed")
  func neverDated() {
    var lines = TypedLines()
    lines.type("1222-1245 Rocephin")
    let answer = lines.mode.end()
    guard case .writeRecovery(let lost) = answer.effects.last else { return #expect(Bool(false)) }
    #expect(lost.encounter.rows.first?.asTyped[.line] == "1222-1245 Rocephin")
  }

  @Test(
    "a line that is nothing changes nothing and says so",
    arguments: [
      "undo", "1700", "99", ":foo", ":row 9", "9. stop 1300", ":delete 9", ":why 9", ":policy nobody's",
      ":set nothing 1", ":set joinWithin many", ":clear 1 nothing", ":shift by", ":open nothing",
      ":inpatient never", ":site a, or b", "1. stop 12x5", "1. stop 9999", "1. visit none", "1. nothing",
      ":find zzz",
      ":recover more \u{1b}[2J", "year: 2026",
    ])
  func refused(line: String) {
    var lines = TypedLines("1222-1245 Rocephin")
    let state = lines.mode.session.worksheet.state
    let answer = lines.type(line)
    #expect(lines.mode.session.worksheet.state == state)
    #expect(!answer.isEmpty || line.hasPrefix(":recover"))
  }

  @Test(
    "commands that stand on a row take its number, or mean the row spoken of last",
    arguments: [
      (":delete 1", ["1243 Zofran push"]),
      (":copy 2", ["1222-1245 Rocephin", "1243 Zofran push", "1243 Zofran push"]),
      (":delete", ["1222-1245 Rocephin"]), (":up 2", ["1243 Zofran push", "1222-1245 Rocephin"]),
      (":insert 1 1200 morphine push", ["1200 morphine push", "1222-1245 Rocephin", "1243 Zofran push"]),
      (":insert 2 1200 morphine push", ["1222-1245 Rocephin", "1200 morphine push", "1243 Zofran push"]),
      (":clear 1 stop", ["1222 Rocephin", "1243 Zofran push"]),
      (":shift 2-2 -15", ["1222-1245 Rocephin", "1228 Zofran push"]),
      ("1. 1000-1100 Zosyn", ["1000-1100 Zosyn", "1243 Zofran push"]), ("2. delete", ["1222-1245 Rocephin"]),
      (":2 site left", ["1222-1245 Rocephin", "1243 Zofran push @left"]),
      ("add 1300 morphine push", ["1222-1245 Rocephin", "1243 Zofran push", "1300 morphine push"]),
    ])
  func rows(command: String, rows: [String]) {
    var lines = TypedLines("1222-1245 Rocephin; 1243 Zofran push")
    lines.type(command)
    #expect(lines.rows == ["2026-08-04"] + rows)
    #expect(lines.effects.isEmpty)
    lines.type(":undo")
    if command.hasPrefix(":insert 1") { lines.type(":undo") }
    #expect(lines.rows == ["2026-08-04", "1222-1245 Rocephin", "1243 Zofran push"])
  }
}

@Suite("The linear mode: cell by cell")
struct LinearCellTests {
  @Test("a substance alone asks for the rest")
  func cells() {
    var lines = TypedLines()
    #expect(lines.type("zof") == ["Zofran", "which day? Enter takes today, 2026-08-04"])
    lines.type("")
    #expect(lines.mode.prompt == "start> ")
    lines.type("1500")
    #expect(lines.mode.prompt == "stop> ")
    #expect(
      lines.type("1615") == ["96365 ×1, new, 08/04", "initial infusion, row 1, Zofran, 75 minutes, 96365"])
  }

  @Test("a digit takes another name that begins so")
  func otherName() {
    var lines = TypedLines("1222-1245 Rocephin")
    #expect(lines.type("roc") == ["Rocephin, or 2 rocuronium"])
    lines.type("2")
    #expect(lines.mode.session.worksheet.rows.last?.substance == "rocuronium")
  }

  @Test("a slip is picked from numbered lines")
  func slip() {
    var lines = TypedLines("1222-1245 Rocephin")
    let answer = lines.type("rocefin")
    #expect(answer.first == "1 Rocephin, ceftriaxone, tx")
    lines.type("1", "1300", "")
    #expect(lines.rows.last == "1300 Rocephin")
  }

  @Test("a substance of several classes asks which")
  func classes() {
    var lines = TypedLines("1222-1245 Rocephin")
    #expect(lines.type("saline").first == "saline: given as what?")
    lines.type("1", "1300-1400")
    #expect(lines.rows.last == "1300-1400 saline hyd")
  }

  @Test("both times at once, with a day before them")
  func bothTimes() {
    var lines = TypedLines()
    lines.type("zof", "8/5 1500-1615")
    #expect(lines.codes == "8/5 96365")
  }

  @Test("a stop before its start offers the next day")
  func nextDay() {
    var lines = TypedLines("1222-1245 Rocephin")
    #expect(
      lines.type("zof", "2330", "0010") == [
        "the stop is before the start; + is the next day, Enter leaves it"
      ])
    lines.type("+")
    #expect(lines.rows.last == "2330-0010+1d Zofran")
  }

  @Test("a whole row where a cell is asked for is a row: a pipe loses none")
  func wholeRow() {
    var lines = TypedLines("1222-1245 Rocephin")
    lines.type("zof", "1500-1600 morphine")
    #expect(lines.rows.last == "1500-1600 morphine")
    lines.type("blub", "1700 morphine push")
    #expect(lines.rows.last == "1700 morphine push")
  }

  @Test("cancel drops the row that is asked for")
  func cancel() {
    var lines = TypedLines("1222-1245 Rocephin")
    lines.type("zof", "1500", ":cancel")
    #expect(lines.rows == ["2026-08-04", "1222-1245 Rocephin"])
    lines.type("zof", "1500")
    _ = lines.mode.interrupt()
    #expect(lines.rows.count == 2)
  }

  @Test("a doubtful time says so, and is confirmed by a command")
  func doubt() {
    var lines = TypedLines("1322-1345 Rocephin")
    let answer = lines.type("zof", "223", "")
    #expect(answer.contains("row 2 start 0223 was read as before noon; :confirm 2, or say it with p"))
    #expect(lines.type(":confirm 2") == ["row 2 start 0223 confirmed"])
  }
}

@Suite("The linear mode: commands")
struct LinearCommandTests {
  @Test("every command has one line of help that begins with its name")
  func usage() {
    for command in LinearCommand.allCases { #expect(command.usage.hasPrefix(command.rawValue)) }
  }

  @Test("what stands for a command of the one table stands for one only")
  func ids() {
    let ids = LinearCommand.allCases.compactMap(\.id)
    #expect(Set(ids).count == ids.count)
  }

  @Test(
    "a command is found by its name, another one, that of the settings file, and its beginning",
    arguments: [
      ("why", LinearCommand.why), ("q", .quit), ("w", .save), ("deleteRow", .delete), ("sortByTime", .sort),
      ("find", .find), ("fin", nil), ("rec", .recover), ("timel", .timeline), ("nothing", nil),
    ])
  func named(word: String, command: LinearCommand?) {
    #expect(LinearCommand.named(word) == command)
  }

  @Test("every command does something with nothing, a row, and nonsense", arguments: LinearCommand.allCases)
  func neverTraps(command: LinearCommand) {
    for rest in ["", " 1 stop 1250", " 99999999999999999999 \u{1b}]0;x\u{7}"] {
      for sheet in ["", "1222-1245 Rocephin; 1243 Zofran push"] {
        var lines = TypedLines(sheet)
        lines.type(":\(command.rawValue)\(rest)", "", "n", "8/4", ":cancel", ":list")
        #expect(lines.mode.session.entry == nil)
      }
    }
  }

  @Test("hidden codes are not said")
  func hidden() {
    var lines = TypedLines("1222-1245 Rocephin")
    #expect(lines.type(":hide") == ["codes are hidden"])
    #expect(lines.type("1243 Zofran push") == ["Zofran, row 2, 1243, no stop, method push"])
    for command in [
      ":list", ":timeline", ":lines", ":findings", ":why 1", ":near 1", ":compare", ":row 1", ":next",
    ] {
      #expect(!lines.type(command).joined().contains("963"))
    }
  }

  @Test("the policy says what it changes")
  func policy() {
    var lines = TypedLines("1222-1245 Rocephin; 8/5 1223-1253 Rocephin; 8/5 2237-2307 Rocephin")
    #expect(
      lines.type(":policy cms") == [
        "policy cms, was none", "cms policy, facility, was haugen, facility", "96366 ×1, new, 08/05",
        "96376 gone, was ×2, 08/05", "further hours, row 2, was repeat push, Rocephin, 30 minutes, 96366",
        "further hours, row 3, was repeat push, Rocephin, 30 minutes, 96366",
      ])
    #expect(lines.mode.session.worksheet.encounter.policy == "cms")
  }

  @Test(
    "a site has its reason",
    arguments: [
      "site: left, because incompatible", ":site left, because incompatible",
      ":encounter site left, because incompatible",
    ])
  func site(line: String) {
    var lines = TypedLines("1222-1245 Rocephin @right; 1230-1300 Zofran @left")
    #expect(lines.codes == "96365, 96367" || !lines.codes.contains("XS"))
    lines.type(line)
    #expect(lines.codes.contains("96365-XS"))
    lines.type(":site left, because")
    #expect(!lines.codes.contains("XS"))
  }

  @Test("another encounter is not mixed into this one")
  func otherEncounter() {
    var lines = TypedLines()
    lines.type("encounter: one", "8/4 1222 Rocephin push")
    let answer = lines.type("encounter: two")
    #expect(answer.count == 1 && lines.mode.hasRefused)
    #expect(lines.mode.session.worksheet.encounter.id == "one")
  }

  @Test("saving asks for a name where there is none, and leaving for what is unsaved")
  func files() {
    var lines = TypedLines("1222-1245 Rocephin")
    lines.type(":policy cms")
    #expect(lines.type(":quit").dropFirst() == ["s, save and leave", "d, leave without them", "c, stay"])
    #expect(lines.type("q") == ["answer with s, d, c"])
    #expect(lines.type("s") == ["under which name? Enter takes 1.json"])
    lines.type("ed.json")
    guard case .save(let request) = lines.effects.last else { return #expect(Bool(false)) }
    #expect(request.path == "ed.json")
    let saved = lines.mode.read(.saved(path: "ed.json", state: request.state))
    #expect(saved.lines == ["saved in ed.json"] && saved.effects == [.leave])
  }

  @Test("a file that somebody else changed is asked about, and a row is no answer")
  func changedFile() {
    var lines = TypedLines("1222-1245 Rocephin", path: "ed.json")
    lines.type("1243 Zofran push", ":save")
    #expect(lines.mode.read(.fileChanged(path: "ed.json")).lines.count == 4)
    #expect(lines.mode.prompt == "answer> ")
    #expect(lines.type("1300 morphine push").first == "no answer, so: don't save now")
    #expect(lines.rows.count == 4)
  }

  @Test("a paste is shown as understood before it is entered")
  func paste() {
    var lines = TypedLines("1222-1245 Rocephin")
    #expect(
      lines.type(":paste", "1243 Zofran push", "what 12x5 is", ".").prefix(2) == [
        "understood: 1243 Zofran push", "kept as typed: what 12x5 is; \"what\" is not a time",
      ])
    #expect(lines.rows.count == 2)
    lines.type("")
    #expect(lines.rows.count == 4)
  }

  @Test("text from outside never acts on a terminal, and ASCII is ASCII")
  func text() {
    #expect(LinearText.shown("a\u{1b}[2J\u{7}b", isASCII: false) == "a␛[2J␇b")
    #expect(LinearText.shown("96376 ×3 痛み \u{1b}", isASCII: true) == "96376 x3 \\u{75db}\\u{307f} \\u{241b}")
  }
}
