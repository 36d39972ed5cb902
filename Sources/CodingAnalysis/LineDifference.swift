import InfusionCoding

/// How one list of lines differs from another, as a claim would: rows and rules are not minded.
public struct LineDifference: Hashable, Sendable {
  /// Units that the first list has and the second hasn't, line by line.
  public let gone: [CodeLine]
  /// Units that the second list has and the first hasn't, line by line.
  public let come: [CodeLine]

  public init(from old: [CodeLine], to new: [CodeLine]) {
    gone = Self.surplus(of: old, over: new)
    come = Self.surplus(of: new, over: old)
  }

  public var isEmpty: Bool { gone.isEmpty && come.isEmpty }

  /// The codes of which there are more or fewer, rising.
  public var codes: [Code] { Set((gone + come).map(\.code)).sorted() }

  /// Whether the two lists are the same but for dates.
  public var isDatesOnly: Bool {
    func total(_ lines: [CodeLine]) -> [LineKey: Int] {
      lines.reduce(into: [:]) { $0[LineKey($1, day: 0), default: 0] += $1.units }
    }
    return !isEmpty && total(gone) == total(come)
  }

  private static func surplus(of lines: [CodeLine], over others: [CodeLine]) -> [CodeLine] {
    let units = Dictionary(others.map { (LineKey($0), $0.units) }, uniquingKeysWith: +)
    return lines.compactMap { line in
      var left = line
      left.units -= units[LineKey(line), default: 0]
      return left.units > 0 ? left : nil
    }
  }
}

/// What makes two lines of different lists the same line: code, modifiers and date.
public struct LineKey: Hashable, Comparable, Sendable {
  public let day: Day
  public let code: Code
  public let modifiers: Modifiers

  public init(_ line: CodeLine) { self.init(line, day: line.day) }

  init(_ line: CodeLine, day: Day) {
    self.day = day
    code = line.code
    modifiers = line.modifiers
  }

  public static func < (left: LineKey, right: LineKey) -> Bool {
    (left.day, left.code, left.modifiers) < (right.day, right.code, right.modifiers)
  }
}
