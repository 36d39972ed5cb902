import TerminalDriver
import WorksheetCommands
import WorksheetSession

/// What a person has settled for all runs of the program, in the settings file. What is not said there is
/// as it is here.
public struct Settings: Hashable, Sendable {
  /// The policy that a new sheet is given; none: the one that is usual for its setting of care.
  public var policy: String?
  public var entryOrder = EntryOrder.substanceFirst
  /// The name of a theme; none: the one suited to the terminal's background.
  public var theme: String?
  /// No more colours than these; none: as many as the terminal has.
  public var colors: ColorDepth?
  /// Whether more than ASCII is shown; none: as the locale says.
  public var isUTF8: Bool?
  public var timelineArrangement = Session.TimelineWindow.Arrangement.fitting
  /// Whether the mouse is on from the start.
  public var isMouseOn = false
  /// Whether an estimate of what a hospital is paid stands beside codes.
  public var showsEstimate = true
  /// The folder with one's own cases, an absolute path; none: the usual place.
  public var casesFolder: String?
  /// The keys of commands that have others than the standard ones.
  public var rebound: [CommandID: [KeyBinding]] = [:]

  public init() {}
}
