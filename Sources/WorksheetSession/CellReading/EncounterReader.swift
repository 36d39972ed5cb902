import ChartedEncounter
import InfusionCoding
import Worksheet

/// Reads what is typed into the encounter card.
struct EncounterReader {
  let session: Session
  let environment: SessionEnvironment

  /// Why a text can't be entered.
  struct Problem: Error {
    let sentence: String
  }

  private var encounter: ChartedEncounter { session.worksheet.encounter }

  /// The edit that puts a text into a field; nil where nothing changes.
  func edit(_ typed: String, of field: EncounterCardField) -> Result<Edit?, Problem> {
    let text = typed.trimmed
    let value = text.isEmpty ? nil : text
    guard text != session.text(of: field) else { return .success(nil) }
    switch field {
    case .id:
      guard let value else { return problem("an encounter needs an id") }
      return .success(.setEncounter(.id(value)))
    case .title: return .success(.setEncounter(.title(value)))
    case .setting: return setting(value)
    case .policy: return policy(value)
    case .inpatientFrom: return inpatientFrom(value)
    case .override(let name): return override(name, value)
    case .newSite: return .success(value.map { .addSite(ChartedSite(name: $0), at: encounter.sites.count) })
    case .siteName(let index), .siteReason(let index), .siteReplaces(let index):
      return site(index, field, value)
    }
  }

  private func setting(_ text: String?) -> Result<Edit?, Problem> {
    guard let text else { return .success(.setEncounter(.setting(nil))) }
    let lower = text.lowercased()
    let word = lower == "office" ? CareSetting.professional.rawValue : lower
    guard let setting = CareSetting.allCases.first(where: { $0.rawValue.hasPrefix(word) }) else {
      return problem("\"\(text)\" is not a setting; it is facility or professional")
    }
    return .success(.setEncounter(.setting(setting)))
  }

  private func policy(_ text: String?) -> Result<Edit?, Problem> {
    guard let text else { return .success(.setEncounter(.policy(nil))) }
    guard let policy = environment.policies.named(text) else {
      return problem(
        "no policy is called \"\(text)\"; known: \(environment.policies.names.joined(separator: ", "))")
    }
    return .success(.setEncounter(.policy(policy.name)))
  }

  private func inpatientFrom(_ text: String?) -> Result<Edit?, Problem> {
    guard let text else { return .success(.setEncounter(.inpatientFrom(nil))) }
    let row = ChartedRow(number: 1)
    let date = encounter.rows.lazy.compactMap(\.chartedDate).last
    let reader = RowReader(
      row: row, above: nil, carriedDate: date, today: environment.today, formulary: environment.formulary,
      rows: [])
    let reading = reader.reading(text, into: .start)
    guard reading.isUnderstood, let time = reading.row.start, time.onTheClock != nil else {
      return problem("\"\(text)\" is not a date and time; write it as 8/4 1530")
    }
    return .success(.setEncounter(.inpatientFrom(time)))
  }

  private func override(_ name: SettingName, _ text: String?) -> Result<Edit?, Problem> {
    var policy = Policy()
    if let text, !policy.set(name, to: text) {
      return problem("\"\(text)\" is not allowed for \(name.rawValue): \(name.allowedValues)")
    }
    return .success(.setEncounter(.override(name, text)))
  }

  private func site(_ index: Int, _ field: EncounterCardField, _ text: String?) -> Result<Edit?, Problem> {
    guard encounter.sites.indices.contains(index) else { return .success(nil) }
    var site = encounter.sites[index]
    switch field {
    case .siteName:
      guard let text else { return .success(.removeSite(at: index)) }
      site.name = text
    case .siteReason: site.reason = text
    default: site.replaces = text
    }
    return .success(.setSite(site, at: index))
  }

  private func problem(_ sentence: String) -> Result<Edit?, Problem> { .failure(Problem(sentence: sentence)) }
}
