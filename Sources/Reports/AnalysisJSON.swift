import ChartedEncounter
import CodingAnalysis
import InfusionCoding
import Interchange
import ReferenceData

/// All that can be said of an encounter as JSON (`result.schema.json`).
public enum AnalysisJSON {
  /// The result with reasons, arithmetic, nearest changes, the estimate and, where it was made, the
  /// comparison.
  ///
  /// - Parameter row: the only row to speak of, with the lines and findings that it has a part in.
  public static func bytes(
    _ analysis: CaseAnalysis, row only: Int? = nil, style: JSONWriter.Style
  ) -> [UInt8] {
    let coded = analysis.coded
    let lines = coded.result.lines.filter { only == nil || $0.rows.contains(only ?? 0) }
    let estimate = analysis.estimate(of: coded.result.lines)
    var json = JSONWriter(style)
    json.object { json in
      ResultJSON.heading(coded, &json)
      json.key("lines")
      json.list { json in for line in lines { write(line, analysis, &json) } }
      json.key("rows")
      json.list { json in
        for row in coded.result.rows where only == nil || row.row == only { write(row, analysis, &json) }
      }
      let findings = analysis.findings.filter { only == nil || $0.rows.contains(only ?? 0) }
      ResultJSON.findings(findings, coded, &json)
      if only == nil, let estimate { EstimateJSON.write(estimate, &json) }
      TablesJSON.write(coded.edits, only == nil ? estimate : nil, &json)
      if only == nil {
        json.key("timeline")
        TimelineJSON.write(coded, &json)
        if let comparison = analysis.comparison { ComparisonJSON.write(comparison, &json) }
      }
    }
    return json.bytes
  }

  private static func write(_ line: CodeLine, _ analysis: CaseAnalysis, _ json: inout JSONWriter) {
    let explanation = analysis.explanation
    ResultJSON.line(line, &json) { json in
      json.field("arithmetic", Arithmetic.text(of: line, in: explanation))
      if let primary = explanation.primary(of: line) {
        json.key("addsTo")
        json.object { json in
          json.field("code", primary.code.text)
          json.field("date", ISOTime.day(primary.day))
        }
      }
      reasons(explanation.reasons(of: line), &json) {
        ReasonSentence.text(for: $0, of: line, in: explanation)
      }
    }
  }

  private static func write(_ row: RowDecision, _ analysis: CaseAnalysis, _ json: inout JSONWriter) {
    let explanation = analysis.explanation
    ResultJSON.row(row, analysis.coded, &json) { json in
      reasons(explanation.reasons(ofRow: row.row), &json) {
        ReasonSentence.text(for: $0, ofRow: row.row, in: explanation)
      }
      json.field("policiesDiffer", analysis.comparison.map { $0.agreement(onRow: row.row) != .full })
      guard let changes = analysis.nearest[row.row] else { return }
      json.key("nearest")
      json.list { json in
        for change in changes {
          json.object { json in
            json.field("field", change.field.rawValue)
            json.field("byMinutes", change.byMinutes)
            json.key("lines")
            json.list { json in for line in change.lines { ResultJSON.line(line, &json) } }
          }
        }
      }
    }
  }

  private static func reasons(
    _ reasons: [Reason], _ json: inout JSONWriter, text: (Reason) -> String
  ) {
    json.key("reasons")
    json.list { json in
      for reason in reasons {
        json.object { json in
          json.field("rule", reason.rule.text)
          json.field("applied", reason.isApplied)
          if !reason.rows.isEmpty { ResultJSON.numbers("rows", reason.rows, &json) }
          if !reason.minutes.isEmpty { ResultJSON.numbers("minutes", reason.minutes, &json) }
          json.field("threshold", reason.threshold)
          json.field("text", text(reason))
          json.field("authority", Rulebook.rule(reason.rule)?.authority)
        }
      }
    }
  }
}

/// What lines pay, as JSON.
enum EstimateJSON {
  static func write(_ estimate: RateEstimate, _ json: inout JSONWriter) {
    json.key("estimate")
    json.object { json in
      json.field("totalUSD", estimate.total.text)
      json.key("lines")
      json.list { json in
        for line in estimate.lines {
          json.object { json in
            json.field("code", line.code.text)
            json.field("date", ISOTime.day(line.day))
            json.field("units", line.units)
            json.field("statusIndicator", line.rate?.statusIndicator)
            json.field("apc", line.rate?.apc)
            json.field("rateUSD", line.rate?.rate?.text)
            json.field("amountUSD", line.amount?.text)
            json.field("packaged", line.isPackaged)
            json.field("effective", line.rate.map { ISOTime.day($0.effective) })
          }
        }
      }
    }
  }
}
