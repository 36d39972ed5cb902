/// A worksheet in the list of worksheets.
public struct WorksheetSummary: Hashable, Sendable {
  /// What people call it by: 1 and up.
  public var id: Int
  /// The encounter's id; empty until it has one.
  public var encounter: String
  public var title: String?
  /// `2026-08-04`; none where no row has a day.
  public var firstDay: String?
  public var lastDay: String?
  public var rows: Int
  public var figures: WorksheetFigures
  public var state: WorksheetState
  /// Who put it into its state, and when; none for one that was never marked.
  public var stateBy: Touch?
  public var isArchived: Bool
  /// The file that it was imported from or saved to last.
  public var file: String?
  /// The number of the trail's last entry.
  public var head: Int
  /// The last edit or mark.
  public var touched: Touch
  /// Who has it open; whether the program still runs is for the kernel's lock to say.
  public var holder: Touch?
}
