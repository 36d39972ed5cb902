import ChartedEncounter
import CodingAnalysis
import InfusionCoding

/// The facts of one reason of a line at hand.
struct LineReasonWriter {
  let reason: Reason
  let line: CodeLine
  let explanation: Explanation

  private var coded: CodedEncounter { explanation.coded }
  private var policy: Policy { coded.policy }
  private var isApplied: Bool { reason.isApplied }
  private var others: String { PlainList.named(reason.rows, in: coded) }
  private var codes: String { PlainList.joined(reason.codes.map(\.text)) }

  var sentence: String {
    switch reason.rule {
    case .route2, .route3, .hour2, .hour4:
      return Arithmetic.text(of: line, in: explanation) ?? ofFirstRow
    case ...RuleID.route6: return ofFirstRow
    case ...RuleID.initial5: return "the initial service of its access: \(others)"
    case ...RuleID.concurrent5: return "beside another infusion: \(others)"
    case .push1: return "the initial service, as a push: \(others)"
    case .push2: return "the first push of a drug: \(others)"
    case .push3: return "a drug pushed again, \(policy.repeatPushGap) min or more apart: \(others)"
    case .date1: return "dated on the day of its start"
    case .date2: return dates
    case .modifier1: return "\(modifier): a second initial service of the visit, on an access of its own"
    case .modifier2: return "\(modifier): the initial service of a later visit of the day"
    case .modifier3: return "\(modifier): a code of the date stands over it, at another place or visit"
    case .edit1, .edit2, .edit3: return edit
    default: return ofFirstRow
    }
  }

  private var ofFirstRow: String {
    line.rows.first.flatMap { coded.decision(ofRow: $0) }.map { DecisionSentence.text(for: $0, in: coded) }
      ?? ""
  }

  private var modifier: String { line.modifiers.distinct.text ?? "" }

  private var dates: String {
    switch policy.midnight {
    case .hourStart: "an hour is dated on the day on which it begins"
    case .startDate: "every hour is dated on the day on which its total starts"
    case .completion: "an hour is dated on the day on which its 31st minute lies"
    }
  }

  private var edit: String {
    switch reason.rule {
    case .edit1:
      if reason.codes.isEmpty { return "none of the codes it may hang on is in the encounter" }
      return isApplied ? "hangs on \(codes) of another date" : "hangs on \(codes) of its date"
    case .edit2:
      if reason.codes.isEmpty { return "no code of its date is paired with it" }
      return isApplied
        ? "paired with \(codes), and not opened" : "paired with \(codes), and opened by a modifier"
    default:
      let lines = coded.result.lines.filter { $0.code == line.code && $0.day == line.day }
      let units = reason.rows == line.rows ? line.units : lines.reduce(0) { $0 + $1.units }
      let count = PlainCount.units(units)
      return isApplied
        ? "\(count), more than the \(reason.threshold ?? 0) paid a date"
        : "\(count), at most \(reason.threshold ?? 0) paid a date"
    }
  }
}
