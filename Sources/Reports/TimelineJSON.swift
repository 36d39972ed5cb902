import ChartedEncounter
import InfusionCoding
import Interchange

/// The timeline of a result as JSON: what a screen needs to draw.
enum TimelineJSON {
  static func write(_ coded: CodedEncounter, _ json: inout JSONWriter) {
    let timeline = coded.result.timeline
    json.object { json in
      json.key("accesses")
      json.list { json in
        for lane in timeline.accesses {
          json.object { json in
            json.field("site", coded.accessName(lane.access) ?? "")
            ResultJSON.numbers("rows", lane.rows, &json)
          }
        }
      }
      json.key("runs")
      json.list { json in for run in timeline.runs { self.run(run, coded, &json) } }
      json.key("shared")
      json.list { json in
        for shared in timeline.shared {
          json.object { json in
            ResultJSON.numbers("rows", [shared.first, shared.second], &json)
            json.key("span")
            span(shared.span, &json)
            json.field("minutes", shared.span.minutes)
          }
        }
      }
    }
  }

  private static func run(_ run: TimelineRun, _ coded: CodedEncounter, _ json: inout JSONWriter) {
    let access = run.lane.flatMap { coded.result.timeline.accesses[$0].access }
    json.object { json in
      ResultJSON.numbers("rows", run.rows, &json)
      json.field("site", coded.accessName(access) ?? "")
      json.field("kind", run.kind.rawValue)
      json.key("segments")
      json.list { json in for segment in run.segments { span(segment, &json) } }
      if !run.counted.isEmpty {
        json.key("counted")
        json.list { json in for counted in run.counted { span(counted, &json) } }
      }
      if !run.thresholds.isEmpty {
        json.key("thresholds")
        json.list { json in
          for threshold in run.thresholds {
            json.object { json in
              json.field("minute", ISOTime.minute(threshold.minute))
              json.field("rule", threshold.rule.text)
              json.field("reached", threshold.isReached)
            }
          }
        }
      }
    }
  }

  private static func span(_ span: Span, _ json: inout JSONWriter) {
    json.list { json in
      json.value(ISOTime.minute(span.start))
      json.value(ISOTime.minute(span.stop))
    }
  }
}
