import CaseFiles
import ChartedEncounter
import CodingAnalysis
import InfusionCoding
import Interchange
import YAMLReading

/// Whether the engine gives a case's answers, as JSON: one object a file.
public enum CaseCheckJSON {
  /// - Parameter source: the file's name.
  public static func bytes(_ checked: CheckedCase, source: String, style: JSONWriter.Style) -> [UInt8] {
    var json = JSONWriter(style)
    json.object { json in
      json.field("file", source)
      json.field("title", checked.reading.teachingCase.title)
      json.field("holds", checked.holds)
      json.key("steps")
      json.list { json in for step in checked.steps { write(step, &json) } }
    }
    return json.bytes
  }

  /// A file that is no case.
  public static func bytes(_ error: YAMLFileError, style: JSONWriter.Style) -> [UInt8] {
    bytes(source: error.source, style) { json in
      for problem in error.problems {
        json.object { json in
          json.field("line", problem.line)
          json.field("key", problem.key)
          json.field("message", problem.what)
          json.field("advice", problem.allowed.isEmpty ? nil : problem.allowed)
        }
      }
    }
  }

  /// A file that can't be read or checked.
  public static func bytes(source: String, message: String, style: JSONWriter.Style) -> [UInt8] {
    bytes(source: source, style) { json in json.object { $0.field("message", message) } }
  }

  private static func bytes(
    source: String, _ style: JSONWriter.Style, problems: (inout JSONWriter) -> Void
  ) -> [UInt8] {
    var json = JSONWriter(style)
    json.object { json in
      json.field("file", source)
      json.field("holds", false)
      json.key("problems")
      json.list(problems)
    }
    return json.bytes
  }

  private static func write(_ step: CheckedCase.Step, _ json: inout JSONWriter) {
    json.object { json in
      json.field("line", step.line)
      json.key("changes")
      json.list { json in for change in step.changes { json.value(change.text) } }
      if let answer = step.answer {
        write("answer", answer, &json)
        json.field("holds", step.parting == nil)
      }
      write("lines", step.coded.result.lines, &json)
      if let parting = step.parting {
        json.key("parting")
        write(parting, &json)
      }
    }
  }

  private static func write(_ parting: Parting, _ json: inout JSONWriter) {
    json.object { json in
      write(parting.isMissing ? "missing" : "surplus", [parting.line], &json)
      json.field("row", parting.row)
      json.key("settings")
      json.list { json in
        for setting in parting.settings {
          json.object { json in
            json.field("setting", setting.name.rawValue)
            json.field("value", setting.value)
          }
        }
      }
      json.key("policies")
      json.list { json in for policy in parting.policies { json.value(policy) } }
    }
  }

  private static func write(_ key: String, _ lines: [CodeLine], _ json: inout JSONWriter) {
    json.key(key)
    json.list { json in for line in lines { ResultJSON.line(line, &json) } }
  }
}
