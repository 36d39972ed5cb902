/// A rule of the book: what it says in plain words, on whose word, and a small worked example.
public struct Rule: Sendable {
  public var id: RuleID
  /// One plain sentence of our own.
  public var sentence: String
  /// Short name and place, as in the rulebook's list of sources.
  public var authority: String
  public var example: WorkedExample

  public init(_ id: RuleID, _ sentence: String, authority: String, example: WorkedExample) {
    self.id = id
    self.sentence = sentence
    self.authority = authority
    self.example = example
  }
}

/// An encounter in shorthand and the lines it gives, which a test runs.
public struct WorkedExample: Sendable {
  /// Rows and keys in shorthand.
  public var given: String
  /// Lines in shorthand, one each: `2026-08-04 96366 x2`; empty where it gives none.
  public var gives: String

  public init(_ given: String, gives: String) {
    self.given = given
    self.gives = gives
  }
}
