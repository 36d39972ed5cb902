import ChartedEncounter
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
}
