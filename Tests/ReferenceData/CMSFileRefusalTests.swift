import InfusionCoding
import Testing

@testable import ReferenceData

@Suite("Files that are refused")
struct CMSFileRefusalTests {
  static let zip = "PK\u{3}\u{4}\n\0\0"

  @Test(
    "a workbook, with the name of the text file to take",
    arguments: [
      ("MCR_MUE_PractitionerServices_Eff_04-01-2026.xlsx", "MCR_MUE_PractitionerServices_Eff_04-01-2026.csv"),
      ("ccioph-v323r0-f4.xlsx", "ccioph-v323r0-f4.txt"), ("AOC_V2026Q3-MCR.xlsx", "AOC_V2026Q3-F-MCR.txt"),
      (
        "2026 January Web Addendum B.12.29.25.xlsx",
        "2026 January Web Addendum B.12.29.25.csv, which is in the same zip, in the folder \"508 Version …\""
      ),
      ("new.xlsx", "the .txt or .csv that is in the same zip"), ("january.zip", "the .txt or .csv in it"),
    ])
  func workbook(name: String, advice: String) {
    let refusal = #expect(throws: CMSFileRefusal.self) { try importing(Self.zip, named: name) }
    #expect(refusal?.advice.contains(advice) == true, "\(String(describing: refusal))")
  }

  @Test("what is no table of CMS", arguments: 0..<6)
  func nonsense(index: Int) throws {
    let noise = (0..<100_000).map { UInt8(truncatingIfNeeded: ($0 &* $0 &* 40_503) >> 7) }
    let files: [[UInt8]] = [
      [], Array("\r\n\r\n".utf8), Array("{\"a\": 1}".utf8), noise, Array(repeating: 65, count: 100_000),
      [0xFF, 0xFE, 67, 0, 111, 0, 10, 0],
    ]
    let refusal = #expect(throws: CMSFileRefusal.self) {
      try importing(files[index], named: "table.txt", effective: "2026-01-01")
    }
    #expect(refusal?.description.hasPrefix("table.txt") == true)
  }

  /// A text of a sample, what stands in its place, and what is said.
  static let slips: [(Sample, text: String, instead: String, line: Int?, what: String)] = [
    (
      .hospitalLimits, "Outpatient Hospital Services MUE", "DME Supplier Services MUE", 9, "under the heading"
    ),
    (.hospitalLimits, "96361,24,", "96361,2_4,", 29, "\"2_4\" is not a number of units"),
    (.hospitalLimits, "96361,24,3", "96361,24,4", 29, "doesn't begin with an indicator"),
    (.hospitalLimits, "96361,24,3", "96360,24,3", 29, "96360 is there twice"),
    (.hospitalLimits, "96361,24,", "9636,24,", 29, "\"9636\" is not a code"),
    (.hospitalLimits, "96361,24,", "\"96361,24,", 29, "a quote is opened here and never closed"),
    (.hospitalLimits, "36000,4,3 Date of Service Edit: Clinical,Clinical: Data", "36000,4", 15, "2 cells"),
    (.pairs, "96360\t36000\t\t20090101", "96360\t36000\t20090101", 10, "6 cells in place of 7"),
    (.pairs, "96360\t36000\t\t20090101", "96360\t36000\t\t20091301", 10, "\"20091301\" is not a date"),
    (.pairs, "96360\t36000\t\t20090101\t*", "96360\t36000\t\t20090101\t-", 10, "\"-\" is not a date"),
    (
      .pairs, "96360\t36000\t\t20090101\t*\t1", "96360\t36000\t\t20090101\t*\t2", 10,
      "\"2\" is not an indicator"
    ),
    (.pairs, "95992\t92531", "95992\t9253", 7, "\"9253\" is not a code"),
    (.pairs, "\tPTP Edit Rationale", "", 3, "not the full table"),
    (
      .pairs, "Column 1\tColumn 2\t*=in existence", "Column 1\tColumn 2\t\"Modifier\r\nIndicator\"", 3,
      "not the full"
    ),
    (
      .addOns, "196361       96360       2013091", "196361       96360       2013367", 14, "not in the layout"
    ),
    (
      .addOns, "196361       96360       2013091", "496361       96360       2013091", 14, "not in the layout"
    ),
    (.addOns, "1G04622014365", "1G04622014x65", 63, "not in the layout"),
    (.rates2026, "HCPCS Code,Short Descriptor", "APC,Group Title", 6, "this is Addendum A"),
    (.rates2026, "S,5693,2.3772,$217.31", ",5693,2.3772,$217.31", 20, "96360 has no status indicator"),
    (.rates2026, "S,5693,2.3772,$217.31", "S,5693,2.3772,$217.3x", 20, "\"$217.3x\" is not an amount"),
    (.rates2026, "for CY 2026", "for CY 2025", nil, "the title says 2025"),
    (.rates2023, "96360\tour words", "9636\tour words", 12, "\"9636\" is not a code"),
  ]

  @Test("each fault is told with its line", arguments: slips.indices)
  func slip(index: Int) throws {
    let (sample, text, instead, line, what) = Self.slips[index]
    let whole = try sample.text
    let place = try #require(whole.firstRange(of: text))
    let file = whole.replacingCharacters(in: place, with: instead)
    let refusal = #expect(throws: CMSFileRefusal.self) { try importing(file, named: sample.rawValue) }
    #expect(refusal?.what.contains(what) == true, "\(String(describing: refusal))")
    #expect(refusal?.line == line)
  }

  @Test("a renamed file asks for its edition, and takes it", arguments: Sample.allCases)
  func renamed(sample: Sample) throws {
    let bytes = try sample.bytes
    let name = sample == .pairs ? "ccioph.txt" : "renamed.txt"
    let refusal = #expect(throws: CMSFileRefusal.self) { try importing(bytes, named: name) }
    #expect(refusal?.missing == .effective)
    let effective = sample == .rates2023 ? "2023-04-01" : "2026-11-24"
    let read = try importing(bytes, named: name, effective: effective)
    #expect(read.effective == CalendarDate.day(effective))
  }

  @Test("renamed code pairs ask whose they are")
  func renamedPairs() throws {
    let bytes = try Sample.pairs.bytes
    let refusal = #expect(throws: CMSFileRefusal.self) {
      try importing(bytes, named: "pairs.txt", effective: "2026-10-01")
    }
    #expect(refusal?.missing == .setting)
    let read = try importing(bytes, named: "pairs.txt", effective: "2026-10-01", setting: .practitioner)
    #expect(read.setting == .practitioner)
  }

  @Test("a header without rows", arguments: [Sample.hospitalLimits, .pairs, .rates2026])
  func noRows(sample: Sample) throws {
    let lines = try sample.text.split(separator: "\r\n", omittingEmptySubsequences: false)
    let count = sample == .hospitalLimits ? 2 : 6
    let header = lines.prefix(count).joined(separator: "\r\n") + "\r\n"
    let refusal = #expect(throws: CMSFileRefusal.self) { try importing(header, named: sample.rawValue) }
    #expect(refusal?.what == "the file has a header and no rows")
  }

  @Test("what the source of bytes throws comes through")
  func sourceFails() {
    struct DiskError: Error {}
    #expect(throws: DiskError.self) { try CMSFile.read(named: "a.txt") { throw DiskError() } }
  }
}
