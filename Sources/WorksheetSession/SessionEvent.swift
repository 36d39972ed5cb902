import ChartedEncounter
import TerminalCells
import WorksheetCommands

/// What happens to a session: keys, and answers from the rim.
public enum SessionEvent: Hashable, Sendable {
  case terminal(TerminalEvent)
  /// A command by another way than a key: a mouse, the linear mode.
  case command(CommandID)
  /// A cell was pointed at; a row by its place from 0, no column where only a row was.
  case goTo(row: Int, column: GridColumn?)
  /// An item of what is open was pointed at; from 0.
  case picked(Int)
  /// A choice for the cell being typed into, or what is offered for it, was pointed at; from 0.
  case choicePicked(Int)
  /// The file is written; the state is the one that was to be saved.
  case saved(path: String, state: Int)
  /// It is not, and why, in a sentence for people.
  case saveFailed(path: String, reason: String)
  /// Somebody else changed the file since it was read: nothing was written.
  case fileChanged(path: String)
  /// A recovery file is there: what it is, with its time and id, in a few words.
  case recoveryOffered(String)
  /// A recovery file was read: it is unsaved, and its half-typed cell is typed again.
  case recovered(Recovery)
  /// An encounter was read: an example (which has no path), or a file.
  case opened(ChartedEncounter, path: String?)
  /// The text went out to the terminal's clipboard, which does not answer.
  case copied
}
