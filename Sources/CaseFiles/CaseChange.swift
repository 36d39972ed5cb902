import ChartedEncounter
import InfusionCoding
import Interchange

/// One change of a record, as it is written: `5. stop 1254`, `5. start 8/5 1220`, `5. site left`,
/// `5. delete`, `add 8/5 1300 Zofran push`, `set: policy cms`, `site: left, because the right one leaks`.
public struct CaseChange: Hashable, Sendable {
  public let text: String

  public init(_ text: String) { self.text = text }

  /// A record as it is after the change.
  ///
  /// - Throws: what of it is not understood or can't be done, and what would do.
  public func applied(to encounter: ChartedEncounter) throws(CellProblem) -> ChartedEncounter {
    let (first, rest) = Self.firstWord(of: text)
    var changed = encounter
    if first.lowercased() == "add" {
      changed.rows.append(try Self.row(rest, after: encounter))
    } else if first.hasSuffix(":") {
      try changed.take(line: text)
    } else if first.hasSuffix("."), let number = Int(first.dropLast()) {
      guard let place = changed.rows.firstIndex(where: { $0.number == number }) else {
        throw CellProblem("there is no row \(number): the rows are \(Self.numbers(of: encounter))")
      }
      let (field, value) = Self.firstWord(of: rest)
      if field.lowercased() == "delete", value.isEmpty {
        changed.rows.remove(at: place)
      } else {
        try changed.rows[place].set(field, to: value, in: encounter)
      }
    } else {
      throw CellProblem(
        reading: text,
        "is not a change: write 5. stop 1254, 5. delete, add 1300 Zofran push, or set: policy cms")
    }
    return changed
  }

  private static func row(_ line: String, after encounter: ChartedEncounter) throws(CellProblem) -> ChartedRow
  {
    let last = encounter.rows.max { $0.number < $1.number }
    let start = ShorthandStart(
      date: encounter.lastDate ?? TeachingCase.firstDate, lastRowNumber: last?.number ?? 0,
      year: .year(TeachingCase.firstDate.year))
    let reading = Shorthand.read(line, start: start).first
    if let error = reading?.errors.first { throw CellProblem(error.message) }
    guard let added = try? reading?.result.get().rows, added.count == 1, let row = added.first else {
      throw CellProblem("a row is missing: write it after add, such as add 1300 Zofran push")
    }
    guard !encounter.rows.contains(where: { $0.number == row.number }) else {
      throw CellProblem("there is a row \(row.number) already: leave its number away")
    }
    return row
  }

  private static func numbers(of encounter: ChartedEncounter) -> String {
    let numbers = encounter.rows.map(\.number).sorted()
    return numbers.prefix(20).map(String.init).joined(separator: ", ") + (numbers.count > 20 ? " …" : "")
  }

  static func firstWord(of text: String) -> (word: String, rest: String) {
    let text = text.trimmed
    let word = text.prefix { !$0.isWhitespace }
    return (String(word), String(text.dropFirst(word.count)).trimmed)
  }
}

extension ChartedEncounter {
  /// The date of its last row that has one.
  fileprivate var lastDate: ChartedDate? {
    rows.sorted { $0.number < $1.number }.compactMap { ($0.start ?? $0.stop)?.date }.last
  }

  /// Takes a line that belongs to the encounter itself: `set: policy cms`, `set: concurrency overlap:1`,
  /// `setting: office`, `site: left, because …`, `inpatient: 8/4 2200`.
  fileprivate mutating func take(line: String) throws(CellProblem) {
    let (key, value) = CaseChange.firstWord(of: line)
    let (name, rest) = CaseChange.firstWord(of: value)
    let isPolicy = key.lowercased() == "set:" && name.lowercased() == "policy"
    let said = isPolicy ? "policy: \(rest)" : line
    let date = firstDate ?? TeachingCase.firstDate
    let reading = Shorthand.read(said, start: ShorthandStart(date: date, year: .year(date.year))).first
    if let error = reading?.errors.first { throw CellProblem(error.message) }
    guard let said = try? reading?.result.get(), said != ChartedEncounter(id: said.id, title: said.title)
    else {
      throw CellProblem(reading: line, "changes nothing: set:, policy:, setting:, site: or inpatient: does")
    }
    policy = said.policy ?? policy
    setting = said.setting ?? setting
    inpatientFrom = said.inpatientFrom ?? inpatientFrom
    overrides.merge(said.overrides) { $1 }
    for site in said.sites {
      sites.removeAll { $0.name.trimmed.lowercased() == site.name.trimmed.lowercased() }
      sites.append(site)
    }
  }
}
