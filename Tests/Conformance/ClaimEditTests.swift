import ChartedEncounter
import InfusionCoding
import ReferenceData
import TestSupport
import Testing

/// An independent port of CMS's claims editor for outpatient hospitals raises the same edits on these lines,
/// and no others. It looks at pairs and add-on codes; unit limits are not among its edits.
@Suite("EDIT-1, EDIT-2: a claim meets no edit that was not announced")
struct ClaimEditTests {
  @Test(
    "each edit of the claim is a finding, and each such finding an edit",
    arguments: ConformanceCase.claims)
  func announced(claim: ConformanceCase) throws {
    let coded = try claim.coded()
    #expect(coded.result.lines.map(\.datedText) == claim.lines)
    let check = EditCheck(
      of: coded.result.lines, setting: coded.policy.setting, tables: CMSTables.shipped.edits)
    let announced = check.findings.filter { $0.severity != .note && $0.id != .unitsAboveLimit }
    #expect(Set(announced.map(Self.text)) == Set(claim.edits))
  }

  @Test("there are 75: with each kind of edit, and with lines whose modifier opens the pair")
  func all() {
    let claims = ConformanceCase.claims
    #expect(claims.count == 75)
    #expect(claims.filter(\.edits.isEmpty).count == 31)
    let kinds = claims.flatMap(\.edits).compactMap { $0.split(separator: " ").dropFirst().first }
    #expect(Set(kinds) == ["addOnWithoutPrimary", "codePair", "codePairNever"])
  }

  /// With the code that is not paid: of a pair, the second.
  private static func text(_ finding: EditFinding) -> String {
    let code = finding.codes.last.map(\.text) ?? ""
    return "\(ChartedDate(finding.day).text) \(finding.id.rawValue) \(code)"
  }
}
