import ChartedEncounter
import InfusionCoding
import TerminalCells
import Worksheet
import WorksheetCommands
import WorksheetSession

extension LinearMode {
  private static let keys = ["encounter", "title", "setting", "policy", "set", "site", "inpatient", "year"]

  /// Whether it is a line of the encounter itself: `site: left, because incompatible`.
  func isEncounterLine(_ line: String) -> Bool {
    guard let colon = line.firstIndex(of: ":") else { return false }
    return Self.keys.contains(line[..<colon].trimmed.lowercased())
  }

  mutating func take(encounterLine line: String) {
    guard let colon = line.firstIndex(of: ":") else { return }
    let key = line[..<colon].trimmed.lowercased()
    let value = line[line.index(after: colon)...].trimmed
    switch key {
    case "encounter":
      let own = session.worksheet.encounter.id
      guard own.isBlank || own == value || session.worksheet.rows.isEmpty else {
        return refuse(
          "this sheet is \(own): another encounter needs a sheet of its own; :encounter id renames it")
      }
      field(.id, value)
    case "title": field(.title, value)
    case "setting": field(.setting, value)
    case "policy": policy(value)
    case "set": set(value)
    case "site": site(value)
    case "inpatient": field(.inpatientFrom, value)
    default: refuse("write the year with the day: 2026-08-04")
    }
  }

  /// Reads the encounter's own fields, or changes one: `title two days`.
  mutating func encounter(_ text: String) {
    if text.isEmpty {
      for field in session.encounterCardFields where !session.text(of: field).isEmpty {
        say("\(field.label) \(session.text(of: field))")
      }
      if session.worksheet.encounter.policy == nil {
        say("policy \(session.coded.policyName), not named here")
      }
      return
    }
    let (word, value) = Self.split(text)
    switch word.lowercased() {
    case "id", "encounter", "name": field(.id, value)
    case "title": field(.title, value)
    case "setting": field(.setting, value)
    case "policy": policy(value)
    case "inpatient": field(.inpatientFrom, value)
    case "site", "sites": site(value)
    default: set(text)
    }
  }

  mutating func policy(_ name: String) {
    guard name.isEmpty else { return field(.policy, name) }
    for policy in reducer.environment.policies.policies {
      let isInForce = policy.name == session.coded.policyName
      say(
        "\(policy.name)\(isInForce ? ", in force" : ""), \(policy.policy.setting.rawValue), \(policy.authority)"
      )
    }
  }

  /// `shortRepeat total`; `policy cms`, as changes are written; all settings where none is named.
  mutating func set(_ text: String) {
    let (word, value) = Self.split(text)
    if word.lowercased() == "policy" { return policy(value) }
    if word.isEmpty {
      return say(
        SettingName.allCases.map { name in
          let own = session.worksheet.encounter.overrides[name] == nil ? "" : ", set here"
          return "\(name.rawValue) \(session.coded.policy.value(of: name))\(own)"
        })
    }
    guard let name = SettingName.allCases.first(where: { $0.rawValue.lowercased() == word.lowercased() })
    else {
      return refuse("\(word.inQuotes) is no setting; :set lists them")
    }
    if name == .setting { return field(.setting, value) }
    if value.isEmpty {
      return say("\(name.rawValue) \(session.coded.policy.value(of: name)): \(name.allowedValues)")
    }
    field(.override(name), value.lowercased() == "none" ? "" : value)
  }

  /// `left, because incompatible`, `left, replaces right`, `left` with a remark of its own; all where none
  /// is named.
  mutating func site(_ text: String) {
    guard !text.isEmpty else { return sites() }
    let comma = text.firstIndex(of: ",")
    let name = (comma.map { text[..<$0] } ?? text[...]).trimmed
    let (verb, value) = Self.split(comma.map { text[text.index(after: $0)...].trimmed } ?? "")
    guard ["", "because", "replaces", "remove"].contains(verb.lowercased()) else {
      return refuse("because, replaces or remove, not \(verb.inQuotes)")
    }
    guard let index = indexOfSite(name) else {
      let before = session
      guard preview(["site: \(text)"], below: nil)?.sites.count == 1 else {
        settle()
        return refuse("not understood: site left, because incompatible; or site left, replaces right")
      }
      send(.command(.move(.enter)))
      settle()
      say("site \(name) added")
      return tell(since: before)
    }
    switch verb.lowercased() {
    case "because": field(.siteReason(index), value)
    case "replaces": field(.siteReplaces(index), value)
    case "remove": field(.siteName(index), "")
    default: sites()
    }
  }

  private func indexOfSite(_ name: String) -> Int? {
    session.worksheet.encounter.sites.firstIndex { $0.name.trimmed.lowercased() == name.lowercased() }
  }

  private mutating func sites() {
    let sites = session.worksheet.encounter.sites
    let named = Set(sites.map { $0.name.trimmed.lowercased() })
    for site in sites {
      let reason = site.reason.map { ", because \($0)" } ?? ""
      say("site \(site.name)\(reason)\(site.replaces.map { ", replaces \($0)" } ?? "")")
    }
    for name in session.coded.names.accessNames where !named.contains(name.trimmed.lowercased()) {
      say("site \(name), without a reason")
    }
    if sites.isEmpty, session.coded.names.accessNames.isEmpty { say("no site is named") }
  }

  /// Types a text into a field of the encounter and enters it.
  mutating func field(_ field: EncounterCardField, _ text: String) {
    guard let index = session.encounterCardFields.firstIndex(of: field) else { return }
    let before = session
    let old = session.text(of: field)
    settle()
    session.overlay = .encounterCard(field: index)
    session.entry = CellEntry(text: text, caret: text.count)
    send(.command(.move(.enter)))
    let message = session.message
    settle()
    if let message, message.isProblem {
      // The session is coded with nothing half typed.
      return refuse("not changed: \(message.text)")
    }
    guard session.worksheet.state != before.worksheet.state else { return say("as it was") }
    say(
      "\(field.label) \(text.isEmpty ? "none" : session.text(of: field, orSite: text)), was \(old.isEmpty ? "none" : old)"
    )
    tell(since: before)
  }
}

extension Session {
  /// What a field holds; the text where the field is gone with its site.
  fileprivate func text(of field: EncounterCardField, orSite text: String) -> String {
    let held = self.text(of: field)
    return held.isEmpty ? text : held
  }
}
