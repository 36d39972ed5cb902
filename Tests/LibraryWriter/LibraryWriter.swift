import ChartedEncounter
import Glibc
import Worksheet
import WorksheetLibrary

/// A program of its own for tests of what happens when one is killed, has no room, or works beside others:
/// writes so many edits into a worksheet of a library, and prints the number of each entry once it is
/// committed. `LibraryWriter LIBRARY WORKSHEET COUNT NAME`; worksheet 0 makes one.
@main
struct LibraryWriter {
  static func main() {
    let words = CommandLine.arguments
    guard words.count == 5, let id = Int(words[2]), let count = Int(words[3]) else { exit(64) }
    do throws(LibraryProblem) {
      let library = try Library(at: words[1])
      let touch = Touch(person: words[4], moment: 1_785_800_000_000)
      let worksheet =
        id > 0
        ? id
        : try library.create(
          Worksheet(ChartedEncounter(id: words[4])), figures: WorksheetFigures(), by: touch)
      guard case .held(let hold) = try library.hold(worksheet, by: touch) else {
        say("held")
        exit(2)
      }
      try write(count, under: hold, to: library, by: touch)
      try library.release(hold)
    } catch {
      say("refused: \(error)")
      exit(1)
    }
  }

  private static func write(
    _ count: Int, under hold: Hold, to library: Library, by touch: Touch
  ) throws(LibraryProblem) {
    var sheet = try library.worksheet(hold.worksheet).worksheet
    say("holds \(hold.worksheet)")
    for edit in 0..<count {
      let head = try next(edit, in: &sheet, under: hold, to: library, by: touch)
      hold.note(halfTyped: HalfTypedCell(row: 1, field: .note, text: "half \(edit)"), head: head)
      say("\(head)")
    }
  }

  private static func next(
    _ edit: Int, in sheet: inout Worksheet, under hold: Hold, to library: Library, by touch: Touch
  ) throws(LibraryProblem) -> Int {
    if sheet.rows.isEmpty {
      sheet.perform(.insertRow(sheet.freshIdentity, ChartedRow(number: 1, substance: "Zofran"), at: 0))
    } else if edit % 7 == 6 {
      _ = sheet.undo()
    } else {
      sheet.perform(.setCell(sheet.identities[0], .note, CellContent(.text("\(touch.person) \(edit)"))))
    }
    return try library.commit(
      sheet.takeDeeds(), to: hold.worksheet, sheet: sheet, figures: WorksheetFigures(),
      under: hold.number, by: touch)
  }

  /// A line that is out before the next thing is done.
  private static func say(_ line: String) {
    let bytes = Array((line + "\n").utf8)
    _ = Glibc.write(STDOUT_FILENO, bytes, bytes.count)
  }
}
