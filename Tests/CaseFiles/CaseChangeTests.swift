import CaseFiles
import ChartedEncounter
import InfusionCoding
import Interchange
import Testing
import TestSupport

@Suite("A change of a record, as it is written")
struct CaseChangeTests {
  private static let sheet = """
    site: left, because it leaked
    1222-1245 Rocephin @right; 1243 Zofran push; 8/5; 2237-0007+1d vancomycin stop="x"
    """

  @Test(
    "It changes what it names",
    arguments: [
      ("1. stop 1254", "1222-1254 Rocephin @right"),
      ("1. stop +40", "1222-1302 Rocephin @right"),
      ("1. stop 0007+1d", "1222-0007+1d Rocephin @right"),
      ("1. stop 8/5 0100", "1222-0100+1d Rocephin @right"),
      ("1. stop -", "1222 Rocephin @right"),
      ("1. stop >", "1222 Rocephin @right running"),
      ("1. start 12:30", "1230-1245 Rocephin @right"),
      ("1. site left", "1222-1245 Rocephin @left"),
      ("1. site -", "1222-1245 Rocephin"),
      ("1. substance D5 in water", "1222-1245 D5 in water @right"),
      ("1. class hyd", "1222-1245 Rocephin hyd @right"),
      ("1. METHOD ivp", "1222-1245 Rocephin push @right"),
      ("1. route SC", "1222-1245 Rocephin SC @right"),
      ("1. volume 250mL", "1222-1245 Rocephin @right 250mL"),
      ("1. visit 2", "1222-1245 Rocephin @right visit:2"),
      ("1. primary", "1222-1245 Rocephin @right primary"),
      ("1. unneeded", "1222-1245 Rocephin @right unneeded"),
      ("1. unneeded no", "1222-1245 Rocephin @right"),
      ("1. continues 2", "1222-1245 Rocephin @right continues:2"),
    ])
  func row(change: String, line: String) throws {
    let changed = try CaseChange(change).applied(to: ChartedEncounter(sheet: Self.sheet))
    let row = try #require(changed.rows.first)
    #expect(Shorthand.line(row, dateBefore: ChartedDate(year: 2026, month: 8, day: 4)) == line)
    #expect(changed.rows.count == 3)
  }

  @Test("A stop keeps its own date, and takes the place of what was typed")
  func laterDay() throws {
    let changed = try CaseChange("3. stop 0030").applied(to: ChartedEncounter(sheet: Self.sheet))
    #expect(changed.rows.last.map { Shorthand.line($0) } == "2026-08-05 2237-0030+1d vancomycin")
  }

  @Test("A row is deleted, or added after the others")
  func rows() throws {
    let record = try ChartedEncounter(sheet: Self.sheet)
    #expect(try CaseChange("2. delete").applied(to: record).rows.map(\.number) == [1, 3])
    let added = try CaseChange("add 1300 Zofran push").applied(to: record).rows.last
    #expect(added.map { Shorthand.line($0, number: $0.number) } == "4. 2026-08-05 1300 Zofran push")
    #expect(try CaseChange("add 8/4 1300 Zofran push").applied(to: record).rows.last?.start?.day == 4)
  }

  @Test("A line of the encounter changes it")
  func encounter() throws {
    let record = try ChartedEncounter(sheet: Self.sheet)
    #expect(try CaseChange("set: policy cms").applied(to: record).policy == "cms")
    #expect(try CaseChange("policy: cms").applied(to: record).policy == "cms")
    #expect(
      try CaseChange("set: concurrency majority").applied(to: record).overrides == [.concurrency: "majority"])
    #expect(try CaseChange("setting: office").applied(to: record).setting == .professional)
    #expect(try CaseChange("site: LEFT").applied(to: record).sites == [ChartedSite(name: "LEFT")])
    #expect(try CaseChange("inpatient: 8/5 2200").applied(to: record).inpatientFrom?.day == 5)
  }

  @Test(
    "What is not understood is named, with what would do",
    arguments: [
      ("7. stop 1254", "there is no row 7: the rows are 1, 2, 3"),
      ("1. stopp 1254", "\"stopp\" is not a cell of a row"),
      ("1. stop 12x4", "\"12x4\" is not a time"),
      ("1. stop =", "says nothing here"),
      ("2. class drug", "is not a class"),
      ("1. visit 0", "is not a visit"),
      ("1.", "is not a cell of a row"),
      ("add", "a row is missing"),
      ("add 8/6", "a row is missing"),
      ("add 2. 1300 x", "there is a row 2 already"),
      ("add 13x0 Zofran", "\"13x0\" is not a time"),
      ("set: nothing 1", "is not a setting of a policy"),
      ("title: x", "changes nothing"),
      ("foo: bar", "is not a key"),
      ("stop 1254", "is not a change"),
      ("", "is not a change"),
    ])
  func problem(change: String, what: String) throws {
    let record = try ChartedEncounter(sheet: Self.sheet)
    let error = #expect(throws: CellProblem.self) { try CaseChange(change).applied(to: record) }
    #expect(error?.message.contains(what) == true, "\(error?.message ?? "")")
  }
}
