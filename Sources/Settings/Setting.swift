import TerminalDriver
import WorksheetSession

/// One setting: its key in the file, what it is for, what may be written there. One table of these feeds the
/// reader, the printed file and the manual page. (Keys are in the table of commands.)
public struct Setting: Sendable {
  public let key: String
  /// What it is for, in plain sentences.
  public let remarks: String
  public let form: Form
  /// What counts where nothing is said, as it would be written.
  public let standard: String
  let take: @Sendable (String, inout Settings) -> Void

  /// What may be written as a value.
  public enum Form: Hashable, Sendable {
    /// One of these words.
    case word([String])
    /// `auto`, or the name of a policy that is known.
    case policy
    /// `auto`, or an absolute path, which may begin with `~/`.
    case folder
  }

  init(
    _ key: String, _ form: Form, standard: String, remarks: String,
    _ take: @escaping @Sendable (String, inout Settings) -> Void
  ) {
    self.key = key
    self.form = form
    self.standard = standard
    self.remarks = remarks
    self.take = take
  }

  /// What may be written, in words.
  public var allowed: String {
    switch form {
    case .word(let words): words.alternatives
    case .policy: "auto or the name of a policy"
    case .folder: "auto or a path that begins with / or ~/"
    }
  }
}

extension Setting {
  /// All of them, in the order of the file.
  public static let all = [policy, entryOrder, theme, colors, glyphs, timeline, mouse, estimate, cases]

  static let policy = Setting(
    "policy", .policy, standard: "auto",
    remarks: """
      The policy of a new sheet, by its name in `dripsheet policies`, which lists your own too. auto: \
      haugen, or office where the setting of care is professional.
      """
  ) { $1.policy = $0 == "auto" ? nil : $0 }

  static let entryOrder = Setting(
    "entry-order", .word(["substance-first", "times-first"]), standard: "substance-first",
    remarks: "In which order Enter goes through a new row: the substance first, or start and stop first."
  ) { $1.entryOrder = $0 == "times-first" ? .timesFirst : .substanceFirst }

  static let theme = Setting(
    "theme", .word(["auto"] + Theme.all.map(\.name)), standard: "auto",
    remarks: """
      Colours for a dark or a light background, or color-safe: such as colour-blind people and \
      projectors keep apart. auto: as the terminal says of its background, else dark.
      """
  ) { $1.theme = Theme.named($0)?.name }

  static let colors = Setting(
    "colors", .word(["auto", "none"] + ColorDepth.allCases.dropFirst().map { "\($0.rawValue)" }),
    standard: "auto",
    remarks: """
      No more colours than these. auto: as many as the terminal has. NO_COLOR in the environment and \
      --monochrome go before this.
      """
  ) { $1.colors = $0 == "none" ? ColorDepth.none : Int($0).flatMap(ColorDepth.init) }

  static let glyphs = Setting(
    "glyphs", .word(["auto", "utf8", "ascii"]), standard: "auto",
    remarks: """
      Whether lines, bars and marks are drawn with more than ASCII. auto: as the locale says. --ascii \
      goes before this.
      """
  ) { $1.isUTF8 = $0 == "auto" ? nil : $0 == "utf8" }

  static let timeline = Setting(
    "timeline", .word(["auto", "lanes", "rows"]), standard: "auto",
    remarks: """
      The timeline with as few lines an access as will do (lanes), or with a line a row in the order of the \
      grid (rows). auto: a line a run where there is room for them, else lanes.
      """
  ) { $1.timelineArrangement = $0 == "lanes" ? .lanes : $0 == "rows" ? .rows : .fitting }

  static let mouse = onOrOff(
    "mouse", standard: false, \.isMouseOn,
    remarks: """
      Whether a click goes to a cell, a bar, a code line or an item, and the wheel scrolls. Nothing \
      needs it, and while it is on most terminals select text only with Shift held.
      """)

  static let estimate = onOrOff(
    "estimate", standard: true, \.showsEstimate,
    remarks: """
      Whether an estimate of what a hospital is paid stands beside what policies differ on. --estimate \
      and --no-estimate go before this.
      """)

  static let cases = Setting(
    "cases", .folder, standard: "auto",
    remarks: "The folder with your own cases. auto: dripsheet/cases in $XDG_DATA_HOME, or in ~/.local/share."
  ) { $1.casesFolder = $0 == "auto" ? nil : $0 }

  private static func onOrOff(
    _ key: String, standard: Bool, _ property: WritableKeyPath<Settings, Bool> & Sendable, remarks: String
  ) -> Setting {
    Setting(key, .word(["on", "off"]), standard: standard ? "on" : "off", remarks: remarks) {
      $1[keyPath: property] = $0 == "on"
    }
  }
}
