import Testing

@testable import Formulary

@Suite("One's own substances go before the shipped ones")
struct OwnSubstancesTests {
  private func shippedAnd(_ lines: String) -> Formulary {
    let own = Formulary.read(
      csv: "name,brands,classes,route,method,push\n" + lines, source: "own.csv")
    #expect(own.problems.isEmpty)
    return Formulary.shipped.adding(own.formulary)
  }

  private func expectOneOwnerEach(_ formulary: Formulary) {
    let names = formulary.substances.flatMap { [$0.name] + $0.brands }.map(foldedName)
    #expect(Set(names).count == names.count)
  }

  @Test("a new substance is added")
  func added() {
    let formulary = shippedAnd("study drug 7,SD-7,chemotherapy,IV,infusion,no\n")
    #expect(formulary.resolvedName("sd-7") == "study drug 7")
    #expect(formulary.substances.count == Formulary.shipped.substances.count + 1)
    #expect(formulary.suggestions(for: "study", limit: 3).first?.substance.name == "study drug 7")
  }

  @Test("a shipped substance is replaced by name, and keeps its brands")
  func replaced() {
    let formulary = shippedAnd("Heparin,Our Heparin,therapeutic,IV,push,yes\n")
    #expect(formulary.substance(named: "heparin")?.classes == [.therapeutic])
    #expect(formulary.resolvedName("our heparin") == "heparin")
    #expect(formulary.resolvedName("unfractionated heparin") == "heparin")
    #expect(formulary.substances.count == Formulary.shipped.substances.count)
    expectOneOwnerEach(formulary)
  }

  @Test("a shipped brand moves to the own substance that uses it")
  func brandMoved() {
    let formulary = shippedAnd("special mix,Zofran,other,IV,infusion,no\n")
    #expect(formulary.resolvedName("zofran") == "special mix")
    #expect(formulary.resolvedName("ondansetron") == "ondansetron")
    #expect(formulary.substance(named: "ondansetron")?.brands.contains("Zofran") == false)
    expectOneOwnerEach(formulary)
  }

  @Test("an own substance that takes a shipped generic name as a brand takes its other names too")
  func genericMoved() {
    let formulary = shippedAnd("saline bag,Normal Saline,hydration,IV,infusion,no\n")
    #expect(formulary.resolvedName("NS") == "saline bag")
    #expect(formulary.resolvedName("normal saline") == "saline bag")
    expectOneOwnerEach(formulary)
  }

  @Test("an own name that was a shipped brand is its own substance")
  func brandBecomesName() {
    let formulary = shippedAnd("cathflo,,thrombolyticDeclot,IV,injection,yes\n")
    #expect(formulary.substance(named: "Cathflo")?.classes == [.thrombolyticDeclot])
    #expect(formulary.resolvedName("Activase") == "alteplase")
    expectOneOwnerEach(formulary)
  }

  @Test("an empty file of one's own changes nothing")
  func nothingAdded() {
    #expect(shippedAnd("").substances == Formulary.shipped.substances)
  }
}
