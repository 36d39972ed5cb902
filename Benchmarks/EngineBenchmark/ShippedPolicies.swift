import InfusionCoding

/// The policies that come with the program, by the settings that they change (rulebook §5).
enum ShippedPolicies {
  static let all: [(name: String, policy: Policy)] = [
    ("haugen", Policy()),
    (
      "cms",
      policy([
        .shortRepeat: "total", .concurrency: "alone:15", .overlapCredit: "once", .repeatPushGap: "31",
        .missingStop: "hold", .pushMinutesDeducted: "true", .longPump: "G0498",
      ])
    ),
    (
      "cpt",
      policy([
        .shortRepeat: "additionalHour", .concurrency: "overlap:1", .repeatPushGap: "31",
        .midnight: "startDate",
      ])
    ),
    (
      "hcpro",
      policy([
        .shortRepeat: "additionalHour", .concurrency: "majority", .repeatPushGap: "31",
        .midnight: "startDate",
      ])
    ),
    (
      "office",
      policy([
        .setting: "professional", .shortRepeat: "total", .concurrency: "overlap:1", .repeatPushGap: "31",
        .midnight: "startDate",
      ])
    ),
  ]

  private static func policy(_ settings: [SettingName: String]) -> Policy {
    var policy = Policy()
    for (name, value) in settings where !policy.set(name, to: value) {
      preconditionFailure("\(name.rawValue) does not take \(value)")
    }
    return policy
  }
}
