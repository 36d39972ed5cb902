import ChartedEncounter
import InfusionCoding
import Testing

@testable import WorksheetSession

@Suite("Whole rows")
struct RowCommandTests {
  private let sheet = TypedSheet("2026-08-04\n1222-1245 Rocephin\n1300 Zofran\n1100 Ativan")

  @Test("An empty row goes in above and is typed into like a new one")
  func insert() {
    let inserted = sheet.typed("↑↑ ^N mor⏎ 1250⏎")
    #expect(
      inserted.rows == ["2026-08-04", "1222-1245 Rocephin", "1250 morphine", "1300 Zofran", "1100 Ativan"])
    #expect(inserted.session.worksheet.rows.map(\.number) == [1, 2, 3, 4])
  }

  @Test("Deleting asks nothing, and undo brings the row back")
  func delete() {
    let deleted = sheet.typed("↑↑ ^K")
    #expect(deleted.rows == ["2026-08-04", "1222-1245 Rocephin", "1100 Ativan"])
    #expect(deleted.message.hasPrefix("row 2 deleted"))
    let back = deleted.typed("^Z")
    #expect(back.rows == sheet.rows)
    #expect(back.message == "undone: row 2 deleted")
    #expect(back.typed("^Y").rows == deleted.rows)
  }

  @Test("A copy goes below, and the cursor to it")
  func duplicate() {
    let copied = sheet.typed("↑↑ ^D")
    #expect(copied.rows == ["2026-08-04", "1222-1245 Rocephin", "1300 Zofran", "1300 Zofran", "1100 Ativan"])
    #expect(copied.place == "3 substance")
  }

  @Test("Rows move up and down with the cursor")
  func move() {
    #expect(sheet.typed("↑ ^X u").rows == ["2026-08-04", "1222-1245 Rocephin", "1100 Ativan", "1300 Zofran"])
    #expect(sheet.typed("↑ ^X u").place == "2 substance")
    #expect(sheet.typed("↑ ^X u ^X d").rows == sheet.rows)
    #expect(sheet.typed("↑↑↑ ^X u").message == "this is the first row")
    #expect(sheet.typed("↑ ^X d").message == "this is the last row")
  }

  @Test("Sorting puts rows by their start; the cursor stays on its row")
  func sort() {
    let sorted = sheet.typed("↑ ^X s")
    #expect(sorted.rows == ["2026-08-04", "1100 Ativan", "1222-1245 Rocephin", "1300 Zofran"])
    #expect(sorted.place == "1 substance")
  }

  @Test("What is half typed is entered before a row command")
  func entersFirst() {
    #expect(sheet.typed("mor ^D").rows.suffix(2) == ["? morphine", "? morphine"])
  }

  @Test("Where there is no row the command says so")
  func noRow() {
    for keys in ["^K", "^D", "^R", "^X u"] {
      #expect(sheet.typed(keys).message == "there is no row here yet: type its substance first")
    }
  }

  @Test("Undo says what it undid, and the cursor goes there")
  func undoIsSaid() {
    let undone = sheet.typed("↑↑↑ ⇲ 1254 ↓ ^Z")
    #expect(undone.message == "undone: row 1 stop 1254, 1245 again")
    #expect(undone.place == "1 stop")
    #expect(undone.typed("^Y").message == "done again: row 1 stop 1254")
    #expect(sheet.typed("^Z").message == "there is nothing to undo")
  }

  @Test("Undo while something is being typed drops that first")
  func undoWhileTyping() {
    let undone = sheet.typed("mor ^Z")
    #expect(undone.session.entry == nil)
    #expect(undone.rows == sheet.rows)
  }
}

@Suite("The row card")
struct RowCardTests {
  private let sheet = TypedSheet("2026-08-04\n1222-1245 Rocephin\n1300 Zofran").typed("↑")

  /// The row after a text is entered into one of its fields.
  private func row(_ field: RowField, _ keys: String) -> ChartedRow? {
    let steps = (Session.rowCardFields.firstIndex(of: field) ?? 0)
    let start = sheet.typed("^R ⇱ " + String(repeating: "↓", count: steps))
    #expect(start.session.typedField == field)
    return start.typed("\(keys)⏎").session.worksheet.rows.last
  }

  @Test("Every field of a row can be edited in it")
  func everyField() {
    #expect(Set(Session.rowCardFields) == Set(RowField.allCases).subtracting([.line]))
    #expect(row(.substance, "mor")?.substance == "morphine")
    #expect(row(.drugClass, "chemo")?.drugClass == .chemotherapy)
    #expect(row(.route, "im")?.route == .intramuscular)
    #expect(row(.method, "push")?.method == .push)
    #expect(row(.site, "left")?.site == "left")
    #expect(row(.date, "8/6")?.start?.date.text == "2026-08-06")
    #expect(row(.start, "1310")?.start?.time.digits == "1310")
    #expect(row(.stop, "+30")?.stop?.time.digits == "1330")
    #expect(row(.volumeML, "250mL")?.volumeML == 250)
    #expect(row(.rateMLPerHour, "62.5")?.rateMLPerHour == 62.5)
    #expect(row(.visit, "2")?.visit == 2)
    #expect(row(.bag, "a")?.bag == "a")
    #expect(row(.continues, "1")?.continues == 1)
    #expect(row(.dose, "b")?.dose == "b")
    #expect(row(.primary, "y")?.primary == true)
    #expect(row(.discontinued, "y")?.discontinued == true)
    #expect(row(.running, "y")?.running == true)
    #expect(row(.necessityDocumented, "n")?.necessityDocumented == false)
    #expect(row(.note, "at␠home")?.note == "at home")
  }

  @Test("A link to a row that is not there, or to the row itself, is kept as typed and holds the row")
  func links() {
    #expect(row(.continues, "9")?.asTyped == [.continues: "9"])
    #expect(row(.continues, "2")?.asTyped == [.continues: "2"])
  }

  @Test("A method that says the route too sets both")
  func methodWithRoute() {
    let injected = sheet.typed("^R ⇱ ↓↓ im⏎ ivp⏎")
    #expect(injected.rows.last == "1300 Zofran IV push" || injected.rows.last == "1300 Zofran push")
  }

  @Test("A class, a route or a method is picked by digit")
  func digits() {
    #expect(sheet.typed("^R ⇱ ↓↓ 2").session.worksheet.rows.last?.route == .intramuscular)
    #expect(sheet.typed("→→→ 2").session.worksheet.rows.last?.method == .push)
  }

  @Test("No row is deleted, moved or copied from within a card")
  func rowsAreSafe() {
    for keys in ["^R zz ^K", "^X e zz ^K", "^R zz ^X u", "^X e zz ^D"] {
      #expect(sheet.typed(keys).message == "close what is open first: Esc")
    }
  }

  @Test("Its key closes it too, and undoing the row away closes it")
  func closes() {
    #expect(sheet.typed("^R ^R").session.overlay == nil)
    #expect(sheet.typed("↓ mor⏎ ^R ^Z").session.overlay == nil)
  }

  @Test("Escape closes it, and the cursor is where it was")
  func close() {
    let closed = sheet.typed("^R ↓↓ ⎋")
    #expect(closed.session.overlay == nil)
    #expect(closed.place == "2 substance")
  }
}
