import ChartedEncounter
import InfusionCoding
import Worksheet

/// Random encounters and edits, the same for the same seed.
public struct RandomEdits {
  private var state: UInt64

  public init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

  public mutating func below(_ limit: Int) -> Int {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return Int(state % UInt64(max(1, limit)))
  }

  public mutating func encounter(rows count: Int) -> ChartedEncounter {
    var number = 0
    let isNumberedByPlace = below(2) == 0
    let rows = (0..<count).map { _ in
      number += isNumberedByPlace ? 1 : 1 + below(5)
      return row(number: number, upTo: count)
    }
    return ChartedEncounter(id: "random", sites: [ChartedSite(name: "left")], rows: rows)
  }

  public mutating func row(number: Int, upTo count: Int) -> ChartedRow {
    var row = ChartedRow(number: number, substance: ["Zofran", "Rocephin", nil][below(3)])
    row.start = below(4) == 0 ? nil : time()
    row.continues = below(3) == 0 ? 1 + below(count + 3) : nil
    if below(6) == 0 { row.asTyped[.continues] = "two" }
    if below(6) == 0 { row.asTyped[.stop] = "12x" }
    return row
  }

  private mutating func time() -> ChartedTime {
    ChartedTime(year: 2026, month: 8, day: 1 + below(31), hour: below(25), minute: below(60))
  }

  public mutating func edit(of worksheet: Worksheet) -> Edit {
    let rows = worksheet.rows.count
    guard rows > 0 else { return insertion(worksheet) }
    let row = worksheet.identities[below(rows)]
    switch below(12) {
    case 0: return insertion(worksheet)
    case 1: return .deleteRow(row)
    case 2: return .moveRow(row, to: below(rows))
    case 3: return .duplicateRow(row, as: worksheet.freshIdentity)
    case 4: return .sortByTime
    case 5: return .setEncounter(.title(below(2) == 0 ? nil : "two days"))
    case 6: return .addSite(ChartedSite(name: "right", reason: "incompatible"), at: 0)
    case 7: return .setCell(row, .continues, CellContent(.count(1 + below(rows + 2))))
    case 8: return .group([.deleteRow(row), insertion(worksheet)], name: "a row replaced")
    case 9: return .setCell(row, .start, CellContent(asTyped: "12"))
    case 10: return .setEncounter(.override(.joinWithin, "5"))
    default: return .setCell(row, .stop, CellContent(.time(time())))
    }
  }

  private mutating func insertion(_ worksheet: Worksheet) -> Edit {
    let count = worksheet.rows.count
    return .insertRow(worksheet.freshIdentity, row(number: 0, upTo: count), at: below(max(1, count)))
  }
}
