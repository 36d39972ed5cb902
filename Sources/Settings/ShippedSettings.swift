import Reports
import WorksheetCommands

extension Settings {
  /// The settings file as it ships: every setting and every command's keys explained, all of it remarks. The
  /// `#` of a setting is followed by its key, that of an explanation by a blank.
  public static var shippedFile: String {
    let parts = [introduction] + Setting.all.map { part($0) } + [keyIntroduction] + families
    return parts.map { $0.joined(separator: "\n") + "\n" }.joined(separator: "\n")
  }

  private static let introduction = remark(
    """
    The settings of Dripsheet, each with what counts where nothing is said: take the # before a setting away \
    and change what stands behind the =. A line that can't be used is named at the start, and by \
    `dripsheet config --check`. `dripsheet config --path` says where this file belongs.
    """)

  private static func part(_ setting: Setting) -> [String] {
    remark(setting.remarks) + remark("Write \(setting.allowed).") + ["#\(setting.key) = \(setting.standard)"]
  }

  private static let keyIntroduction =
    remark(
      "Keys, a line a command. Commas stand between several ways to it; the first is the one that is shown.")
    + [
      "#",
      "#   ^K or Ctrl-K  Ctrl with K",
      "#   ^X d          Ctrl with X, then d",
      "#   F5, Alt-k     don't arrive from every terminal",
      "#   none          the command is only in the palette",
      "#",
    ]
    + remark(
      """
      Others are Enter Tab Shift-Tab Esc Space Backspace Del Ins Up Down Left Right Home End PgUp PgDn and \
      every character. A sign counts only where it is not typed text; a letter alone needs places behind it, \
      such as `d in list`. Places are \(KeyContext.allCases.map(\.rawValue).joined(separator: " ")).
      """) + ["#"]
    + remark(
      """
      ^A ^B (screen, tmux) and ^H ^I ^J ^M (Backspace, Tab, Enter) can't be used. Esc and ^C always go back, \
      Enter always enters, and the palette keeps a key that every terminal sends.
      """)

  private static var families: [[String]] {
    CommandFamily.allCases.map { family in
      let commands = Command.all.filter { $0.family == family }
      return ["# \(family.rawValue)"]
        + commands.flatMap { command in
          let keys = KeyLine.text(command.bindings, of: command)
          return [""] + remark(command.sentence) + ["#key.\(command.id.name) = \(keys)"]
        }
    }
  }

  private static func remark(_ text: String) -> [String] {
    PlainLayout.wrapped(text, first: "# ", rest: "# ")
  }
}
