import ChartedEncounter
import Interchange

/// The worked examples that ship with the program: the source document's answers that have an encounter.
public enum CaseLibrary {
  /// In the order in which they are listed.
  public static let shipped: [ChartedEncounter] = Shorthand.read(
    PackageResources.answers_txt, start: ShorthandStart(id: "answers", file: "answers.txt", year: .year(2026))
  ).compactMap { try? $0.result.get() }

  /// The example of a name, case not minded.
  public static func named(_ name: String) -> ChartedEncounter? {
    shipped.first { $0.id.lowercased() == name.lowercased() }
  }
}
