import ChartedEncounter
import Worksheet

/// What lies over the grid or beside it and has the keys.
public enum Overlay: Hashable, Sendable {
  /// Every field of the selected row; the index is the field the cursor is on.
  case rowCard(field: Int)
  /// Id, title, setting, policy, overrides, sites, inpatient time.
  case encounterCard(field: Int)
  /// The full reasons of the selected row, scrolled by lines.
  case why(scroll: Int)
  case findings(selected: Int)
  /// Help of the present screen, or all keys, scrolled by lines.
  case help(scroll: Int)
  case palette(Palette)
  /// The cases by theme.
  case cases(selected: Int)
  case question(Question)
  /// What a paste was understood as, before it is entered.
  case paste(PastePreview)
  /// The timeline fills the screen.
  case timeline
  /// The codes under every policy, side by side, scrolled by lines.
  case compare(scroll: Int)
  /// The lines alone, to be selected by hand, scrolled by lines.
  case lines(scroll: Int)

  /// The command palette.
  public struct Palette: Hashable, Sendable {
    public var text: String
    public var selected: Int

    public init(text: String, selected: Int) {
      self.text = text
      self.selected = selected
    }
  }

  /// A question with answers by letter; Escape is always the last, harmless one.
  public struct Question: Hashable, Sendable {
    public var text: String
    public var answers: [Answer]

    public init(text: String, answers: [Answer]) {
      self.text = text
      self.answers = answers
    }

    public struct Answer: Hashable, Sendable {
      public var letter: Character
      public var text: String
      public var meaning: Meaning

      public init(letter: Character, text: String, meaning: Meaning) {
        self.letter = letter
        self.text = text
        self.meaning = meaning
      }
    }

    /// What an answer does.
    public enum Meaning: Hashable, Sendable {
      case saveAndLeave, leaveUnsaved, stay
      case overwrite, saveElsewhere
      case openRecovery, keepRecovery, dropRecovery
      /// An example takes the sheet's place.
      case openCase(String)
    }
  }

  /// Lines of a paste and the rows they were understood as.
  public struct PastePreview: Hashable, Sendable {
    public var lines: [Line]
    public var scroll: Int
    /// The rows that Enter puts into the sheet, by the paste's own numbers.
    public var rows: [ChartedRow]
    /// What lines of the encounter (`policy: cms`) change.
    public var fields: [EncounterField]
    public var sites: [ChartedSite]

    public init(
      lines: [Line], scroll: Int = 0, rows: [ChartedRow] = [], fields: [EncounterField] = [],
      sites: [ChartedSite] = []
    ) {
      self.lines = lines
      self.scroll = scroll
      self.rows = rows
      self.fields = fields
      self.sites = sites
    }

    public struct Line: Hashable, Sendable {
      public var text: String
      /// The row as it is printed in shorthand; nil where the line was not understood.
      public var understoodAs: String?
      /// Why not.
      public var problem: String?

      public init(text: String, understoodAs: String?, problem: String?) {
        self.text = text
        self.understoodAs = understoodAs
        self.problem = problem
      }
    }
  }
}
