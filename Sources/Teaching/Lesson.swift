import CaseFiles
import ChartedEncounter
import InfusionCoding
import WorksheetSession

/// A case in front of a class: how far it is shown, what is changed, and what lies over it.
public struct Lesson: Sendable {
  public let teachingCase: TeachingCase
  /// The steps taken: each shows a row, and after the last row reveals a line.
  public internal(set) var place = 0
  /// The whole record, with the changes that are in force.
  public internal(set) var record: ChartedEncounter
  /// The lines of the whole record, with the changes that are in force.
  public internal(set) var lines: [CodeLine]
  /// Whether all codes of the rows shown are revealed, before their step comes.
  public internal(set) var revealsAll = false
  /// The changes in force; empty where the record is as charted.
  public internal(set) var changes: [CaseChange] = []
  /// Which what-if of the case was made last; none where none was.
  public internal(set) var whatIf: Int?
  public internal(set) var picture = Picture.sheet
  public internal(set) var showsNotes = false
  /// What is being typed.
  public internal(set) var prompt: Prompt?
  /// What could not be done, until the next key.
  public internal(set) var problem: String?
  public internal(set) var isOver = false
  /// What the class sees, coded; what is not revealed is not in it, or hidden by it.
  public internal(set) var session: Session
  /// The row that the trainer selected, by its place; none: the one of the step.
  var selected: Int?

  /// What fills the screen.
  public enum Picture: Hashable, Sendable {
    case sheet, timeline
    case compare(scroll: Int)
    case help
  }

  /// A line being typed.
  public struct Prompt: Hashable, Sendable {
    public var command: LessonCommand
    public var text = ""
  }

  public var rowsShown: Int { min(place, record.rows.count) }
  /// How many lines are revealed by the steps.
  public var linesShown: Int { max(0, place - record.rows.count) }
  /// The place at which all is shown and revealed.
  public var lastPlace: Int { record.rows.count + max(1, lines.count) }
  public var isRevealed: Bool { revealsAll || place == lastPlace }

  /// `row 3 of 9`, `line 1 of 2`.
  public var progress: String {
    if place == 0 { return "start" }
    if place <= record.rows.count { return "row \(place) of \(record.rows.count)" }
    return lines.isEmpty ? "end" : "line \(linesShown) of \(lines.count)"
  }

  /// What helps most now, the most important first.
  public var offers: [LessonCommand] {
    switch picture {
    case .help: return [.close]
    case .compare: return [.compare, .next, .back]
    case .sheet, .timeline: break
    }
    let dropping: [LessonCommand] = changes.isEmpty ? [] : [.drop]
    if place == lastPlace {
      return dropping + [.start, .change, .compare, .whatIf, .timeline, .notes, .back, .goTo]
    }
    return dropping + [.next, .back, .codes, .timeline, .notes, .change, .compare, .whatIf, .goTo]
  }
}
