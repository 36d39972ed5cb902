import ChartedEncounter
import WorksheetCommands

/// What the palette takes besides the words of a command: `w NAME`, `shift +1d`, `/roce`, `only roce`, the
/// number of a row.
enum ShortCommand: Hashable {
  case save(String)
  case saveAndLeave(String)
  case leave
  case leaveUnsaved
  case shift(String)
  case find(String)
  case only(String)
  case all
  case row(Int)

  init?(_ text: String) {
    if text.first == "/" {
      self = .find(text.dropFirst().trimmed)
      return
    }
    let words = text.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    guard let name = words.first else { return nil }
    let rest = words.count > 1 ? words[1].trimmed : ""
    switch name {
    case "w": self = .save(rest)
    case "wq": self = .saveAndLeave(rest)
    case "x" where rest.isEmpty: self = .saveAndLeave("")
    case "q" where rest.isEmpty: self = .leave
    case "q!" where rest.isEmpty: self = .leaveUnsaved
    case "shift" where words.count > 1: self = .shift(rest)
    case "only" where words.count > 1: self = .only(rest)
    case "all" where rest.isEmpty: self = .all
    default:
      guard rest.isEmpty, let number = try? WholeNumberText.read(name, "a row") else { return nil }
      self = .row(number)
    }
  }
}

extension SessionReducer {
  /// What Enter does with what is typed into the palette; nil where it does the command selected there.
  func paletteRemark(_ session: Session) -> String? {
    guard case .palette(let palette) = session.overlay, let short = ShortCommand(palette.text) else {
      return nil
    }
    switch short {
    case .save(let name): return "Enter saves the encounter" + (name.isEmpty ? "" : " as \(name)")
    case .saveAndLeave(let name):
      return "Enter saves the encounter" + (name.isEmpty ? "" : " as \(name)") + " and leaves"
    case .leave: return "Enter leaves; what is not saved is asked about"
    case .leaveUnsaved: return "Enter leaves, and drops what is not saved"
    case .shift(let text): return remark(onShift: text, session)
    case .find(let text):
      return text.isEmpty
        ? "type what the row holds: a drug, a site, a code" : "Enter goes to the next row that holds it"
    case .only(let text):
      return text.isEmpty
        ? "type what the rows hold: a drug, a date, a site, a code, or: findings"
        : "Enter shows only the rows that hold it, or have them"
    case .all: return "Enter shows all rows"
    case .row(let number): return "Enter goes to row \(number)"
    }
  }

  private func remark(onShift text: String, _ session: Session) -> String {
    guard let shift = RowShift(text) else {
      return "by days (+1d, -1d) or minutes (+30, -15); the rows may stand before it: 3-8 +1d"
    }
    let places = places(meantBy: shift, in: session)
    return "Enter moves \(session.names(ofRowsAt: places)) by \(shift.words)"
  }

  mutating func run(_ short: ShortCommand, in session: inout Session) -> [Effect] {
    switch short {
    case .save(let name):
      return name.isEmpty ? perform(.file(.save), in: &session) : save(to: name, leaving: false, in: &session)
    case .saveAndLeave(let name):
      return name.isEmpty ? saveAndLeave(in: &session) : save(to: name, leaving: true, in: &session)
    case .leave: return perform(.file(.leave), in: &session)
    case .leaveUnsaved: return [.leave]
    case .shift(let text): self.shift(text, in: &session)
    case .find(let text): find(text, in: &session)
    case .only(let text): showOnly(text, in: &session)
    case .all: showAll(in: &session)
    case .row(let number): goToRow(number, in: &session)
    }
    return []
  }

  private func goToRow(_ number: Int, in session: inout Session) {
    if let place = session.worksheet.rows.firstIndex(where: { $0.number == number }) {
      session.cursor.row = place
    } else {
      session.message = Session.Message("there is no row \(number)", isProblem: true)
    }
  }
}
