import ChartedEncounter
import InfusionCoding
import Interchange

/// A coding result as JSON (`result.schema.json`): keys in the order of the schema, so that equal
/// results are equal bytes.
public enum ResultJSON {
  /// Writes the result of one record: indented for a person, or on one line for one record a line.
  public static func bytes(_ coded: CodedEncounter, style: JSONWriter.Style) -> [UInt8] {
    var json = JSONWriter(style)
    json.object { json in
      heading(coded, &json)
      json.key("lines")
      json.list { json in for line in coded.result.lines { self.line(line, &json) } }
      json.key("rows")
      json.list { json in for row in coded.result.rows { self.row(row, coded, &json) } }
      findings(coded.result.findings, coded, &json)
      if let edits = coded.edits { TablesJSON.write(edits, nil, &json) }
      json.key("timeline")
      TimelineJSON.write(coded, &json)
    }
    return json.bytes
  }

  /// Id, policy and setting.
  static func heading(_ coded: CodedEncounter, _ json: inout JSONWriter) {
    json.field("id", coded.encounter.id)
    json.field("title", coded.encounter.title)
    json.field("policy", coded.policyName)
    json.field("setting", coded.policy.setting.rawValue)
    if !coded.encounter.overrides.isEmpty {
      json.key("overrides")
      EncounterJSON.write(overrides: coded.encounter.overrides, to: &json)
    }
  }

  /// Writes the record of an encounter that can't be read or coded.
  public static func bytes(
    id: String, message: String, path: String?, style: JSONWriter.Style
  ) -> [UInt8] {
    var json = JSONWriter(style)
    json.object { json in
      json.field("id", id)
      json.key("error")
      json.object { json in
        json.field("message", message)
        json.field("path", path)
      }
    }
    return json.bytes
  }

  /// - Parameter more: fields that stand after the common ones.
  static func line(
    _ line: CodeLine, _ json: inout JSONWriter, more: (inout JSONWriter) -> Void = { _ in }
  ) {
    json.object { json in
      json.field("code", line.code.text)
      json.field("units", line.units)
      texts("modifiers", line.modifiers.texts, &json)
      json.field("date", ISOTime.day(line.day))
      numbers("rows", line.rows, &json)
      texts("rules", line.rules.map(\.text), &json)
      more(&json)
    }
  }

  /// - Parameter more: fields that stand after the common ones.
  static func row(
    _ row: RowDecision, _ coded: CodedEncounter, _ json: inout JSONWriter,
    more: (inout JSONWriter) -> Void = { _ in }
  ) {
    json.object { json in
      json.field("row", row.row)
      json.field("decision", row.decision.rawValue)
      if let minutes = row.minutes { json.field("minutes", minutes) } else { json.null("minutes") }
      if row.creditedMinutes != nil { json.field("creditedMinutes", row.creditedMinutes) }
      if !row.run.isEmpty { numbers("run", row.run, &json) }
      json.field("site", coded.accessName(row.access))
      texts("codes", row.codes.map(\.text), &json)
      texts("rules", row.rules.map(\.text), &json)
      json.field("why", DecisionSentence.text(for: row, in: coded))
      more(&json)
    }
  }

  static func findings(_ findings: [Finding], _ coded: CodedEncounter, _ json: inout JSONWriter) {
    json.key("findings")
    json.list { json in
      for finding in findings {
        json.object { json in
          json.field("id", finding.id.rawValue)
          json.field("severity", finding.severity.rawValue)
          numbers("rows", finding.rows, &json)
          if !finding.codes.isEmpty { texts("codes", finding.codes.map(\.text), &json) }
          json.field("rule", finding.id.rule?.text)
          if case .edit(let edit) = finding.detail { json.field("table", TableWords.key(edit.table)) }
          json.field("message", FindingSentence.text(for: finding, in: coded))
        }
      }
    }
  }

  static func numbers(_ key: String, _ numbers: [Int], _ json: inout JSONWriter) {
    json.key(key)
    json.list { json in for number in numbers { json.value(number) } }
  }

  private static func texts(_ key: String, _ texts: [String], _ json: inout JSONWriter) {
    json.key(key)
    json.list { json in for text in texts { json.value(text) } }
  }
}
