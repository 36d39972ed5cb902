import ChartedEncounter
import InfusionCoding

/// One thing that a person did to a worksheet. Applied, it gives the next worksheet, and has an inverse.
///
/// An edit that doesn't fit the worksheet (a row that isn't there, a value that its cell can't hold)
/// changes nothing.
public indirect enum Edit: Hashable, Sendable {
  case setCell(RowIdentity, RowField, CellContent)
  /// A row at a place from 0. At the end it takes the next number and the others keep theirs; anywhere
  /// else all rows are numbered anew.
  case insertRow(RowIdentity, ChartedRow, at: Int)
  case deleteRow(RowIdentity)
  /// To a place from 0, counted without the row.
  case moveRow(RowIdentity, to: Int)
  /// A copy below the row, which is known by the second identity.
  case duplicateRow(RowIdentity, as: RowIdentity)
  /// Rows by start; those without one stay behind the row above them.
  case sortByTime
  /// All rows in this order.
  case orderRows([RowIdentity])
  case setEncounter(EncounterField)
  case addSite(ChartedSite, at: Int)
  case setSite(ChartedSite, at: Int)
  case removeSite(at: Int)
  /// Numbers and links as they were before an edit that numbered rows anew: part of its inverse.
  case restoreNumbers(RowNumbers)
  /// Several edits as one step, with a plain name: `12 rows pasted`.
  case group([Edit], name: String)
}

extension Edit {
  /// What makes one row of another, cell by cell; nil where they are alike.
  public static func cells(of row: RowIdentity, from old: ChartedRow, to new: ChartedRow) -> Edit? {
    guard old != new else { return nil }
    let edits = RowField.allCases.compactMap { field -> Edit? in
      let content = new.content(of: field)
      return content == old.content(of: field) ? nil : .setCell(row, field, content)
    }
    return edits.count > 1 ? .group(edits, name: "") : edits.first
  }
}

/// A field of the encounter and what it is to hold.
public enum EncounterField: Hashable, Sendable {
  case id(String)
  case title(String?)
  case setting(CareSetting?)
  case policy(String?)
  /// One setting that replaces the policy's; none removes the override.
  case override(SettingName, String?)
  case inpatientFrom(ChartedTime?)
}
