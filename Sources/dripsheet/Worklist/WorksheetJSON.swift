import Interchange
import WorksheetLibrary

/// A worksheet of the list as JSON: one object a line. Times are UTC.
enum WorksheetJSON {
  static func text(_ summary: WorksheetSummary, holder: Touch?) -> String {
    var writer = JSONWriter(.oneLine)
    writer.object { writer in
      writer.field("id", summary.id)
      writer.field("encounter", summary.encounter)
      writer.field("title", summary.title)
      writer.field("firstDay", summary.firstDay)
      writer.field("lastDay", summary.lastDay)
      writer.field("rows", summary.rows)
      writer.field("codes", summary.figures.codes)
      writer.field("findings", summary.figures.findings)
      writer.field("state", summary.state.word)
      writer.field("question", summary.state.question)
      write(summary.stateBy, "state", to: &writer)
      if summary.isArchived { writer.field("archived", true) }
      writer.field("file", summary.file)
      writer.field("entries", summary.head)
      write(summary.touched, "touched", to: &writer)
      write(holder, "held", to: &writer)
    }
    return writer.text + "\n"
  }

  private static func write(_ touch: Touch?, _ name: String, to writer: inout JSONWriter) {
    guard let touch else { return }
    writer.field("\(name)By", touch.person)
    writer.field("\(name)At", WallClock.utc(touch.moment))
  }
}
