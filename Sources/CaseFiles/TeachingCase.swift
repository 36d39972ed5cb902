import ChartedEncounter
import InfusionCoding

/// A case for a class: a record, the answer that somebody published for it, and what a trainer says to it.
public struct TeachingCase: Hashable, Sendable {
  /// What it is called by: its file's name without the ending.
  public var name: String
  public var title: String
  /// What it is about, in a few words: `two accesses`. Cases are listed by it.
  public var theme: String
  public var difficulty: Difficulty?
  /// Who published the answer, and where.
  public var source: String?
  public var url: String?
  /// How much of the answer is the publisher's.
  public var evidence: Evidence?
  /// The record, under its policy; its id is the case's name.
  public var encounter: ChartedEncounter
  /// The published answer, in the order in which lines are sorted. Their rows and rules are empty.
  public var answer: [CodeLine]
  /// What the case shows, in a sentence or two.
  public var point: String?
  /// Why each row is decided so, by number.
  public var notes: [Int: String]
  /// What learners get wrong.
  public var mistakes: [String]
  public var questions: [Question]
  public var whatIf: [WhatIf]

  public init(name: String, title: String, theme: String, encounter: ChartedEncounter, answer: [CodeLine]) {
    self.name = name
    self.title = title
    self.theme = theme
    self.encounter = encounter
    self.answer = answer
    notes = [:]
    mistakes = []
    questions = []
    whatIf = []
  }

  public enum Difficulty: String, CaseIterable, Comparable, Hashable, Sendable {
    case easy, medium, hard

    public static func < (left: Difficulty, right: Difficulty) -> Bool { left.rank < right.rank }

    private var rank: Int {
      switch self {
      case .easy: 0
      case .medium: 1
      case .hard: 2
      }
    }
  }

  public enum Evidence: String, CaseIterable, Hashable, Sendable {
    /// The whole answer is the publisher's.
    case published
    /// The publisher gives a part of the answer; the rest is standard.
    case completed
    /// The record was made to show a rule that the source states.
    case rule
  }

  /// Something to ask the class.
  public struct Question: Hashable, Sendable {
    public var ask: String
    public var reply: String?

    public init(ask: String, reply: String?) {
      self.ask = ask
      self.reply = reply
    }
  }

  /// A change to make, and what to watch.
  public struct WhatIf: Hashable, Sendable {
    /// All made at once; at least one.
    public var changes: [CaseChange]
    public var watch: String?
    /// The answer after it; none where the file gives none.
    public var answer: [CodeLine]?

    public init(changes: [CaseChange], watch: String?, answer: [CodeLine]?) {
      self.changes = changes
      self.watch = watch
      self.answer = answer
    }

    /// A record as it is after the changes.
    ///
    /// - Throws: what of them can't be done.
    public func applied(to encounter: ChartedEncounter) throws(CellProblem) -> ChartedEncounter {
      var changed = encounter
      for change in changes { changed = try change.applied(to: changed) }
      return changed
    }
  }

  /// Where cases begin that say no date, and where a worksheet is moved to that becomes one.
  public static let firstDate = ChartedDate(year: 2026, month: 8, day: 4)
}

extension ChartedEncounter {
  /// The earliest date of its rows that the calendar has.
  var firstDate: ChartedDate? {
    rows.flatMap { [$0.start, $0.stop] }.compactMap { $0?.date }.filter { $0.calendarDay != nil }.min()
  }
}
