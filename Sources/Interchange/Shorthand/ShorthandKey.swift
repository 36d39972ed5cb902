import ChartedEncounter
import InfusionCoding

/// The keys of lines that belong to the encounter, in the order in which they are printed.
enum ShorthandKey: String, CaseIterable {
  case encounter, title, setting, policy, set, site, inpatient, year

  /// The key that a line begins with, and the place after its colon.
  static func read(_ line: ShorthandLine) -> (key: ShorthandKey, after: Int)? {
    guard let first = line.next, first | 0x20 >= UInt8(ascii: "a"), first | 0x20 <= UInt8(ascii: "z"),
      let colon = line.bytes[line.index..<min(line.end, line.index + 10)].firstIndex(of: UInt8(ascii: ":")),
      let key = ShorthandKey(rawValue: line.text(line.index..<colon).lowercased())
    else { return nil }
    return (key, colon + 1)
  }

  /// The sentence for a word that looks like a key and is none.
  static func unknown(_ word: String) -> String {
    let keys = allCases.map { "\($0.rawValue):" }
    return "\(word.inQuotes) is not a key\(NearestWord.hint(word, among: keys)); the keys are "
      + keys.joined(separator: " ")
  }
}

extension ChartedEncounter {
  /// Takes the value of a key that belongs to the encounter itself; the line stands at the value.
  ///
  /// - Throws: what is wrong with it, in which case nothing changes.
  mutating func take(
    _ key: ShorthandKey, from line: inout ShorthandLine, dates: inout ShorthandDates
  ) throws(ShorthandProblem) {
    line.skipSpace()
    switch key {
    case .encounter: break
    case .title: title = try line.text(for: key, unlike: title)
    case .policy: policy = try line.text(for: key, unlike: policy)
    case .setting: setting = try line.setting(unlike: setting)
    case .set: try takeSetting(&line)
    case .site: sites.append(try line.site())
    case .inpatient: inpatientFrom = try line.inpatient(dates, unlike: inpatientFrom)
    case .year: dates.year = try line.year()
    }
  }

  /// `concurrency overlap:1`
  private mutating func takeSetting(_ line: inout ShorthandLine) throws(ShorthandProblem) {
    let place = line.index
    let word = line.text(line.wordHere())
    line.index = line.wordHere().upperBound
    line.skipSpace()
    let valuePlace = line.index
    let value = try line.wholeText("the value")
    let lower = word.lowercased()
    guard let name = SettingName.allCases.first(where: { $0.rawValue.lowercased() == lower }) else {
      let hint = NearestWord.hint(word, among: SettingName.allCases.map(\.rawValue))
      throw line.problem("\(word.inQuotes) is not a setting of a policy\(hint)", at: place)
    }
    var scratch = Policy()
    guard scratch.set(name, to: value) else {
      throw line.problem(
        "\(value.inQuotes) is not a value of \(name.rawValue): \(name.allowedValues)", at: valuePlace)
    }
    guard overrides[name] == nil || overrides[name] == value else {
      throw line.problem("\"\(name.rawValue)\" is set twice; leave one of them", at: place)
    }
    overrides[name] = value
  }
}

extension ShorthandLine {
  /// A text; none where it is empty.
  fileprivate mutating func text(for key: ShorthandKey, unlike earlier: String?) throws(ShorthandProblem)
    -> String?
  {
    let place = index
    let text = try wholeText("the \(key.rawValue)")
    if text.isEmpty { return earlier }
    guard earlier == nil || earlier == text else { throw twice(key, at: place) }
    return text
  }

  private func twice(_ key: ShorthandKey, at place: Int) -> ShorthandProblem {
    problem("\"\(key.rawValue):\" is given twice; leave one of them", at: place)
  }

  fileprivate mutating func setting(unlike earlier: CareSetting?) throws(ShorthandProblem) -> CareSetting? {
    let place = index
    let text = try wholeText("the setting")
    if text.isEmpty { return earlier }
    let lower = text.lowercased()
    guard let setting = lower == "office" ? .professional : CareSetting(rawValue: lower) else {
      throw problem("\(text.inQuotes) is not a setting: facility, office or professional", at: place)
    }
    guard earlier == nil || earlier == setting else { throw twice(.setting, at: place) }
    return setting
  }

  fileprivate mutating func inpatient(
    _ dates: ShorthandDates, unlike earlier: ChartedTime?
  ) throws(ShorthandProblem) -> ChartedTime? {
    let place = index
    if isAtEnd { return earlier }
    let dateText = text(wordHere())
    index = wordHere().upperBound
    skipSpace()
    let timePlace = index
    let timeText = try wholeText("the time")
    let inpatient: ChartedTime
    do {
      inpatient = ChartedTime(dates.date(of: try DateText.read(dateText)), try TimeText.read(timeText).time)
    } catch {
      let isDate = (try? DateText.read(dateText)) != nil
      throw problem(
        timeText.isEmpty ? "a date and a time are needed, such as 2026-08-04 1222" : error.message,
        at: isDate ? timePlace : place)
    }
    guard inpatient.onTheClock != nil else {
      throw problem("\(inpatient.date.text) \(inpatient.time.digits) does not exist", at: place)
    }
    guard earlier == nil || earlier == inpatient else { throw twice(.inpatient, at: place) }
    return inpatient
  }

  fileprivate mutating func year() throws(ShorthandProblem) -> Int {
    let place = index
    let text = try wholeText("the year")
    guard text.utf8.count == 4, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let year = Int(text)
    else {
      throw problem("\(text.inQuotes) is not a year of four digits", at: place)
    }
    return year
  }
}
