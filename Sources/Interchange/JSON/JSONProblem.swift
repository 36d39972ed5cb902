/// What is wrong at a place of a JSON text.
struct JSONProblem: Error {
  enum Kind {
    /// The bytes end before the value does: more of them may put it right.
    case endsEarly
    /// It is not JSON.
    case syntax
    /// It is JSON, but not of the form that is expected.
    case form
  }

  var kind: Kind
  /// Offset of the byte it is about.
  var at: Int
  var message: String
  /// JSON pointer of the value it is about.
  var path: String
}
