import ChartedEncounter
import InfusionCoding
import WorksheetSession

extension Session {
  /// The number of the row that the cursor is on; none on the new row.
  var selectedRowNumber: Int? {
    let rows = coded.encounter.rows
    return rows.indices.contains(cursor.row) ? rows[cursor.row].number : nil
  }
}

extension CodedSheet {
  /// The class that the row at a place is coded with: its own, else the formulary's.
  func drugClass(atPlace place: Int) -> DrugClass? {
    let administrations = names.encounter.administrations
    return administrations.indices.contains(place) ? administrations[place].drugClass : nil
  }

  /// The row of a number. Most sheets are numbered by place, which spares the search.
  func row(numbered number: Int?) -> ChartedRow? {
    guard let number else { return nil }
    let rows = encounter.rows
    if rows.indices.contains(number - 1), rows[number - 1].number == number { return rows[number - 1] }
    return rows.first { $0.number == number }
  }

  /// The integer of the resolved name of a row's substance.
  func substance(ofRow number: Int?) -> Int? {
    let administrations = names.encounter.administrations
    guard let number else { return nil }
    if administrations.indices.contains(number - 1), administrations[number - 1].row == number {
      return administrations[number - 1].substance
    }
    return administrations.first { $0.row == number }?.substance
  }

  /// The name of an access as first charted.
  func accessName(_ access: Int?) -> String? {
    guard let access, names.accessNames.indices.contains(access) else { return nil }
    return names.accessNames[access]
  }
}
