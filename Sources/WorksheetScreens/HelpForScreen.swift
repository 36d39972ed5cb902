import WorksheetCommands
import WorksheetSession

/// What the help says first: what the screen that it was asked for on is, and what can be done there.
struct HelpForScreen {
  var heading: String
  var intro: String
  /// Keys with what they do there.
  var keys: [(key: String, text: String)]

  init(_ overlay: Overlay?, bindings: KeyBindings) {
    switch overlay {
    case .timeline:
      self.init(
        "The timeline", "What ran when: a lane an access, or a line a row; a bar a run, a mark a push.",
        in: .timeline, bindings,
        [
          Item(.move(.up), .move(.down), "Select another row; its bar stands out."),
          Item(.view(.zoomIn), .view(.zoomOut), "Show less time, larger, or more of it."),
          Item(.move(.left), .move(.right), "Go to earlier or later time, where not all is shown."),
          Item(.view(.fit)), Item(.view(.timelineRows)), Item(.entry(.back), "Go back to the sheet."),
        ])
    case .rowCard, .encounterCard:
      self.init(
        "This card",
        "Typing starts in the field where the cursor is. An empty field has what is shown faint.",
        in: .card, bindings,
        [
          Item(.move(.up), .move(.down), "Go to the field before or after."),
          Item(.move(.enter), "Enter what was typed and go to the next field."), Item(.entry(.editCell)),
          Item(.entry(.clearCell)), Item(.history(.undo)), Item(.entry(.back), "Go back to the sheet."),
          Item(.view(.palette), "Find a field by its name: \"visit\" opens the card there."),
        ])
    case .why, .findings, .cases, .paste, .lines, .compare: self.init(list: overlay, bindings)
    case .help, .palette, .question, nil:
      self.init(
        "On the sheet",
        "Typing starts in the cell where the cursor is. The codes are worked out at every key.",
        in: .filledCell, bindings,
        [
          Item(.move(.enter)), Item(.move(.nextCell)), Item(.entry(.editCell)), Item(.entry(.back)),
          Item(.row(.rowCard)), Item(.row(.markRows)), Item(.row(.shiftRows)), Item(.view(.onlyRows)),
          Item(.history(.undo)), Item(.view(.why)), Item(.view(.findings)), Item(.file(.save)),
          Item(.view(.palette)), Item(.file(.leave)),
        ])
    }
  }

  private init(list overlay: Overlay?, _ bindings: KeyBindings) {
    let (heading, intro, enter): (String, String, String?) =
      switch overlay {
      case .findings: ("Findings", "What is the matter with the record, the worst first.", "Go to its row.")
      case .cases:
        ("Examples", "Worked examples, to be opened and changed.", "Open it in place of this sheet.")
      case .paste:
        (
          "A paste", "What was understood; a line that was not becomes a row that keeps it.",
          "Put the rows into the sheet."
        )
      case .lines: ("The lines", "The code lines alone, to be selected by hand.", nil)
      case .compare: ("Policies", "What each policy makes of the record, and where they part.", nil)
      default: ("Reasons", "Every rule that was looked at for this row.", nil)
      }
    let items = [
      Item(.move(.up), .move(.down), "Go up or down."), Item(.move(.pageDown), "Go down by a page."),
      Item(.entry(.back), "Go back to the sheet."),
    ]
    self.init(heading, intro, in: .list, bindings, (enter.map { [Item(.move(.enter), $0)] } ?? []) + items)
  }

  /// Commands that belong together, and what they do here; without words each has its own sentence.
  private struct Item {
    var commands: [CommandID]
    var text: String?

    init(_ commands: CommandID..., text: String? = nil) {
      self.commands = commands
      self.text = text
    }

    init(_ command: CommandID, _ text: String) { self.init(command, text: text) }

    init(_ one: CommandID, _ other: CommandID, _ text: String) { self.init(one, other, text: text) }
  }

  private init(
    _ heading: String, _ intro: String, in context: KeyContext, _ bindings: KeyBindings, _ items: [Item]
  ) {
    self.heading = heading
    self.intro = intro
    keys = items.compactMap { item in
      let commands = item.commands.compactMap(Command.of)
      guard let first = commands.first else { return nil }
      return (
        commands.map { bindings.keys(of: $0.id, in: context) ?? bindings.keys(of: $0.id) ?? HelpScreen.noKey }
          .joined(separator: "/"),
        item.text ?? first.sentence
      )
    }
  }
}
