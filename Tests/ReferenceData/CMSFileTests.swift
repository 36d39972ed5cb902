import InfusionCoding
import Testing

@testable import ReferenceData

@Suite("Files that CMS publishes")
struct CMSFileTests {
  static let expected: [(Sample, CMSTable.Kind, String, [Int])] = [
    (.hospitalLimits, .mue, "mue-outpatientHospital-2026-10-01.csv", [82, 45, 0, 37]),
    (.practitionerLimits, .mue, "mue-practitioner-2026-04-01.csv", [81, 45, 0, 36]),
    (.pairs, .ptp, "ptp-outpatientHospital-2026-10-01.csv", [103, 84, 9, 10]),
    (.addOns, .addOn, "addon-all-2026-07-01.csv", [65, 37, 2, 26]),
    (.rates2026, .opps, "opps-outpatientHospital-2026-01-01.csv", [77, 45, 0, 32]),
    (.rates2023, .opps, "opps-outpatientHospital-2023-01-01.csv", [60, 41, 0, 19]),
  ]

  @Test(
    "each layout is recognised, its edition known, its rows counted, in pieces of any size",
    arguments: expected.indices, [1, 1 << 16])
  func recognised(index: Int, piece: Int) throws {
    let (sample, kind, fileName, counts) = Self.expected[index]
    let found = try importing(try sample.bytes, named: "/some/folder/\(sample.rawValue)", piece: piece)
    #expect(found.table.kind == kind)
    #expect(found.fileName == fileName)
    #expect([found.counts.read, found.counts.kept, found.counts.notInForce, found.counts.others] == counts)
    #expect(found.counts.kept == found.table.count)
    #expect(found.table.source == sample.rawValue)
    let (again, problems) = CMSTableFile.read(csv: CMSTableFile.csv(found.table), source: sample.rawValue)
    #expect(again == found.table && problems.isEmpty)
  }

  @Test("line ends may be LF alone, and a byte-order mark may come first", arguments: Sample.allCases)
  func lineEnds(sample: Sample) throws {
    let bytes = try sample.bytes
    let plain = [0xEF, 0xBB, 0xBF] + bytes.filter { $0 != UInt8(ascii: "\r") }
    let whole = try importing(bytes, named: sample.rawValue)
    #expect(try importing(plain, named: sample.rawValue) == whole)
  }

  @Test("without its last line end a file is whole all the same", arguments: Sample.allCases)
  func lastLineEnd(sample: Sample) throws {
    let bytes = try sample.bytes
    #expect(
      try importing(Array(bytes.dropLast(2)), named: sample.rawValue)
        == importing(bytes, named: sample.rawValue))
  }

  @Test("a file cut in the middle of a line is refused with that line", arguments: Sample.allCases)
  func cut(sample: Sample) throws {
    let bytes = try sample.bytes
    // Three bytes into the last line but a few: in its first cell.
    let ends = bytes.indices.filter { bytes[$0] == UInt8(ascii: "\n") }
    for back in 2...6 {
      let end = ends[ends.count - back]
      let refusal = #expect(throws: CMSFileRefusal.self) {
        try importing(Array(bytes[...(end + 3)]), named: sample.rawValue)
      }
      #expect(refusal?.line == ends.count - back + 2)
      #expect(refusal?.fileName == sample.rawValue)
    }
  }

  @Test("cut anywhere, a file is refused or gives its first rows", arguments: Sample.allCases)
  func cutAnywhere(sample: Sample) throws {
    let bytes = try sample.bytes
    let whole = CMSTableFile.csv(try importing(bytes, named: sample.rawValue).table)
    for length in stride(from: 0, to: bytes.count, by: 101) {
      guard let part = try? importing(Array(bytes[..<length]), named: sample.rawValue) else { continue }
      #expect(whole.hasPrefix(CMSTableFile.csv(part.table)))
    }
  }

  @Test("unit limits and add-on codes are those of the tables shipped")
  func agreesWithShipped() throws {
    let shipped = CMSTables.shipped.edits
    let tables = try [Sample.hospitalLimits, .practitionerLimits, .addOns].map {
      try importing(try $0.bytes, named: $0.rawValue).table
    }
    let read = tables.reduce(CMSTables.shipped) { $0.adding($1) }.edits
    #expect(read.addOns == shipped.addOns)
    #expect(read.limits[.professional] == shipped.limits[.professional])
    for (code, limit) in shipped.limits[.facility] ?? [:] { #expect(read.limits[.facility]?[code] == limit) }
  }

  @Test("rates are those of the table shipped")
  func rates() throws {
    let read = try importing(try Sample.rates2026.bytes, named: Sample.rates2026.rawValue)
    let rates = CMSTables.shipped.adding(read.table).rates
    for (code, rate) in CMSTables.shipped.rates { #expect(rates[code] == rate) }
    let pump = rates[.c8957]?.inForce(on: 0)?.value
    #expect(pump?.statusIndicator == "S" && pump?.rate != nil)
  }

  @Test("code pairs hold all that the table shipped has for their edition")
  func pairs() throws {
    let read = try importing(try Sample.pairs.bytes, named: Sample.pairs.rawValue)
    guard case .codePairs(let rows) = read.table.rows else { throw CMSFileRefusal.noRows }
    let shipped = CMSTables.shipped.tables.flatMap { table -> [CodePairRow] in
      if case .codePairs(let rows) = table.rows { rows } else { [] }
    }
    let common = rows.filter { row in
      shipped.contains {
        $0.column1 == row.column1 && $0.column2 == row.column2
          && $0.isOpenedByModifier == row.isOpenedByModifier
      }
    }
    #expect(common.count == 76)
  }

  @Test(
    "a pair is in force between its days",
    arguments: [
      ("2019-12-31", true), ("2020-01-01", false), ("2020-09-30", false), ("2020-10-01", true),
    ])
  func windows(date: String, isInForce: Bool) throws {
    let read = try importing(
      try Sample.pairs.bytes, named: Sample.pairs.rawValue, effective: date)
    guard case .codePairs(let rows) = read.table.rows else { throw CMSFileRefusal.noRows }
    let row = rows.first { $0.column1 == "96360" && $0.column2 == "99213" }
    #expect((row != nil) == isInForce)
    #expect(row?.isOpenedByModifier ?? true)
  }

  @Test("of two rows of an add-on the one of the day is taken", arguments: ["2016-03-31", "2016-04-01"])
  func addOnWindows(date: String) throws {
    let read = try importing(
      try Sample.addOns.bytes, named: Sample.addOns.rawValue, effective: date)
    guard case .addOns(let rows) = read.table.rows else { throw CMSFileRefusal.noRows }
    let found = rows.filter { $0.addOn == "96367" && $0.primary == "96360" }
    #expect(found.map(\.practitionerOnly) == [true])
  }

  @Test("a part of the code pairs adds to what is held of their edition, and replaces its own")
  func parts() throws {
    let read = try importing(try Sample.pairs.bytes, named: Sample.pairs.rawValue)
    let held = CMSTableFile.read(
      csv: """
        column1,column2,modifierIndicator,setting,effective
        36593,96523,0,outpatientHospital,2026-10-01
        96361,96523,0,outpatientHospital,2026-10-01
        """, source: "held"
    ).table
    let merged = read.merged(with: held)
    #expect(merged.count == read.table.count + 1)
    #expect(read.merged(with: merged) == merged)
    #expect(read.merged(with: nil) == read.table)
    let limits = try importing(try Sample.hospitalLimits.bytes, named: Sample.hospitalLimits.rawValue)
    #expect(limits.merged(with: merged) == limits.table)
  }

  @Test("a large part is read piece by piece, and cut it is refused")
  func large() throws {
    var text = try Sample.pairs.text.split(separator: "\r\n").prefix(6).joined(separator: "\r\n") + "\r\n"
    for column1 in 96_000..<97_000 {
      for column2 in 10_000..<10_005 {
        text += "\(column1)\t\(column2)\t\t20090101\t*\t1\tMisuse of Column Two code with Column One code\r\n"
      }
    }
    let read = try importing(text, named: "ccipra-v330r1-f4.TXT")
    #expect(read.counts.read == 5000)
    #expect(read.counts.kept == 43 * 5 - 5)
    #expect(read.fileName == "ptp-practitioner-2027-01-01.csv" && read.quarter == "2027 Q1")
    let refusal = #expect(throws: CMSFileRefusal.self) {
      try importing(String(text.dropLast(9)), named: "ccipra-v330r1-f4.TXT")
    }
    #expect(refusal?.line == 5006)
  }
}
