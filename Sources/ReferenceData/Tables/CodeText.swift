import InfusionCoding

/// Codes as the tables of CMS write them: five digits or capitals.
enum CodeText {
  /// Codes of the field: those that the engine gives, and their neighbours that it does not.
  static let family = Set(
    Code.allCases.map(\.text) + ["96379", "96380", "96381", "96405", "96406", "96547", "96548"])

  /// What the add-on table has in place of a primary code where the contractor decides.
  static let anyPrimary = "CCCCC"

  static func isCode(_ text: some StringProtocol) -> Bool {
    text.utf8.count == 5 && text.utf8.allSatisfy(isCodeByte)
  }

  static func isCodeByte(_ byte: UInt8) -> Bool { (48...57).contains(byte) || (65...90).contains(byte) }
}
