import Testing

@testable import Formulary

@Suite("Classes")
struct SubstanceClassTests {
  @Test("the files' words are these twelve")
  func words() {
    #expect(
      SubstanceClass.allCases.map(\.rawValue) == [
        "therapeutic", "hydration", "chemotherapy", "complexBiologic", "hormonalAntineoplastic",
        "thrombolyticDeclot", "flush", "carrier", "blood", "vaccine", "integralToProcedure", "other",
      ])
  }

  @Test("the short words are the shorthand's, and tell the classes apart")
  func abbreviations() {
    #expect(
      SubstanceClass.allCases.map(\.abbreviation) == [
        "tx", "hyd", "chemo", "bio", "horm", "declot", "flush", "carrier", "blood", "vaccine",
        "procedure", "other",
      ])
  }
}
