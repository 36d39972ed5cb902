import ChartedEncounter
import InfusionCoding

extension CodeLine {
  /// As the shorthand gives an answer: `96366 x2`, `96365-53-XS`.
  var codeText: String {
    let modifiers = modifiers.texts.map { "-\($0)" }.joined()
    return "\(code.text)\(modifiers)\(units == 1 ? "" : " x\(units)")"
  }

  /// With the day where it isn't 8/4: `8/5 96366 x2`.
  public var shortText: String {
    let date = Clock.date(of: day)
    if (date.month, date.day) == (8, 4) { return codeText }
    return "\(date.month)/\(date.day) \(codeText)"
  }

  /// With the whole date: `2026-08-04 96366 x2`.
  public var datedText: String { "\(ChartedDate(day).text) \(codeText)" }
}
