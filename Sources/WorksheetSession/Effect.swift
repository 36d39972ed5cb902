import ChartedEncounter
import InfusionCoding
import Interchange
import Worksheet

/// What the rim is to do for a session.
public enum Effect: Hashable, Sendable {
  case save(SaveRequest)
  /// End the program; nothing is lost by it.
  case leave
  /// The terminal asks the program to go (SIGHUP and its like): after the recovery file is written.
  case end(signal: Int32)
  case suspend
  /// The terminal is to report the mouse, or no more.
  case setMouse(on: Bool)
  /// Draw everything again, also what did not change.
  case redraw
  case copyToClipboard(String)
  /// Read which cases can be opened, and put them into the environment.
  case listCases
  case openCase(String)
  case writeRecovery(Recovery)
  case openRecovery
  case dropRecovery
}

/// An encounter that is to be written to a file.
public struct SaveRequest: Hashable, Sendable {
  public var path: String
  /// What the file is to hold, as UTF-8: JSON, or shorthand where its name ends in `.txt`.
  public var text: String
  /// The worksheet's state, which the answer names again.
  public var state: Int
  /// Whether a file that somebody else changed is overwritten all the same.
  public var overwrites: Bool

  public init(path: String, encounter: ChartedEncounter, state: Int, overwrites: Bool) {
    self.path = path
    text =
      path.lowercased().hasSuffix(".txt")
      ? Shorthand.text(encounter) : EncounterJSON.text(encounter, style: .indented) + "\n"
    self.state = state
    self.overwrites = overwrites
  }
}

/// What a recovery file holds beside its time.
public struct Recovery: Hashable, Sendable {
  public var encounter: ChartedEncounter
  /// The cell that was being typed into.
  public var halfTyped: HalfTypedCell?
  /// The file that the sheet was read from.
  public var path: String?

  public init(encounter: ChartedEncounter, halfTyped: HalfTypedCell?, path: String?) {
    self.encounter = encounter
    self.halfTyped = halfTyped
    self.path = path
  }
}

extension Session {
  /// What would be lost if the program ended now; nil where nothing would.
  public var recovery: Recovery? {
    guard file.keptAs == nil, file.isUnsaved || entry?.saysNothing == false else { return nil }
    return Recovery(encounter: worksheet.encounter, halfTyped: halfTyped, path: file.path)
  }

  /// The cell that is being typed into; nil where nothing was typed.
  public var halfTyped: HalfTypedCell? {
    guard let entry, !entry.saysNothing, let field = typedField else { return nil }
    return HalfTypedCell(
      row: activeRow?.number ?? worksheet.nextNumber, field: field, text: entry.text)
  }
}
