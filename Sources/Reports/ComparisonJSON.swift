import ChartedEncounter
import CodingAnalysis
import InfusionCoding
import Interchange

/// Policies side by side as JSON.
public enum ComparisonJSON {
  /// Writes the comparison of one record by itself.
  public static func bytes(
    _ comparison: PolicyComparison, of coded: CodedEncounter, style: JSONWriter.Style
  ) -> [UInt8] {
    var json = JSONWriter(style)
    json.object { json in
      ResultJSON.heading(coded, &json)
      ResultJSON.findings(comparison.findings, coded, &json)
      write(comparison, &json)
    }
    return json.bytes
  }

  static func write(_ comparison: PolicyComparison, _ json: inout JSONWriter) {
    json.key("comparison")
    json.object { json in
      json.key("policies")
      json.list { json in
        for reading in comparison.readings { write(reading.policy, reading.lines, &json) }
      }
      json.key("differences")
      json.list { json in
        for difference in comparison.differences { write(difference, comparison.policyInForce, &json) }
      }
    }
  }

  private static func write(
    _ difference: PolicyDifference, _ policyInForce: String, _ json: inout JSONWriter
  ) {
    json.object { json in
      json.key("lines")
      json.list { json in
        write(policyInForce, difference.linesInForce, &json)
        for policy in difference.policies { write(policy, difference.lines, &json) }
      }
      ResultJSON.numbers("rows", difference.rows, &json)
      json.key("settings")
      json.list { json in for cause in difference.causes { write(cause, &json) } }
      json.field("datesOnly", difference.isDatesOnly)
    }
  }

  private static func write(_ policy: String, _ lines: [CodeLine], _ json: inout JSONWriter) {
    json.object { json in
      json.field("policy", policy)
      json.key("lines")
      json.list { json in for line in lines { ResultJSON.line(line, &json) } }
    }
  }

  private static func write(_ cause: PolicyCause, _ json: inout JSONWriter) {
    json.object { json in
      switch cause {
      case .setting(let name, let value):
        json.field("setting", name.rawValue)
        switch name.kind {
        case .integer: json.field("value", Int(value))
        case .boolean: json.field("value", value == "true")
        case .choice, .concurrency: json.field("value", value)
        }
      case .drugClass(let substance, let drugClass):
        json.field("setting", "classOverrides.\(substance)")
        if let drugClass { json.field("value", drugClass.rawValue) } else { json.null("value") }
      }
    }
  }
}
