import ChartedEncounter
import InfusionCoding
import Worksheet
import WorksheetLibrary

/// One entry of a trail, with what it changed and how the codes moved with it.
struct TrailStep {
  var entry: TrailEntry
  var difference: SheetDifference
  /// The lines before it and after it.
  var before: [CodeLine]
  var after: [CodeLine]
}

extension Library {
  /// Goes through a trail, coding the sheet after each entry. A sheet that can't be coded, since its policy
  /// isn't known, has no lines.
  func steps(of id: Int, coding setup: CodingSetup, _ each: (TrailStep) -> Void) throws(LibraryProblem) {
    var coder = InfusionCoder()
    var sheet = Worksheet(ChartedEncounter(id: ""))
    var lines: [CodeLine] = []
    try trail(of: id) { entry, next in
      let difference = SheetDifference(from: sheet, to: next)
      var after = lines
      if !difference.isEmpty {
        after = (try? setup.code(next.encounter, with: &coder))?.result.lines ?? []
      }
      each(TrailStep(entry: entry, difference: difference, before: lines, after: after))
      (sheet, lines) = (next, after)
    }
  }
}
