import InfusionCoding
import Testing

@testable import WorksheetSession

@Suite("A block of rows")
struct RowBlockTests {
  private let sheet = TypedSheet(
    """
    2026-08-04
    0900 Zofran
    1000-1045 Rocephin
    1100-1130 Rocephin continues:2
    1200 Ativan
    """)

  private let first = "0900 Zofran"
  private let second = "1000-1045 Rocephin"
  private let third = "1100-1130 Rocephin continues:2"
  private let fourth = "1200 Ativan"

  @Test("A mark and the cursor's row are the ends of the block, whichever is above")
  func ends() {
    #expect(sheet.typed("^X t ↓ ^X b ↓").session.block == [1, 2])
    #expect(sheet.typed("^X t ↓↓ ^X b ↑↑").session.block == [0, 1, 2])
    #expect(sheet.typed("^X t ↓↓ ^X b ⇟").session.block == [2, 3])
    #expect(sheet.typed("^X b").message == "there is no row here yet: type its substance first")
  }

  @Test("The mark's key again, or Escape, ends it")
  func unmarked() {
    #expect(sheet.typed("^X t ^X b ↓ ^X b").session.block.isEmpty)
    #expect(sheet.typed("^X t ^X b ↓ ⎋").session.block.isEmpty)
  }

  @Test("A block is deleted in one step, which undo takes back in one")
  func delete() {
    let deleted = sheet.typed("^X t ↓ ^X b ↓ ^K")
    #expect(deleted.rows == ["2026-08-04", first, fourth])
    #expect(deleted.message == "rows 2-3 deleted; ^Z brings them back")
    #expect(deleted.place == "2 substance")
    let back = deleted.typed("^Z")
    #expect(back.rows == sheet.rows)
    #expect(back.message == "undone: rows 2-3 deleted")
    #expect(back.typed("^Y").rows == deleted.rows)
  }

  @Test("Copies of a block link to each other, not to the rows copied; they are the block then")
  func duplicate() {
    let copied = sheet.typed("^X t ↓ ^X b ↓ ^D")
    #expect(
      copied.rows == [
        "2026-08-04", first, second, third, second, "1100-1130 Rocephin continues:4", fourth,
      ])
    #expect(copied.message == "rows 2-3 duplicated, now rows 4-5")
    #expect(copied.session.block == [3, 4])
    #expect(copied.typed("^Z").rows == sheet.rows)
  }

  @Test("A link out of the block goes to the row it went to, wherever that stands then")
  func linkOut() {
    let copied = sheet.typed("^X t ↓↓ ^X b ↓ ^D")
    #expect(copied.rows == ["2026-08-04", first, second, third, fourth, third, fourth])
    let sheet = TypedSheet("2026-08-04\n0900 Ativan\n1000 Ativan continues:3\n1100 Ativan")
    #expect(
      sheet.typed("^X t ^X b ↓ ^D").rows == [
        "2026-08-04", "0900 Ativan", "1000 Ativan continues:5", "0900 Ativan", "1000 Ativan continues:5",
        "1100 Ativan",
      ])
  }

  @Test("A copied day is moved to the next by the shift offered")
  func copiedDay() {
    let nextDay = sheet.typed("^X t ^X b ↓↓↓ ^D ^X j ⏎")
    #expect(
      nextDay.rows.suffix(5) == ["2026-08-05", first, second, "1100-1130 Rocephin continues:6", fourth])
    #expect(nextDay.message == "4 rows moved by +1 day")
  }

  @Test("A block moves up and down, links with it, and stays marked")
  func move() {
    let moved = sheet.typed("^X t ↓ ^X b ↓ ^X u")
    #expect(
      moved.rows == ["2026-08-04", second, "1100-1130 Rocephin continues:1", first, fourth])
    #expect(moved.session.block == [0, 1])
    #expect(moved.message == "rows 2-3 moved, now rows 1-2")
    #expect(moved.typed("^X u").message == "this is the first row")
    #expect(moved.typed("^X d").rows == sheet.rows)
    #expect(moved.typed("^X d ^X d ^X d").message == "this is the last row")
  }

  @Test("A shift moves the block alone, and says beforehand which rows")
  func shift() {
    let asked = sheet.typed("^X t ^X b ↓ ^X j")
    #expect(asked.session.paletteRemark == "Enter moves rows 1-2 by +1 day")
    #expect(asked.typed("^U shift␠-15").session.paletteRemark == "Enter moves rows 1-2 by -15 minutes")
    #expect(
      asked.typed("^U shift␠-15⏎").rows == ["2026-08-04", "0845 Zofran", "0945-1030 Rocephin", third, fourth])
  }

  @Test("A block is copied as lines of shorthand, numbered where one names another")
  func copy() {
    #expect(
      sheet.typed("^X t ^X b ↓ ^X k").effects
        == [.copyToClipboard("2026-08-04 0900 Zofran\n1000-1045 Rocephin\n")])
    #expect(
      sheet.typed("^X t ↓ ^X b ↓ ^X k").effects
        == [
          .copyToClipboard("2. 2026-08-04 1000-1045 Rocephin\n3. 1100-1130 Rocephin continues:2\n")
        ])
    #expect(sheet.typed("^X t ↓↓↓ ^X k").effects == [.copyToClipboard("2026-08-04 1200 Ativan\n")])
  }

  @Test("Where the row it began at is undone away, nothing is marked")
  func markIsGone() {
    #expect(sheet.typed("mor⏎ ↑ ^X b ^Z ^Z").session.mark == nil)
  }
}

@Suite("Only some rows")
struct RowFilterTests {
  private let sheet = TypedSheet(
    """
    2026-08-04
    1222-1245 Rocephin @left
    1300 Zofran
    2026-08-05
    1400-1500 ceftriaxone
    1600-1700 vancomycin
    """)

  private func shown(_ sheet: TypedSheet) -> [Int] { sheet.session.shownPlaces.map { $0 + 1 } }

  @Test(
    "Rows are shown by drug, brand, date, site, code or finding",
    arguments: [
      ("roce", [1, 3]), ("ceftriaxone", [1, 3]), ("8/5", [3, 4]), ("8/5/2026", [3, 4]), ("left", [1]),
      ("96367", [3, 4]), ("findings", [Int]()),
    ])
  func shownRows(text: String, rows: [Int]) {
    let typed = sheet.typed("^X r \(text)⏎")
    if text == "findings" {
      let numbers = Set(typed.session.coded.result.findings.flatMap(\.rows))
      #expect(shown(typed) == numbers.sorted() && !numbers.isEmpty)
    } else if text == "96367" {
      let numbers = typed.session.coded.result.rows.filter { $0.codes.contains(.c96367) }.map(\.row)
      #expect(shown(typed) == numbers && !numbers.isEmpty)
    } else {
      #expect(shown(typed) == rows)
    }
  }

  @Test("Where none holds it, all stay")
  func none() {
    let none = sheet.typed("^X r xyzzy⏎")
    #expect(none.session.filter == nil)
    #expect(none.message == "no row holds \"xyzzy\"; all stay")
  }

  @Test("The cursor goes over the rows shown, and the new row")
  func moves() {
    let only = sheet.typed("^X t ^X r roce⏎")
    #expect(only.place == "1 substance")
    #expect(only.typed("↓").place == "3 substance")
    #expect(only.typed("↓↓").place == "5 substance")
    #expect(only.typed("↓↓↑↑").place == "1 substance")
    #expect(only.typed("⇲⇥").place == "3 date")
  }

  @Test("Escape, or the command, shows all again")
  func all() {
    #expect(sheet.typed("^X r roce⏎ ⎋").session.filter == nil)
    #expect(sheet.typed("^X r roce⏎ ^X a").message == "all rows are shown")
    #expect(sheet.typed("^X a").message == "all rows are shown")
    #expect(sheet.typed("^X r roce⏎ :all⏎").session.filter == nil)
  }

  @Test("A row typed, copied or changed under it stays in sight")
  func typedRow() {
    let typed = sheet.typed("^X r roce⏎ mor⏎ 1800⏎")
    #expect(shown(typed) == [1, 3, 5])
    #expect(typed.rows.last == "1800 morphine")
    #expect(shown(sheet.typed("^X t ^X r roce⏎ van⏎")) == [1, 3])
    #expect(shown(sheet.typed("^X t ^X r roce⏎ ^D")) == [1, 2, 4])
  }

  @Test("A row that is gone to is shown, whichever way")
  func goneTo() {
    #expect(shown(sheet.typed("^X r roce⏎ :4⏎")) == [1, 3, 4])
    #expect(shown(sheet.typed("^X r roce⏎ ^X f zofran⏎")) == [1, 2, 3])
  }

  @Test("A block and a shift are of the rows shown alone")
  func block() {
    let only = sheet.typed("^X t ^X r roce⏎ ^X b ↓")
    #expect(only.session.block == [0, 2])
    #expect(only.typed("^K").rows == ["2026-08-04", "1300 Zofran", "2026-08-05", "1600-1700 vancomycin"])
    #expect(sheet.typed("^X t ^X r roce⏎ ^X j").session.paletteRemark == "Enter moves rows 1, 3 by +1 day")
  }

  @Test("After a deletion the cursor goes to the next row shown")
  func deleteUnderIt() {
    let deleted = sheet.typed("^X t ^X r roce⏎ ^K")
    #expect(deleted.place == "2 substance")
    #expect(shown(deleted) == [2])
    #expect(deleted.typed("^K").place == "3 substance")
  }

  @Test("Rows are not moved past rows that are not seen")
  func moveIsRefused() {
    for keys in ["^X u", "^X d", "^X s", "^N"] {
      let refused = sheet.typed("^X t ^X r zofran⏎ \(keys)")
      #expect(refused.message == "some rows are not shown: Esc shows all, then rows can be moved")
      #expect(refused.rows == sheet.rows)
    }
  }
}
