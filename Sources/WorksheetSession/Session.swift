import ChartedEncounter
import InfusionCoding
import TerminalCells
import Worksheet
import WorksheetCommands

/// What one run knows beside the document: where the cursor is, what is half typed, what lies over
/// the grid. Screens draw it; events change it (see `SessionReducer`).
public struct Session: Sendable {
  public var worksheet: Worksheet
  public var cursor: GridCursor
  /// The cell being typed into; nil while nothing is.
  public var entry: CellEntry?
  public var overlay: Overlay?
  /// What the help was asked for on, which comes back when it is closed; none on the sheet.
  public var beneathHelp: Overlay?
  /// The worksheet with the half-typed cell, coded: always that of the present state.
  public var coded: CodedSheet
  /// What is found out about it while nobody types.
  public var analysis = SheetAnalysis()
  /// One line of what just happened: `undone: row 4 stop 1254, 1253 again`.
  public var message: Message?
  public var timeline: TimelineWindow
  /// Codes, decisions and reasons are hidden, for a class that should think first.
  public var hidesCodes: Bool
  public var file: FileState
  /// The row from which rows are marked, to that of the cursor; none where no rows are.
  public var mark: RowIdentity?
  /// Which rows the grid shows; none: all of them.
  public var filter: RowFilter?
  /// What Enter does with the palette's text, where it is more than the words of a command.
  public var paletteRemark: String?
  /// Keys pressed of a sequence that is not complete, to be shown: `^X`.
  public var pendingKeys: [Key] = []
  /// Times that may be meant otherwise, marked until Enter on them confirms them.
  public var doubts: [RowIdentity: Set<RowField>] = [:]
  /// What is to be said in the active row's own line, beside the entry's problem.
  public var remarks: [RowRemark] = []
  /// What a digit picks before anything is typed: the substances used last, classes, routes, methods,
  /// policies.
  public var offers: [CellEntry.Choice] = []
  /// Whether it says what a hospital would be paid.
  public var showsEstimate: Bool
  /// Whether the reasons pane has room for every reason; whoever knows the screen sets it.
  public var showsAllReasons = false
  /// How many rows a page up or down goes; whoever knows the screen sets it.
  public var pageRows = 10
  /// The keys that are named to the person; those of the environment.
  public internal(set) var bindings = KeyBindings.standard
  /// The first line of the grid that is shown.
  public internal(set) var gridTop = 0
  var memory = Memory()

  /// A sheet just opened, nothing coded yet; see ``SessionReducer/open(_:path:)``.
  init(worksheet: Worksheet, coded: CodedSheet, file: FileState, showsEstimate: Bool = true) {
    self.worksheet = worksheet
    self.coded = coded
    self.file = file
    cursor = GridCursor(row: 0, column: .substance)
    timeline = TimelineWindow()
    hidesCodes = false
    self.showsEstimate = showsEstimate
  }

  /// What no screen shows, but the next key depends on.
  struct Memory: Sendable {
    /// The cell that was asked about of its own, and where to go on after it.
    var asked: Asked?
    /// The time cell that four digits have just finished, which Backspace opens again.
    var finished: FinishedCell?
    /// The state of the worksheet that ``settledLines`` are those of.
    var settledState = 0
    /// The lines of the worksheet without anything half typed.
    var settledLines: [CodeLine] = []
    /// What the coded sheet was made from, so that nothing is coded twice.
    var codedFrom: CodedFrom?
    /// The state of the worksheet that is in the file.
    var savedState = 0
    /// Leave as soon as the file is saved.
    var leavesOnceSaved = false
    /// Where it was to be saved last.
    var savingPath: String?
    /// What was looked for last.
    var wanted = ""
    /// By how many days a row's date was changed last, as a shift: `+1d`.
    var dayShift: String?
    /// The row whose bar the zoomed timeline has followed.
    var followed: RowIdentity?
  }

  struct Asked: Hashable, Sendable {
    /// None: the next row is begun.
    var thenColumn: GridColumn?
  }

  struct FinishedCell: Hashable, Sendable {
    var cursor: GridCursor
    var text: String
  }

  struct CodedFrom: Hashable, Sendable {
    var state: Int
    var provisional: ChartedRow?
    var place: Int
  }

  /// The active cell: a row by its place from 0 (one past the last is the new row) and a column.
  public struct GridCursor: Hashable, Sendable {
    public var row: Int
    public var column: GridColumn

    public init(row: Int, column: GridColumn) {
      self.row = row
      self.column = column
    }
  }

  /// A line for the person: something done, or something that could not be done.
  public struct Message: Hashable, Sendable {
    public var text: String
    public var isProblem: Bool

    public init(_ text: String, isProblem: Bool = false) {
      self.text = text
      self.isProblem = isProblem
    }
  }

  /// The stretch of time that the timeline shows; nil shows all of it.
  public struct TimelineWindow: Hashable, Sendable {
    public var shown: Span?
    public var arrangement = Arrangement.fitting

    public init(shown: Span? = nil) { self.shown = shown }

    /// How the bars stand below each other.
    public enum Arrangement: Hashable, Sendable {
      /// A line a run where all of them fit so, else lanes.
      case fitting
      /// An access after the other, each in as few lines as will do.
      case lanes
      /// A line a row, in the order of the grid.
      case rows
    }
  }

  /// The file behind the sheet.
  public struct FileState: Hashable, Sendable {
    /// Where it is saved; nil until it has a name.
    public var path: String?
    /// When it was last saved, as the title line shows it (`14:22`); nil before.
    public var savedAt: String?
    public var isUnsaved: Bool
    /// The worksheet of the library in which every edit is kept; nil where none is.
    public var keptAs: Int?

    public init(path: String? = nil, savedAt: String? = nil, isUnsaved: Bool = false) {
      self.path = path
      self.savedAt = savedAt
      self.isUnsaved = isUnsaved
    }
  }
}
