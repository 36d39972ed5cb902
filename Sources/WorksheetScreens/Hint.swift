import TerminalCells
import WorksheetCommands
import WorksheetSession

/// A key and what it does where the cursor is, in a word or two.
struct Hint: Equatable {
  var key: String
  var words: String
  /// Whether it is there everywhere, and so has a place of its own at the right.
  var isEverywhere = false

  /// What helps most where the cursor is, the most important first. Only keys that the table of commands
  /// has there are named.
  static func all(for session: Session) -> [Hint] {
    let context = session.keyContext
    let bindings = session.bindings
    if !session.pendingKeys.isEmpty {
      return continuations(of: session.pendingKeys, in: context, bindings)
    }
    let wanted = wanted(by: session, in: context).compactMap { hint(for: $0, in: context, bindings) }
    // What is first nearly everywhere stays first, so that the line changes little from cell to cell.
    guard wanted.first?.words == nextCell else { return signs(for: session, in: context) + wanted }
    return wanted.prefix(1) + signs(for: session, in: context) + wanted.dropFirst()
  }

  /// Commands that belong together, under words that say what they do here; none: the command's label.
  private struct Wanted {
    var commands: [CommandID]
    var words: String?
    var isEverywhere: Bool

    init(_ commands: CommandID..., words: String? = nil, isEverywhere: Bool = false) {
      self.commands = commands
      self.words = words
      self.isEverywhere = isEverywhere
    }
  }

  private static func hint(
    for wanted: Wanted, in context: KeyContext, _ bindings: KeyBindings
  ) -> Hint? {
    let keys = wanted.commands.compactMap { bindings.keys(of: $0, in: context) }
    guard let first = wanted.commands.first.flatMap(Command.of), keys.count == wanted.commands.count else {
      return nil
    }
    return Hint(
      key: keys.joined(separator: "/"), words: wanted.words ?? first.label, isEverywhere: wanted.isEverywhere)
  }

  private static let nextCell = Command.of(.move(.nextCell))?.label

  private static let always = [
    Wanted(.view(.help), isEverywhere: true), Wanted(.view(.palette), isEverywhere: true),
    Wanted(.file(.leave), isEverywhere: true),
  ]
  private static let further = [
    Wanted(.view(.timeline)), Wanted(.view(.why)), Wanted(.view(.findings)), Wanted(.view(.compare)),
    Wanted(.row(.deleteRow)),
    Wanted(.row(.insertRow)), Wanted(.file(.save)),
  ]
  private static let close = Wanted(.entry(.back), words: "close")

  /// While rows are marked.
  private static let marked = [
    Wanted(.move(.up), .move(.down), words: "more"), Wanted(.row(.shiftRows), words: "shift"),
    Wanted(.row(.deleteRow), words: "delete"), Wanted(.row(.duplicateRow)),
    Wanted(.row(.copyRows), words: "copy"), Wanted(.entry(.back), words: "end"),
    Wanted(.row(.moveRowUp), .row(.moveRowDown), words: "move"), Wanted(.history(.undo)),
  ]

  private static func wanted(by session: Session, in context: KeyContext) -> [Wanted] {
    if session.mark != nil, session.entry == nil, session.overlay == nil { return marked }
    let shown = session.filter == nil ? [] : [Wanted(.entry(.back), words: "all rows")]
    switch context {
    case .emptyCell:
      return shown + [
        Wanted(.move(.nextCell)), Wanted(.move(.enter), words: "row"), Wanted(.history(.undo)),
        Wanted(.view(.timeline)), Wanted(.view(.why)),
      ] + always + further.dropFirst(2)
    case .filledCell:
      return shown
        + [
          Wanted(.move(.nextCell)), Wanted(.entry(.editCell)), Wanted(.row(.rowCard)),
          Wanted(.history(.undo)),
        ]
        + always + further
    case .entry:
      return [
        Wanted(.move(.nextCell)), Wanted(.move(.enter), words: "take"),
        Wanted(.entry(.back), words: "restore"),
        Wanted(.entry(.clearCell)),
      ] + always
    case .card:
      return [
        Wanted(.move(.up), .move(.down), words: "fields"), Wanted(.entry(.editCell)),
        Wanted(.entry(.clearCell)),
        close, Wanted(.history(.undo)),
      ] + always
    case .palette:
      return [
        Wanted(.move(.up), .move(.down), words: "choose"), Wanted(.move(.enter), words: "do it"), close,
      ]
    case .timeline:
      return [
        close, Wanted(.view(.zoomIn), .view(.zoomOut), words: "zoom"), Wanted(.view(.fit), words: "all"),
        Wanted(.move(.left), .move(.right), words: "time"), Wanted(.view(.timelineRows), words: "rows/lanes"),
      ] + always
    case .question: return [Wanted(.entry(.back), words: "stay")]
    case .list: return list(session.overlay) + always
    }
  }

  private static func list(_ overlay: Overlay?) -> [Wanted] {
    let scroll = Wanted(.move(.up), .move(.down), words: "scroll")
    let choose = Wanted(.move(.up), .move(.down), words: "choose")
    switch overlay {
    case .findings: return [choose, Wanted(.move(.enter), words: "go to the row"), close]
    case .cases: return [choose, Wanted(.move(.enter), words: "open it"), close]
    case .paste:
      return [Wanted(.move(.enter), words: "take them"), Wanted(.entry(.back), words: "drop them"), scroll]
    case .compare: return [scroll, close]
    case .lines: return [close, Wanted(.file(.copyLines)), scroll]
    default: return [scroll, close]
    }
  }

  /// Of the commands behind a first key those that are looked for most, so that a narrow line names them.
  private static let likeliest: [CommandID] = [
    .row(.markRows), .row(.shiftRows), .view(.onlyRows), .move(.find), .file(.encounterCard),
    .view(.help), .view(.hideCodes), .view(.compare), .view(.lines), .row(.sortByTime), .row(.copyRows),
  ]

  /// What the next key can be after the first ones of a sequence.
  private static func continuations(
    of keys: [Key], in context: KeyContext, _ bindings: KeyBindings
  ) -> [Hint] {
    let first = likeliest.compactMap(Command.of)
    let others = Command.all.filter { !likeliest.contains($0.id) }
    return [Hint(key: keys.names, words: "then")]
      + (first + others).flatMap { command in
        bindings.bindings(of: command.id).filter { binding in
          binding.contexts.contains(context) && binding.keys.count > keys.count
            && binding.keys.starts(with: keys)
        }.prefix(1).map { Hint(key: $0.keys.dropFirst(keys.count).names, words: command.label) }
      }
  }

  /// Signs that mean something in the cell one is in; all of them are in ``EntrySign/all``.
  private static func signs(for session: Session, in context: KeyContext) -> [Hint] {
    if let entry = session.entry, !entry.choices.isEmpty {
      return [Hint(key: "1-\(min(9, entry.choices.count))", words: "pick")]
    }
    guard session.overlay == nil, context == .emptyCell || context == .entry else { return [] }
    let asAbove = session.cursor.row > 0 && session.entry == nil ? [Hint(key: "=", words: "as above")] : []
    switch session.cursor.column {
    case .stop:
      return [
        Hint(key: "+45", words: "min"), Hint(key: "n", words: "not charted"),
        Hint(key: ">", words: "still running"),
      ]
    case .start:
      return [Hint(key: "n", words: "not charted"), Hint(key: "d+1 1107", words: "next day")] + asAbove
    case .date where session.worksheet.rows.isEmpty: return [Hint(key: "8/4", words: "the day")]
    case .date: return [Hint(key: "d+1", words: "next day")] + asAbove
    case .substance, .drugClass, .route, .method, .site: return asAbove
    case .number, .minutes, .decision, .code, .marks: return []
    }
  }
}
