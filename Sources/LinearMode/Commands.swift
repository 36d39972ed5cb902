import ChartedEncounter
import Worksheet
import WorksheetCommands
import WorksheetSession

extension LinearMode {
  /// What is said after a colon.
  mutating func command(_ text: String) {
    let (word, rest) = Self.split(text)
    if word.isEmpty { return help("") }
    if ["wq", "x", "q!", "quit!", "w!"].contains(word.lowercased()) { return short(word.lowercased(), rest) }
    if let number = try? WholeNumberText.read(word, "a row") { return row(number, rest) }
    guard let command = LinearCommand.named(word) else { return unknown(word) }
    if isAboutRow(command) {
      onRow(command, rest)
    } else if isLook(command) {
      look(command, rest)
    } else {
      perform(command, rest)
    }
  }

  private mutating func unknown(_ word: String) {
    let near = LinearCommand.near(word)
    refuse("no command is called \(word.inQuotes); :help lists them")
    if !near.isEmpty { say("near it: " + near.prefix(6).map { ":\($0.rawValue)" }.joined(separator: ", ")) }
  }

  /// As the palette of the sheet takes them.
  private mutating func short(_ word: String, _ rest: String) {
    let said = word == "quit!" ? "q!" : word
    palette(rest.isEmpty ? said : "\(said) \(rest)")
  }

  private mutating func perform(_ command: LinearCommand, _ rest: String) {
    switch command {
    case .new: beginRow(rest)
    case .sort: perform(.row(.sortByTime), at: nil)
    case .shift: shift(rest)
    case .date:
      rest.isEmpty ? say(date.map { "\($0.text), the day of what follows" } ?? "no day yet") : takeDate(rest)
    case .undo: undo(.history(.undo))
    case .redo: undo(.history(.redo))
    case .hide:
      send(.command(.view(.hideCodes)))
      sayMessage()
      settle()
    case .encounter: encounter(rest)
    case .policy: policy(rest)
    case .set: set(rest)
    case .site: site(rest)
    case .inpatient: field(.inpatientFrom, rest)
    case .save: save(rest)
    case .open: openExample(rest)
    case .recover: recover(rest)
    case .paste:
      asking = .pasting([])
      say("lines, then a dot alone")
    case .cancel: isAsking ? cancel() : say("nothing is asked")
    case .suspend: send(.command(.file(.suspend)))
    case .help: help(rest)
    case .quit: quit()
    default: break
    }
  }

  // MARK: On a row

  private func isAboutRow(_ command: LinearCommand) -> Bool {
    switch command {
    case .row, .insert, .delete, .copy, .up, .down, .usual, .clear, .confirm, .why, .near: true
    default: false
    }
  }

  private mutating func row(_ number: Int, _ rest: String) {
    guard place(ofRow: number) != nil else { return refuse("there is no row \(number)") }
    if rest.isEmpty { return readRow(number) }
    _ = takeChange(of: number, rest)
  }

  /// The row that is named, else the one spoken of last, else the last.
  private mutating func onRow(_ command: LinearCommand, _ text: String) {
    let (first, rest) = Self.split(text)
    var place = current.flatMap { session.worksheet.place(of: $0) } ?? session.worksheet.rows.count - 1
    var left = text
    if let number = try? WholeNumberText.read(
      first.hasSuffix(".") ? String(first.dropLast()) : first, "a row")
    {
      guard let named = self.place(ofRow: number) else { return refuse("there is no row \(number)") }
      place = named
      left = rest
    }
    guard session.worksheet.rows.indices.contains(place) else { return refuse("there is no row yet") }
    current = session.worksheet.identities[place]
    let number = session.worksheet.rows[place].number
    switch command {
    case .row: row(number, left)
    case .insert:
      left.isEmpty ? refuse("insert what? :insert \(number) 1222-1245 Rocephin") : insert(left, before: place)
    case .delete: perform(.row(.deleteRow), at: place)
    case .copy: perform(.row(.duplicateRow), at: place)
    case .up: perform(.row(.moveRowUp), at: place)
    case .down: perform(.row(.moveRowDown), at: place)
    case .usual: perform(.entry(.takeUsual), at: place)
    case .clear: clear(place, left)
    case .confirm: confirm(place)
    case .why: why(number)
    case .near: near(number)
    default: break
    }
  }

  private mutating func shift(_ rest: String) {
    let before = session
    if let place = current.flatMap({ session.worksheet.place(of: $0) }) { session.cursor.row = place }
    send(.command(.view(.palette)))
    session.overlay = .palette(Overlay.Palette(text: "shift \(rest)", selected: 0))
    guard !rest.isEmpty else {
      settle()
      return refuse("shift what? 3-8 +1d: rows 3 to 8 a day later; 3-8 -15: 15 minutes earlier")
    }
    send(.command(.move(.enter)))
    sayMessage()
    settle()
    tell(since: before)
  }
}
