/// What of the manual page is in no table: what the program is for, its files, and a few examples.
enum ManualProse {
  static let description = [
    """
    Dripsheet codes the injections and infusions of one hospital or office encounter (CPT 96360 to 96549 and \
    36593). Type the administrations row by row: substance, start, stop. A timeline draws them, and the codes \
    are worked out again at every key, each with its reason and its authority.
    """,
    """
    Publishers contradict each other. What each of them says is a policy; the sheet marks the rows on which \
    policies differ, and `dripsheet compare` shows them side by side.
    """,
    """
    A FILE is an encounter as JSON, or in shorthand: a line a row, such as `1222-1245 Rocephin`, under a line \
    with the date.
    """,
  ]

  static let typing = [
    """
    Typing begins in the cell where the cursor is. `zof`, Enter, `1500`, `1615`, Enter is ondansetron from \
    15:00 to 16:15. A drug is found by its generic or brand name, by a part of it, or with a slip. What is \
    not understood keeps its text and says in its own line what is wrong.
    """
  ]

  static let keys = [
    """
    `^S` is Ctrl with S. `^X h` is Ctrl with X, then h. Every command is also found by its words in the \
    palette. Behind the keys stands the name by which the settings know the command.
    """
  ]

  static let settings = [
    """
    Settings are lines `key = value` in one file; a # begins a remark. `dripsheet config` prints the whole \
    file with everything explained, and `dripsheet config --check` names the lines that can't be used. Here \
    each stands with what counts where nothing is said.
    """
  ]

  static let files: [(term: String, words: String)] = [
    ("~/.config/dripsheet/settings", "Settings and key bindings."),
    ("~/.config/dripsheet/policies/*.yaml", "Policies of your own; `dripsheet policies new` begins one."),
    ("~/.config/dripsheet/formulary.csv", "Substances of your own."),
    ("~/.local/share/dripsheet/tables/", "Tables of CMS that were imported."),
    (
      "~/.local/state/dripsheet/recovery/",
      "What was not saved when a line was lost or the program ended; it is offered at the next start."
    ),
  ]

  static let environment: [(term: String, words: String)] = [
    (
      "XDG_CONFIG_HOME, XDG_DATA_HOME, XDG_STATE_HOME",
      "Folders in the place of ~/.config, ~/.local/share and ~/.local/state."
    ),
    ("NO_COLOR", "Where it is set and not empty, nothing is drawn in colour."),
    ("LC_ALL, LC_CTYPE, LANG", "Whether the terminal shows more than ASCII."),
    ("TERM", "What terminal it is."),
    ("COLORFGBG", "Where the terminal sets it: whether its background is light."),
  ]

  static let exitStatus: [(term: String, words: String)] = [
    ("0", "All went well."),
    ("1", "Something could not be read or used; a sentence says what."),
    ("64", "The command line is wrong, or the worksheet has no terminal."),
    ("128 + n", "The worksheet was ended by signal n; what was not saved is kept."),
  ]

  static let examples = [
    ("Code an encounter, with the reason of every row:", "dripsheet code ed4471.txt"),
    ("Ask why row 5 is what it is, and what a minute would change:", "dripsheet explain ed4471.txt --row 5"),
    ("See where two policies part:", "dripsheet compare ed4471.txt --policies haugen,cms"),
    ("Look around in a worked example:", "dripsheet cases two-days-in-the-ED"),
  ]

  static let notes = [
    """
    Policies are our reading of published texts, cited in `dripsheet policies`; nobody endorses them, and the \
    payer decides. CPT is a trademark of the American Medical Association; the program holds code numbers and \
    no text of it.
    """
  ]
}
