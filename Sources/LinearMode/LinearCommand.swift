import WorksheetCommands

/// What can be said after a colon. Those that the sheet has too are commands of the one table; the others
/// read aloud what the sheet shows all the time, or name the cell that the sheet's cursor is on.
public enum LinearCommand: String, CaseIterable, Sendable {
  case row, new, insert, delete, copy, up, down, sort, shift, usual, clear, confirm, date
  case undo, redo
  case list, lines, estimate, findings, next, why, near, timeline, compare, find, hide
  case encounter, policy, set, site, inpatient
  case save, open, recover, paste, cancel, suspend, help, quit

  /// The command of the one table that it is.
  public var id: CommandID? {
    switch self {
    case .row: .row(.rowCard)
    case .new: .move(.newRow)
    case .insert: .row(.insertRow)
    case .delete: .row(.deleteRow)
    case .copy: .row(.duplicateRow)
    case .up: .row(.moveRowUp)
    case .down: .row(.moveRowDown)
    case .sort: .row(.sortByTime)
    case .shift: .row(.shiftRows)
    case .usual: .entry(.takeUsual)
    case .clear: .entry(.clearCell)
    case .cancel: .entry(.back)
    case .undo: .history(.undo)
    case .redo: .history(.redo)
    case .lines: .view(.lines)
    case .estimate: .view(.estimate)
    case .compare: .view(.compare)
    case .findings: .view(.findings)
    case .next: .view(.nextFinding)
    case .why: .view(.why)
    case .timeline: .view(.timeline)
    case .find: .move(.find)
    case .hide: .view(.hideCodes)
    case .help: .view(.help)
    case .encounter: .file(.encounterCard)
    case .save: .file(.save)
    case .open: .file(.cases)
    case .suspend: .file(.suspend)
    case .quit: .file(.leave)
    case .confirm, .date, .list, .near, .policy, .set, .site, .inpatient, .recover, .paste: nil
    }
  }

  /// What may be said instead.
  var otherNames: [String] {
    switch self {
    case .new: ["add"]
    case .copy: ["duplicate"]
    case .lines: ["codes"]
    case .encounter: ["e"]
    case .find: ["/"]
    case .save: ["w", "write"]
    case .open: ["examples"]
    case .help: ["h", "?", "commands"]
    case .quit: ["q", "exit", "leave"]
    default: []
    }
  }

  /// How it is said, and what it does, in one line.
  public var usage: String {
    switch self {
    case .row: "row 3: read row 3. row 3 stop 1253: change a cell. row 3 1222-1245 Rocephin: the row anew"
    case .new: "new: a row cell by cell; a substance alone does the same"
    case .insert: "insert 3 1222-1245 Rocephin: a row before row 3"
    case .delete: "delete 3: row 3 goes; undo brings it back"
    case .copy: "copy 3: a copy of row 3 below it"
    case .up: "up 3: row 3 one place up"
    case .down: "down 3: row 3 one place down"
    case .sort: "sort: rows by their start"
    case .shift: "shift 3-8 +1d: rows 3 to 8 a day later; -15 is 15 minutes earlier"
    case .usual: "usual 3: the usual route and method of its substance"
    case .clear: "clear 3 stop: the cell becomes blank"
    case .confirm: "confirm 3: its doubtful times are right as they stand"
    case .date: "date 8/5: the day of the rows that follow; 8/5 alone does the same"
    case .undo: "undo: the last change"
    case .redo: "redo: what was undone"
    case .list: "list: every row; list 3-8: some"
    case .lines: "lines: the code lines"
    case .estimate: "estimate: what a hospital would be paid"
    case .findings: "findings: what is the matter with the record"
    case .next: "next: the next row with a finding"
    case .why: "why 3: every reason of row 3, the nearest change, who disagrees"
    case .near: "near 3: which minute more or less would change a line"
    case .timeline: "timeline: what ran when, overlaps and gaps"
    case .compare: "compare: the policies side by side"
    case .find: "find roc: the next row that holds it; find: the next after that"
    case .hide: "hide: codes, decisions and reasons are not said; hide again: they are"
    case .encounter: "encounter: its fields. encounter title two days: change one"
    case .policy: "policy cms: code by it; policy: which there are"
    case .set: "set shortRepeat total: one setting of this encounter; set: all of them"
    case .site: "site left, because incompatible: a reason; site left, replaces right; site: all of them"
    case .inpatient: "inpatient 8/4 1530: when the inpatient order was written"
    case .save: "save; save ed.json: under this name"
    case .open: "open: the examples; open case-4: one of them"
    case .recover: "recover: opens what was not saved; recover drop: drops it"
    case .paste: "paste: lines up to one that is a dot are shown as understood before they are entered"
    case .cancel: "cancel: out of a question, or of a row that is asked for"
    case .suspend: "suspend: stop the program for now; the shell's fg brings it back"
    case .help: "help; help save: one command"
    case .quit: "quit: what is unsaved is asked about. quit! leaves without it, wq saves before"
    }
  }

  /// The command of a word: its name, another name, a name of the one table, a beginning that only one has.
  static func named(_ word: String) -> LinearCommand? {
    let wanted = word.lowercased()
    if let exact = allCases.first(where: { $0.rawValue == wanted || $0.otherNames.contains(wanted) }) {
      return exact
    }
    if let same = Command.all.first(where: { $0.id.name.lowercased() == wanted || $0.label == wanted }),
      let command = allCases.first(where: { $0.id == same.id })
    {
      return command
    }
    let begun = allCases.filter { $0.rawValue.hasPrefix(wanted) }
    return begun.count == 1 ? begun[0] : nil
  }

  /// Those that a word may mean: they begin so, or the one table finds them by their words.
  static func near(_ word: String) -> [LinearCommand] {
    let begun = allCases.filter { $0.rawValue.hasPrefix(word.lowercased()) }
    if !begun.isEmpty { return begun }
    return Command.matching(word).compactMap { found in allCases.first { $0.id == found.id } }
  }
}
