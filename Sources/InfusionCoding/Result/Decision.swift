/// What a row was treated as, also where it earned no line (rulebook, "The decision of a row").
public enum Decision: String, CaseIterable, Hashable, Sendable {
  /// Not coded until the record is put right.
  case held
  /// No code of this family.
  case setAside
  /// A code that needs no other.
  case standalone
  /// Under the skin or into muscle.
  case injection
  /// The initial service of its access.
  case initial
  /// A new drug after another on the access.
  case sequential
  /// Minutes that count towards further hours.
  case additionalHours
  /// Beside another on the access.
  case concurrent
  case push
  /// A push of a drug already pushed or infused.
  case repeatPush
  /// A push that is part of its drug's infusion.
  case absorbed
  case hydration
}
