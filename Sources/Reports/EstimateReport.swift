import CodingAnalysis
import InfusionCoding
import ReferenceData

/// What lines pay, as plain text: clearly an estimate.
enum EstimateReport {
  static func lines(_ analysis: CaseAnalysis) -> [String] {
    guard let estimate = analysis.estimate(of: analysis.coded.result.lines) else { return [] }
    let dates = Set(estimate.lines.compactMap(\.rate?.effective)).sorted().map(ISOTime.day)
    let title =
      "Estimate only: OPPS national rates of \(dates.isEmpty ? "no date" : PlainList.joined(dates)), no discounts, no wage index."
    return ["", title] + estimate.lines.map(line)
      + ["  \(PlainLayout.padded("total", 46))\(PlainLayout.flushRight(estimate.total.text, 11))"]
      + policies(analysis, estimate)
  }

  private static func line(_ line: RateEstimate.Line) -> String {
    let status = line.rate.map { "\($0.statusIndicator)\($0.apc.map { " \($0)" } ?? "")" } ?? ""
    let rate = line.isPackaged ? "packaged" : line.rate?.rate?.text ?? "no rate"
    return
      "  \(ISOTime.day(line.day))  \(PlainLayout.padded(line.code.text, 8)) x\(PlainLayout.padded(String(line.units), 5))"
      + "\(PlainLayout.padded(status, 10))\(PlainLayout.flushRight(rate, 9))"
      + PlainLayout.flushRight(line.amount?.text ?? "-", 11)
  }

  private static func policies(_ analysis: CaseAnalysis, _ own: RateEstimate) -> [String] {
    let others = (analysis.comparison?.readings ?? []).dropFirst().compactMap { reading -> String? in
      guard let estimate = analysis.estimate(of: reading.lines), estimate.total != own.total else {
        return nil
      }
      return
        "\(reading.policy) \(estimate.total.text) (\(EstimateSentence.signed(estimate.total, own.total)))"
    }
    return others.isEmpty
      ? []
      : PlainLayout.wrapped("other policies: \(others.joined(separator: ", "))", first: "  ", rest: "    ")
  }
}
