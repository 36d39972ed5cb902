import ChartedEncounter
import CodingAnalysis
import InfusionCoding

/// What a change of a row's time would do, in a plain clause.
public enum ChangeSentence {
  /// `a stop one minute later gives 96366 in place of 96376`.
  public static func text(for change: TimeChange, in coded: CodedEncounter) -> String {
    "\(move(change)) \(LineChange.words(from: coded.result.lines, to: change.lines))"
  }

  /// The same for all the changes of a row; those that give the same lines are one clause: `a start one
  /// minute earlier or a stop one minute later gives 96366 in place of 96376`. With each the lines it gives.
  public static func texts(for changes: [TimeChange], in coded: CodedEncounter) -> [(
    text: String, lines: [CodeLine]
  )] {
    var groups: [(moves: [String], lines: [CodeLine])] = []
    for change in changes {
      if let same = groups.firstIndex(where: { LineDifference(from: $0.lines, to: change.lines).isEmpty }) {
        groups[same].moves.append(move(change))
      } else {
        groups.append(([move(change)], change.lines))
      }
    }
    return groups.map { group in
      let words = LineChange.words(from: coded.result.lines, to: group.lines)
      return ("\(group.moves.joined(separator: " or ")) \(words)", group.lines)
    }
  }

  /// `a stop one minute later`.
  public static func move(_ change: TimeChange) -> String {
    let minutes = PlainCount.minutes(abs(change.byMinutes))
    return "a \(change.field.rawValue) \(minutes) \(change.byMinutes < 0 ? "earlier" : "later")"
  }
}

/// How one list of lines differs from another.
public enum LineChange {
  /// `gives 96366 in place of 96376`, `adds 96366 x2`, `takes away 96376`; with dates where they are needed.
  public static func words(from old: [CodeLine], to new: [CodeLine]) -> String {
    let difference = LineDifference(from: old, to: new)
    let (gone, come) = (difference.gone, difference.come)
    let days = Set((gone + come).map(\.day))
    let allDays = Set((old + new).map(\.day))
    let showsDays = days.count > 1 || (allDays.count > 1 && days != allDays)
    func list(_ lines: [CodeLine]) -> String {
      PlainList.joined(lines.map { showsDays ? "\(shortDay($0.day)) \(text($0))" : text($0) }, most: 6)
    }
    if come.isEmpty && gone.isEmpty { return "gives the same lines" }
    if come.isEmpty { return "takes away \(list(gone))" }
    if gone.isEmpty { return "adds \(list(come))" }
    return "gives \(list(come)) in place of \(list(gone))"
  }

  /// `96366 x2`, `96365-XS`.
  public static func text(_ line: CodeLine) -> String {
    let code = ([line.code.text] + line.modifiers.texts).joined(separator: "-")
    return line.units == 1 ? code : "\(code) x\(line.units)"
  }

  /// `08/04`.
  static func shortDay(_ day: Day) -> String {
    let date = Clock.date(of: day)
    return "\(ISOTime.padded(date.month, 2))/\(ISOTime.padded(date.day, 2))"
  }
}
