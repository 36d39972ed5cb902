import ChartedEncounter

/// The shorthand: a line of text is a row. People write it loosely, the program prints it in one way, and
/// what it prints it reads back to the same encounter.
public enum Shorthand {
  /// The encounters of a text, which may be none. No line is lost: one that is not understood is an error
  /// and a held row, a line of the encounter (`set: …`) as well as a row.
  ///
  /// Bytes that are no UTF-8 make their line one that is not understood.
  public static func read(_ bytes: [UInt8], start: ShorthandStart) -> [ShorthandReading] {
    var reader = ShorthandReader(bytes, start: start)
    return reader.read()
  }

  public static func read(_ text: String, start: ShorthandStart) -> [ShorthandReading] {
    read(Array(text.utf8), start: start)
  }
}

/// What holds before the first line of a text.
public struct ShorthandStart: Sendable {
  /// The id of an encounter that the text gives none.
  public var id: String
  /// The file's name for errors, where there is one.
  public var file: String?
  /// The date before, where the text is added to rows.
  public var date: ChartedDate?
  /// The number of the row before; 0 where there is none.
  public var lastRowNumber: Int
  /// The year of a date without one, where no date before it and no `year:` says.
  public var year: YearRule

  public init(
    id: String = "1", file: String? = nil, date: ChartedDate? = nil, lastRowNumber: Int = 0, year: YearRule
  ) {
    self.id = id
    self.file = file
    self.date = date
    self.lastRowNumber = lastRowNumber
    self.year = year
  }
}

/// One encounter as it was read from shorthand.
public struct ShorthandReading: Sendable {
  /// None where it can't be read.
  public let id: String?
  /// An error where two rows have one number, or the encounter's own line gives no id.
  public let result: Result<ChartedEncounter, RecordError>
  /// The lines that are not understood, each of which is a held row too.
  public let errors: [ShorthandError]
}
