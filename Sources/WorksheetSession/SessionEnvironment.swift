import Formulary
import InfusionCoding
import ReferenceData
import WorksheetCommands

/// What a session knows of the world; the rim gives it and keeps it up to date.
public struct SessionEnvironment: Sendable {
  public var formulary: Formulary
  public var policies: PolicyLibrary
  /// The tables of CMS that lines are checked against and paid by.
  public var tables: CMSTables
  /// Whether the sheet says what a hospital would be paid.
  public var showsEstimate: Bool
  /// The policy named on the command line, which goes before the encounter's own.
  public var chosenPolicy: String?
  /// The day on the wall, offered as the first date of a sheet.
  public var today: Day
  /// The time on the wall for the title line: `14:22`.
  public var now: String
  /// The cases that can be opened; the rim reads them when they are listed (``Effect/listCases``).
  public var cases: [Example]
  public var bindings: KeyBindings
  public var entryOrder: EntryOrder
  /// How the bars of a timeline stand below each other at first.
  public var timelineArrangement = Session.TimelineWindow.Arrangement.fitting
  /// Whether the terminal reports the mouse; a command turns it on and off.
  public var isMouseOn = false

  public init(
    formulary: Formulary, policies: PolicyLibrary, tables: CMSTables = CMSTables(),
    showsEstimate: Bool = true, chosenPolicy: String? = nil, today: Day, now: String,
    cases: [Example] = [], bindings: KeyBindings = .standard, entryOrder: EntryOrder = .substanceFirst
  ) {
    self.formulary = formulary
    self.policies = policies
    self.tables = tables
    self.showsEstimate = showsEstimate
    self.chosenPolicy = chosenPolicy
    self.today = today
    self.now = now
    self.cases = cases
    self.bindings = bindings
    self.entryOrder = entryOrder
  }

  /// A case by its name, with what it is about.
  public struct Example: Hashable, Sendable {
    public var name: String
    public var title: String
    /// Cases of one theme stand beside each other.
    public var theme: String
    /// In a word; empty where nobody says.
    public var difficulty: String

    public init(name: String, title: String, theme: String, difficulty: String = "") {
      self.name = name
      self.title = title
      self.theme = theme
      self.difficulty = difficulty
    }
  }
}

/// In which order the cells of a new row are typed.
public enum EntryOrder: String, CaseIterable, Hashable, Sendable {
  case substanceFirst
  case timesFirst

  /// The cells that Enter goes through; after the last it starts the next row.
  public var columns: [GridColumn] {
    self == .substanceFirst ? [.substance, .start, .stop] : [.start, .stop, .substance]
  }
}
