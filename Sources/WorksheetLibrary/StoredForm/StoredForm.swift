import Foundation
import Worksheet

/// How entries and sheets are written in a library: JSON, in a form that has a version of its own and is
/// none of the program's live types. A form that was once written is read for ever: what changes gets the
/// next version, beside this one.
enum StoredForm {
  /// The version that is written.
  static let current = 1

  static func text(_ event: TrailEvent) throws -> String { try encode(Version1.Event(event)) }

  static func text(_ sheet: Worksheet) throws -> String { try encode(Version1.Sheet(sheet)) }

  static func text(_ deeds: [Deed]) throws -> String {
    try encode(deeds.map { Version1.Event(.deed($0)) })
  }

  /// - Throws: ``StoredFormProblem``.
  static func event(_ text: String, form: Int) throws -> TrailEvent {
    try decode(Version1.Event.self, text, form: form).live()
  }

  /// - Throws: ``StoredFormProblem``.
  static func sheet(_ text: String, form: Int) throws -> Worksheet {
    try decode(Version1.Sheet.self, text, form: form).live()
  }

  /// - Throws: ``StoredFormProblem``.
  static func deeds(_ text: String, form: Int) throws -> [Deed] {
    try decode([Version1.Event].self, text, form: form).map { event in
      guard case .deed(let deed) = try event.live() else { throw StoredFormProblem("it is no edit") }
      return deed
    }
  }

  private static func encode(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    // Equal values are equal bytes, and a path or a date stays readable.
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(value), as: UTF8.self)
  }

  private static func decode<Form: Decodable>(_ type: Form.Type, _ text: String, form: Int) throws -> Form {
    guard form == 1 else { throw StoredFormProblem("its form \(form) is not known to this program") }
    do {
      return try JSONDecoder().decode(type, from: Data(text.utf8))
    } catch {
      throw StoredFormProblem("it is not of form \(form)")
    }
  }
}

/// What is wrong with a stored entry or sheet; the sentence goes on after its name.
struct StoredFormProblem: Error, CustomStringConvertible {
  var description: String

  init(_ description: String) { self.description = description }
}

/// The first form of entries and sheets.
enum Version1 {}
