import CodingAnalysis
import ChartedEncounter
import InfusionCoding
import Interchange
import Reports
import Worksheet
import WorksheetLibrary

/// An entry of a trail as JSON: one object a line. Times are UTC; what was or is blank is empty.
enum TrailJSON {
  static func text(_ step: TrailStep) -> String {
    var writer = JSONWriter(.oneLine)
    writer.object { writer in
      writer.field("entry", step.entry.number)
      writer.field("by", step.entry.touch.person)
      writer.field("at", WallClock.utc(step.entry.touch.moment))
      write(step.entry.event, to: &writer)
      write(step.difference, to: &writer)
      let codes = LineDifference(from: step.before, to: step.after)
      write(codes.gone, as: "codesGone", to: &writer)
      write(codes.come, as: "codesCome", to: &writer)
    }
    return writer.text + "\n"
  }

  private static func write(_ event: TrailEvent, to writer: inout JSONWriter) {
    writer.field("event", event.word)
    switch event {
    case .created(.file(let file)), .saved(let file): writer.field("file", file)
    case .created(.copy(let id)): writer.field("copyOf", id)
    case .deed(.did(let step)): writer.field("edit", step.serial)
    case .deed(.undid(let serial)), .deed(.redid(let serial)): writer.field("edit", serial)
    case .marked(let state):
      writer.field("state", state.word)
      writer.field("question", state.question)
    case .archived(let isArchived): writer.field("archived", isArchived)
    case .takenOver(let holder): writer.field("from", holder)
    case .created(.blank): break
    }
  }

  private static func write(_ difference: SheetDifference, to writer: inout JSONWriter) {
    if !difference.rows.isEmpty {
      writer.key("rows")
      writer.list { writer in
        for change in difference.rows {
          writer.object { writer in
            writer.field("row", change.row)
            writer.field("change", change.kind.rawValue)
            writer.key("cells")
            writer.list { writer in
              for cell in change.cells { write(cell.field.rawValue, cell.from, cell.to, to: &writer) }
            }
          }
        }
      }
    }
    if !difference.fields.isEmpty {
      writer.key("encounter")
      writer.list { for field in difference.fields { write(field.name, field.from, field.to, to: &$0) } }
    }
    if difference.isReordered { writer.field("reordered", true) }
  }

  private static func write(_ name: String, _ from: String, _ to: String, to writer: inout JSONWriter) {
    writer.object { writer in
      writer.field("name", name)
      writer.field("from", from)
      writer.field("to", to)
    }
  }

  private static func write(_ lines: [CodeLine], as name: String, to writer: inout JSONWriter) {
    guard !lines.isEmpty else { return }
    writer.key(name)
    writer.list { writer in
      for line in lines {
        writer.object { writer in
          writer.field("date", ISOTime.day(line.day))
          writer.field("code", line.code.text)
          writer.field("units", line.units)
          if !line.modifiers.texts.isEmpty {
            writer.key("modifiers")
            writer.list { for modifier in line.modifiers.texts { $0.value(modifier) } }
          }
        }
      }
    }
  }
}

extension TrailEvent {
  fileprivate var word: String {
    switch self {
    case .created: "created"
    case .deed(.did): "edit"
    case .deed(.undid): "undo"
    case .deed(.redid): "redo"
    case .marked: "marked"
    case .archived: "archived"
    case .saved: "saved"
    case .takenOver: "takenOver"
    }
  }
}
