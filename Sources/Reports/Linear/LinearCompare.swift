import ChartedEncounter
import CodingAnalysis
import InfusionCoding
import ReferenceData

/// Policies side by side, one difference a line, then what each gives.
public enum LinearCompare {
  /// - Parameter policies: the policies that are known, for the authorities of their settings.
  public static func lines(_ comparison: PolicyComparison, of coded: CodedEncounter, policies: PolicyLibrary)
    -> [String]
  {
    let text = ComparisonText(comparison, of: coded, policies: policies)
    let differences = text.differences.flatMap { difference -> [String] in
      let own = difference.readings.first
      let dates = difference.isDatesOnly ? ", dates only" : ""
      return difference.readings.dropFirst().flatMap { reading in
        [
          "\(reading.policies): \(reading.lines) in place of \(own?.lines ?? ""), \(difference.heading)\(dates)"
        ]
          + reading.causes.map { "because \($0)" }
      }
    }
    return differences + [text.agreement] + text.neverPaid + comparison.readings.map(reading)
  }

  /// `cms: 08/04 96365, 96375; 08/05 96366, 96375, 96376`.
  private static func reading(_ reading: PolicyComparison.Reading) -> String {
    var days: [(day: Day, codes: [String])] = []
    for line in reading.lines {
      if days.last?.day != line.day { days.append((line.day, [])) }
      days[days.count - 1].codes.append(
        LinearCodes.code(line) + (line.units == 1 ? "" : " ×\(line.units)"))
    }
    let text = days.map { "\(LineChange.shortDay($0.day)) \($0.codes.joined(separator: ", "))" }
    return "\(reading.policy): \(text.isEmpty ? "no code" : text.joined(separator: "; "))"
  }
}
