import CaseFiles
import ChartedEncounter
import Interchange

/// What the trainer says to a step, and what comes next. It is no part of what the class should see.
public struct LessonNotes {
  /// A heading with its text.
  public struct Note: Hashable, Sendable {
    public var heading: String
    public var text: String
  }
  public let lines: [Note]

  public init(_ lesson: Lesson) {
    let example = lesson.teachingCase
    var lines: [Note] = [Note(heading: "Next", text: Self.next(in: lesson))]
    if !lesson.changes.isEmpty {
      lines.append(Note(heading: "What if", text: lesson.changes.map(\.text).joined(separator: ", ")))
    }
    if let place = lesson.whatIf, example.whatIf.indices.contains(place),
      let watch = example.whatIf[place].watch
    {
      lines.append(Note(heading: "Watch", text: watch))
    }
    let rows = lesson.record.rows
    if rows.indices.contains(lesson.session.cursor.row), lesson.rowsShown > 0,
      case let number = rows[lesson.session.cursor.row].number, let note = example.notes[number]
    {
      lines.append(Note(heading: "Row \(number)", text: note))
    }
    if lesson.rowsShown == rows.count {
      lines += example.questions.map {
        Note(heading: "Ask", text: $0.ask + ($0.reply.map { " Answer: \($0)" } ?? ""))
      }
      lines += example.mistakes.map { Note(heading: "Mistake", text: $0) }
    }
    if lesson.rowsShown == 0 || lesson.isRevealed, let point = example.point {
      lines.append(Note(heading: "Point", text: point))
    }
    self.lines = lines
  }

  private static func next(in lesson: Lesson) -> String {
    let rows = lesson.record.rows
    if rows.indices.contains(lesson.place) {
      let row = rows[lesson.place]
      let times = [row.start, row.stop].compactMap { $0?.time.digits }.joined(separator: " to ")
      return "row \(row.number), \(row.substance ?? "no substance") \(times)"
    }
    let line = lesson.linesShown
    guard lesson.lines.indices.contains(line) else {
      return lesson.place < lesson.lastPlace ? "there is no line" : "the end"
    }
    return "line \(lesson.lines[line].code.text) x\(lesson.lines[line].units)"
  }
}
