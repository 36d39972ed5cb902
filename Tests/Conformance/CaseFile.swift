import ChartedEncounter
import Foundation
import Interchange
import InfusionCoding
import TestSupport
import Testing

/// How much of a case is its publisher's.
enum Evidence: String, CaseIterable {
  /// The whole of it.
  case published
  /// A part; the rest is standard.
  case completed
  /// An encounter made to show a rule that the source states.
  case fromRule = "from-rule"
}

/// An encounter and the answer to it, as the files in `Resources` hold them.
struct ConformanceCase: Sendable, CustomTestStringConvertible {
  var encounter: ChartedEncounter
  /// `2022-08-04 96376 x3`, in the order of the file.
  var lines: [String]
  /// Units by code; empty where the file gives none.
  var totals: [String: Int] = [:]
  /// What each row was treated as; empty where the file gives none.
  var decisions: [Int: String] = [:]
  /// Edits that its lines meet, `2026-10-05 codePair 96521` (the code that is not paid), sorted.
  var edits: [String] = []
  var source = ""
  var evidence: Evidence?
  /// Policies that give the same lines, beside the encounter's own.
  var alsoHoldsUnder: [String] = []

  var testDescription: String { encounter.id }

  /// The worked examples of publishers.
  static let published = all("published.json") { data in
    try JSONSerialization.jsonObject(with: data) as? [[String: Any]] ?? []
  }

  /// Random encounters, each with the lines and decisions on which two readings of the rulebook agree.
  static let random = all("random.ndjson", records: eachLine)

  /// Small encounters whose lines stand in a pair of CMS or lack a code to hang on, with their edits.
  static let claims = all("claims.ndjson", records: eachLine)

  private static func eachLine(_ data: Data) throws -> [[String: Any]] {
    try data.split(separator: UInt8(ascii: "\n")).map { line in
      try JSONSerialization.jsonObject(with: Data(line)) as? [String: Any] ?? [:]
    }
  }

  /// The cases of a file; none where it can't be read, which a test tells from their number.
  private static func all(_ file: String, records: (Data) throws -> [[String: Any]]) -> [ConformanceCase] {
    guard let folder = Bundle.module.url(forResource: "Resources", withExtension: nil),
      let data = try? Data(contentsOf: folder.appending(path: file)), let records = try? records(data)
    else { return [] }
    return records.compactMap { try? ConformanceCase($0) }
  }

  private init(_ record: [String: Any]) throws {
    let json = try JSONSerialization.data(withJSONObject: record["encounter"] ?? [:])
    encounter = try EncounterJSON.read(Array(json))
    lines = (record["expectedLines"] as? [[String: Any]] ?? []).map(Self.line)
    totals = record["expectedTotals"] as? [String: Int] ?? [:]
    for (row, decision) in record["expectedDecisions"] as? [String: String] ?? [:] {
      decisions[Int(row) ?? 0] = decision
    }
    edits = record["expectedEdits"] as? [String] ?? []
    source = record["source"] as? String ?? ""
    evidence = (record["evidence"] as? String).flatMap(Evidence.init)
    alsoHoldsUnder = record["alsoHoldsUnder"] as? [String] ?? []
  }

  /// A line in the answer form of the shorthand.
  private static func line(_ record: [String: Any]) -> String {
    let modifiers = (record["modifiers"] as? [String] ?? []).map { "-\($0)" }.joined()
    let units = record["units"] as? Int ?? 0
    return "\(record["date"] ?? "") \(record["code"] ?? "")\(modifiers)\(units == 1 ? "" : " x\(units)")"
  }

  /// The encounter coded under its own policy, or under one that is named.
  func coded(under policy: String? = nil) throws -> Coded { try Coded(encounter, chosenPolicy: policy) }
}
