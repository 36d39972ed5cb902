import ChartedEncounter
import InfusionCoding
import Interchange
import TerminalCells
import Testing

@testable import WorksheetSession

@Suite("Any keys at all")
struct RandomKeyTests {
  private static let keys: [Key] =
    "zofranheprinbkvju0123456789:=+->.*n?/dp ".map(Key.character)
    + "cdefgklnoprstuvwxyz".map(Key.control)
    + [.enter, .enter, .enter, .tab, .backTab, .escape, .backspace, .delete, .up, .down, .left, .right]
    + [.home, .end, .pageUp, .pageDown, .function(1), .insert]

  @Test("No keys trap, lose the cursor, or make a sheet that can't be saved and read back", arguments: 1...8)
  func anything(seed: UInt64) throws {
    var state = seed &* 0x9E37_79B9_7F4A_7C15
    func below(_ limit: Int) -> Int {
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      return Int(state % UInt64(limit))
    }
    var sheet = TypedSheet("2026-08-04\n1222-1245 Rocephin @left\n1300 Zofran continues:1", path: "a.json")
    for _ in 0..<250 {
      if below(40) == 0 { sheet.send(.terminal(.paste("1300-1330 Zofran\n12x\nDrug\tStart\nNS\t1500"))) }
      sheet.send(.terminal(.key(Self.keys[below(Self.keys.count)])))
      let session = sheet.session
      #expect((0...session.worksheet.rows.count).contains(session.cursor.row))
      #expect(session.cursor.column.isTyped)
      #expect(session.block.allSatisfy(session.worksheet.rows.indices.contains))
      #expect(session.isOnNewRow || session.shownPlaces.contains(session.cursor.row))
      #expect(session.entry.map { (0...$0.text.count).contains($0.caret) } ?? true)
    }
    let encounter = sheet.session.worksheet.encounter
    let named = encounter.id.isEmpty ? sheet.typed("⎋⎋⎋^S").session.worksheet.encounter : encounter
    #expect(try EncounterJSON.read(Array(EncounterJSON.text(named, style: .oneLine).utf8)) == named)
  }
}
