import ChartedEncounter
import TerminalCells
import WorksheetCommands
import WorksheetSession

extension LinearMode {
  /// A text that the sheet's palette understands.
  mutating func palette(_ text: String) {
    keepWaiting()
    settle()
    session.overlay = .palette(Overlay.Palette(text: text, selected: 0))
    send(.command(.move(.enter)))
    sayMessage()
    settleUnlessAsked()
  }

  mutating func save(_ name: String) {
    if !name.isEmpty { return palette("w \(name)") }
    keepWaiting()
    send(.command(.file(.save)))
    sayMessage()
    settleUnlessAsked()
  }

  mutating func quit() {
    keepWaiting()
    send(.command(.file(.leave)))
    sayMessage()
    settleUnlessAsked()
  }

  mutating func recover(_ rest: String) {
    send(.recoveryOffered(""))
    send(.terminal(.key(.character(rest.lowercased() == "drop" ? "d" : "o"))))
    settleUnlessAsked()
  }

  mutating func openExample(_ name: String) {
    let cases = reducer.environment.cases
    guard !name.isEmpty else { return say(cases.map { "\($0.name): \($0.title)" }) }
    guard let place = cases.firstIndex(where: { $0.name.lowercased() == name.lowercased() }) else {
      return refuse("no example is called \(name.inQuotes); :open lists them")
    }
    keepWaiting()
    session.overlay = .cases(selected: place)
    send(.command(.move(.enter)))
    sayMessage()
    settleUnlessAsked()
  }

  // MARK: What is asked

  /// The question that is open, with its answers.
  mutating func sayQuestion() {
    switch session.overlay {
    case .question(let question):
      say(question.text)
      for answer in question.answers { say("\(answer.letter), \(answer.text)") }
    case .palette(let palette): say("under which name? Enter takes \(Self.split(palette.text).rest)")
    default: break
    }
  }

  /// An answer to what is open. A command or a row is no answer: it gives the harmless one and is then read
  /// as itself.
  mutating func takeAnswer(_ line: String) {
    switch session.overlay {
    case .question(let question): takeAnswer(line, to: question)
    case .palette(let palette): takeName(line, palette)
    case .paste: takePaste(line)
    default:
      settle()
      read(plain: line)
    }
  }

  private mutating func takeAnswer(_ line: String, to question: Overlay.Question) {
    let word = line.lowercased()
    let letter = question.answers.first { answer in
      word == answer.letter.lowercased() || (word.count > 3 && answer.text.lowercased().hasPrefix(word))
    }?.letter
    if let letter {
      send(.terminal(.key(.character(letter))))
      sayMessage()
      return settleUnlessAsked()
    }
    guard line.hasPrefix(":") || line.first?.isNumber == true || isEncounterLine(line) else {
      return refuse("answer with \(question.answers.map { String($0.letter) }.joined(separator: ", "))")
    }
    let harmless = question.answers.last
    if let harmless { send(.terminal(.key(.character(harmless.letter)))) }
    settle()
    say("no answer, so: \(harmless?.text ?? "nothing done")")
    read(plain: line)
  }

  private mutating func takeName(_ line: String, _ palette: Overlay.Palette) {
    if line.hasPrefix(":") {
      send(.command(.entry(.back)))
      settle()
      say("not saved")
      return read(plain: line)
    }
    let verb = Self.split(palette.text).first
    self.palette(line.isEmpty ? palette.text : "\(verb) \(line)")
  }

  private mutating func takePaste(_ line: String) {
    let before = session
    guard line.isEmpty || ["y", "yes"].contains(line.lowercased()) else {
      settle()
      say("nothing pasted")
      return ["n", "no"].contains(line.lowercased()) ? () : read(plain: line)
    }
    send(.command(.move(.enter)))
    settle()
    date = dateOfRows ?? date
    current = session.worksheet.identities.last
    tell(since: before)
  }

  /// Back on the new row, unless an answer is waited for.
  mutating func settleUnlessAsked() {
    switch session.overlay {
    case .question, .palette: session.message = nil
    default: settle()
    }
  }
}
