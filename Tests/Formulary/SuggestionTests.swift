import Testing

@testable import Formulary

@Suite("Suggestions for what is typed")
struct SuggestionTests {
  private let formulary = Formulary.shipped

  private func first(_ typed: String) -> Suggestion? {
    formulary.suggestions(for: typed, limit: 5).first
  }

  @Test(
    "what begins a generic name or a brand finds it",
    arguments: [
      ("ondan", "ondansetron", "ondansetron"), ("Zofr", "ondansetron", "Zofran"),
      ("roceph", "ceftriaxone", "Rocephin"), ("  CEFTRI", "ceftriaxone", "ceftriaxone"),
      ("normal  sal", "normal saline", "normal saline"), ("ns", "normal saline", "NS"),
      ("lr", "lactated ringer's", "LR"), ("solu-m", "methylprednisolone", "Solu-Medrol"),
      ("0.9% n", "normal saline", "0.9% NS"), ("5-f", "fluorouracil", "5-FU"),
    ])
  func prefixes(item: (typed: String, generic: String, matched: String)) {
    #expect(first(item.typed)?.substance.name == item.generic)
    #expect(first(item.typed)?.matchedName == item.matched)
    #expect(first(item.typed)?.match == .prefix)
  }

  @Test(
    "a later word or an inner part finds it",
    arguments: [
      ("tazobactam", "piperacillin/tazobactam"), ("setron", "ondansetron"),
      ("sulfate", "magnesium sulfate"), ("phosphate", "potassium phosphate"),
    ])
  func wordParts(item: (typed: String, generic: String)) {
    let found = formulary.suggestions(for: item.typed, limit: 100)
    let match = found.first { $0.substance.name == item.generic }
    #expect(match?.match == .wordPart)
  }

  @Test(
    "a small slip finds it, also before the name is whole",
    arguments: [
      ("ondasetron", "ondansetron"), ("ondnasetron", "ondansetron"), ("zofarn", "ondansetron"),
      ("rocefin", "ceftriaxone"), ("vancomicyn", "vancomycin"), ("cetfriax", "ceftriaxone"),
      ("lorazapam", "lorazepam"), ("azithromicin", "azithromycin"), ("dilauded", "hydromorphone"),
      ("toredol", "ketorolac"), ("benedryl", "diphenhydramine"),
    ])
  func slips(item: (typed: String, generic: String)) {
    #expect(first(item.typed)?.substance.name == item.generic)
    #expect(first(item.typed)?.match == .slip)
  }

  @Test("two slips are forgiven from six letters on, three never, and none under three letters")
  func slipLimits() {
    let own = Formulary.read(
      csv: "name,brands,classes,route,method,push\nabcdefgh,,other,IV,push,yes\n", source: "own.csv"
    ).formulary
    func finds(_ typed: String) -> Bool { !own.suggestions(for: typed, limit: 1).isEmpty }
    #expect(finds("axcdxf"))
    #expect(!finds("axcdx"))
    #expect(finds("axcde"))
    #expect(!finds("axcxxf"))
    #expect(finds("abx"))
    #expect(!finds("ax"))
    #expect(finds("bacdefgh"))
    #expect(finds("abcdefghi"))
    #expect(finds("abcdefg h"))
    #expect(!finds("abcdefghijk"))
    #expect(!finds(String(repeating: "abcdefgh", count: 100)))
  }

  @Test("best first: exact, generic prefix, brand prefix, part, one slip, two; then shorter, then alphabet")
  func order() {
    let own = Formulary.read(
      csv: """
        name,brands,classes,route,method,push
        salinex long,,other,IV,push,yes
        salinex b,,other,IV,push,yes
        salinex a,,other,IV,push,yes
        brandish,Saliney,other,IV,push,yes
        half saline,,other,IV,push,yes
        exactly,Saline,other,IV,push,yes
        salin o,,other,IV,push,yes
        sxlinx,,other,IV,push,yes
        unlike,,other,IV,push,yes
        """, source: "own.csv"
    ).formulary
    let found = own.suggestions(for: "saline", limit: 20)
    #expect(
      found.map(\.substance.name) == [
        "exactly", "salinex a", "salinex b", "salinex long", "brandish", "half saline", "salin o",
        "sxlinx",
      ])
    #expect(
      found.map(\.match) == [
        .prefix, .prefix, .prefix, .prefix, .prefix, .wordPart, .slip, .slip,
      ])
  }

  @Test("each substance comes once, by its best name, and no more than the limit")
  func onceAndLimited() {
    let found = formulary.suggestions(for: "cef", limit: 100)
    #expect(Set(found.map(\.substance.name)).count == found.count)
    #expect(found.count > 5)
    #expect(formulary.suggestions(for: "cef", limit: 5) == Array(found.prefix(5)))
  }

  @Test("a name typed whole is the first suggestion")
  func wholeNames() {
    for (place, substance) in formulary.substances.enumerated() where place.isMultiple(of: 25) {
      for name in [substance.name] + substance.brands {
        let best = formulary.suggestions(for: name, limit: 1).first
        #expect(best?.substance == substance, "\(name)")
        #expect(best?.match == .prefix, "\(name)")
      }
    }
  }

  @Test("nothing typed, no room, or nothing alike: no suggestions")
  func none() {
    #expect(formulary.suggestions(for: "  ", limit: 5).isEmpty)
    #expect(formulary.suggestions(for: "saline", limit: 0).isEmpty)
    #expect(formulary.suggestions(for: "saline", limit: -1).isEmpty)
    #expect(formulary.suggestions(for: "qqqqqqqqqq", limit: 5).isEmpty)
    #expect(formulary.suggestions(for: "🧂🧂🧂", limit: 5).isEmpty)
  }
}

@Suite struct EverydaySubstancesTests {
  @Test func everyOneIsInTheFormularyOnce() {
    #expect(Set(EverydaySubstances.names).count == EverydaySubstances.names.count)
    for name in EverydaySubstances.names {
      #expect(Formulary.shipped.substance(named: name)?.name == name, "\(name)")
    }
  }

  @Test(arguments: [("roc", "ceftriaxone"), ("mor", "morphine"), ("van", "vancomycin"), ("tor", "ketorolac")])
  func whatIsChartedEveryDayIsOfferedFirst(typed: String, name: String) {
    #expect(Formulary.shipped.suggestions(for: typed, limit: 3).first?.substance.name == name)
  }
}
