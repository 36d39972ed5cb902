import ChartedEncounter

/// One encounter of a file, or why it can't be read.
public struct EncounterRecord: Sendable {
  /// The encounter's id, or `#3` by its place where that can't be read.
  public let id: String
  public let result: Result<ChartedEncounter, RecordError>
  /// Lines of shorthand that are not understood, each of which is a held row too.
  public let lineErrors: [ShorthandError]

  public init(
    id: String, result: Result<ChartedEncounter, RecordError>, lineErrors: [ShorthandError] = []
  ) {
    self.id = id
    self.result = result
    self.lineErrors = lineErrors
  }
}
