import ChartedEncounter
import InfusionCoding
import Worksheet

extension SessionReducer {
  /// Codes the sheet as it stands, the half-typed cell included, unless that is what was coded last.
  mutating func recode(_ session: inout Session) {
    let provisional = provisionalRow(session)
    let from = Session.CodedFrom(
      state: session.worksheet.state, provisional: provisional,
      place: provisional == nil ? 0 : session.cursor.row)
    guard session.memory.codedFrom != from else { return }
    session.memory.codedFrom = from
    var encounter = session.worksheet.encounter
    if let provisional {
      if encounter.rows.indices.contains(session.cursor.row) {
        encounter.rows[session.cursor.row] = provisional
      } else {
        encounter.rows.append(provisional)
      }
    }
    let before = session.coded.linesBefore
    let rowsBefore = session.coded.encounter.rows.count
    session.coded = code(encounter, withEstimate: session.showsEstimate)
    session.analysis = SheetAnalysis(
      marks: encounter.rows.count == rowsBefore ? session.analysis.marks : SheetAnalysis.Marks())
    settleLines(&session, isProvisional: provisional != nil, before: before)
  }

  /// Marks what an edit changed until the next: against the lines before it, or, while something is
  /// half typed, against those without it.
  private func settleLines(_ session: inout Session, isProvisional: Bool, before: [CodeLine]) {
    if isProvisional {
      session.coded.linesBefore = session.memory.settledLines
    } else if session.memory.settledState == session.worksheet.state {
      session.coded.linesBefore = before
    } else {
      session.coded.linesBefore = session.memory.settledLines
      session.memory.settledState = session.worksheet.state
      session.memory.settledLines = session.coded.result.lines
    }
  }

  /// An encounter under its policy; where the policy is unknown nothing is coded, and it says so.
  mutating func code(_ encounter: ChartedEncounter, withEstimate: Bool) -> CodedSheet {
    do throws(UnknownPolicy) {
      return CodedSheet(
        try CodedEncounter(
          coding: encounter, chosenPolicy: environment.chosenPolicy, policies: environment.policies,
          formulary: environment.formulary, tables: environment.tables.edits, with: &coder),
        rates: withEstimate ? environment.tables.rates : [:])
    } catch {
      let names = EncounterForEngine(encounter, formulary: environment.formulary)
      let nothing = CodingResult(lines: [], rows: [], findings: [], timeline: Timeline())
      return CodedSheet(
        CodedEncounter(
          encounter: encounter, names: names, policyName: error.name, policy: Policy(), result: nothing),
        problem: error.description)
    }
  }
}
