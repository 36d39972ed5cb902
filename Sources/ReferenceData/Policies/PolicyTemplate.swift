import InfusionCoding

extension PolicyFile {
  /// A file to begin a policy of one's own with: what has to be filled in is empty, and every setting
  /// stands in it as a remark, with what it decides, what it may be, and its value in the policy that it
  /// starts from.
  public static func template(named name: String, startingFrom start: NamedPolicy) -> String {
    let settings = SettingName.allCases.map { setting in
      """
        # \(setting.explanation.sentence) (\(setting.explanation.rules.map(\.text).joined(separator: ", ")))
        # Allowed: \(setting.allowedValues)
        # \(setting.rawValue): \(start.policy.value(of: setting))
      """
    }
    return """
      # A policy for Dripsheet. Fill in what is empty; a line that begins with # is a remark.
      name: \(name)
      title:
      # Whose reading it is.
      authority:
      # From when it holds, and when somebody last found it in force: 2026, 2026-08 or 2026-08-04.
      effective:
      lastChecked:
      startsFrom: \(start.name)
      # Where it is written down. `for` may name the settings that a source stands behind.
      citations:
        - source:
          date:
          where:
          for: []
      # Codes that are never paid: their lines stay, with an error finding. Such as [96376]
      neverPaid: []
      # Classes of drugs that are other here, such as `infliximab: therapeutic`.
      classOverrides:
      # What it changes. Take the # away before those that are other here.
      settings:

      """ + settings.joined(separator: "\n") + "\n"
  }
}
