import ChartedEncounter
import CodingAnalysis
import Formulary
import Foundation
import InfusionCoding
import ReferenceData

/// What all records of a run are coded with: the shipped policies, substances and tables with the user's
/// own, and the policy that was chosen.
struct CodingSetup {
  let policies: PolicyLibrary
  let chosenPolicy: String?
  let formulary: Formulary
  let tables: CMSTables

  /// Reads the user's own files; what of them can't be used is said on standard error.
  ///
  /// - Parameter policy: as a person named it: by name, or a policy file.
  init(policy: String?) throws {
    let user = UserFiles(Places(environment: ProcessInfo.processInfo.environment))
    for problem in user.problems { StandardError.print(problem) }
    let choice = try policy.map { try PolicyChoice($0, among: user.policies) }
    policies = choice?.library ?? user.policies
    chosenPolicy = choice?.name
    formulary = user.formulary
    tables = user.tables
  }

  /// An encounter coded under the policy in force, its lines checked against the tables.
  func code(
    _ encounter: ChartedEncounter, with coder: inout InfusionCoder
  ) throws(RecordRefusal) -> CodedEncounter {
    do throws(UnknownPolicy) {
      return try CodedEncounter(
        coding: encounter, chosenPolicy: chosenPolicy, policies: policies, formulary: formulary,
        tables: tables.edits, with: &coder)
    } catch {
      throw RecordRefusal(error.description, path: "/policy")
    }
  }

  /// All that can be said of an encounter. The nearest change of a row takes many codings, so in a large
  /// record only one row's is looked for, where one is named.
  func analyse(
    _ coded: CodedEncounter, row: Int?, withEstimate: Bool, with coder: inout InfusionCoder
  ) -> CaseAnalysis {
    let search = NearestChange(coded)
    let nearest: [Int: [TimeChange]]? =
      if let row {
        search.changes(ofRow: row, with: &coder).map { [row: $0] }
      } else {
        search.changesOfAllRows(with: &coder)
      }
    let comparison = PolicyComparison(of: coded, among: policies, formulary: formulary, with: &coder)
    return CaseAnalysis(
      Explanation(of: coded, tables: tables.edits, with: &coder), nearest: nearest ?? [:],
      comparison: comparison, rates: withEstimate ? tables.rates : [:])
  }
}
