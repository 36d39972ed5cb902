import InfusionCoding
import Testing

@testable import ChartedEncounter

@Suite struct CellWordsTests {
  @Test(arguments: [
    ("tx", DrugClass.therapeutic), ("therapeutic", .therapeutic), ("hyd", .hydration),
    ("hydration", .hydration),
    ("chemo", .chemotherapy), ("bio", .complexBiologic), ("horm", .hormonalAntineoplastic),
    ("declot", .thrombolyticDeclot), ("flush", .flush), ("carrier", .carrier), ("kvo", .carrier),
    ("tko", .carrier), ("blood", .blood), ("vaccine", .vaccine), ("procedure", .integralToProcedure),
    ("other", .other),
  ])
  func `a word is a class`(word: String, drugClass: DrugClass) {
    #expect(CellWords.meaning(of: word) == .drugClass(drugClass))
  }

  @Test(arguments: [
    ("iv", Route.intravenous), ("im", .intramuscular), ("sc", .subcutaneous), ("subq", .subcutaneous),
    ("ia", .intraArterial), ("it", .intrathecal), ("ivt", .intraventricular), ("ip", .intraperitoneal),
    ("ipl", .intrapleural), ("po", .oral), ("oral", .oral), ("sl", .sublingual), ("inh", .inhaled),
    ("top", .topical),
  ])
  func `a word is a route`(word: String, route: Route) {
    #expect(CellWords.meaning(of: word) == .route(route))
  }

  @Test(arguments: [
    ("push", Method.push, nil), ("ivp", .push, Route.intravenous), ("inf", .infusion, nil),
    ("infusion", .infusion, nil), ("ivpb", .infusion, .intravenous), ("drip", .infusion, nil),
    ("inj", .injection, nil), ("injection", .injection, nil), ("pump", .pump, nil), ("onbody", .onBody, nil),
    ("refill", .refillPortable, nil), ("refill-implanted", .refillImplanted, nil),
  ])
  func `a word is a method, and perhaps the route`(word: String, method: Method, route: Route?) {
    #expect(CellWords.meaning(of: word) == .method(method, route))
  }

  @Test(arguments: ["in", "pr", "id", "io", "eye", "other route", "chemotherapy", "onBody", "x", ""])
  func `no other word stands by itself`(word: String) {
    #expect(CellWords.meaning(of: word) == nil)
  }

  @Test func `every class, route and method is read as it is printed, and by its name in files`() throws {
    for drugClass in DrugClass.allCases {
      #expect(try CellWords.drugClass(CellWords.printed(drugClass)) == drugClass)
      #expect(try CellWords.drugClass(drugClass.rawValue.uppercased()) == drugClass)
    }
    for route in Route.allCases {
      let printed = CellWords.printed(route)
      #expect(
        try CellWords.route(printed.hasPrefix("route:") ? String(printed.dropFirst(6)) : printed) == route)
      #expect(try CellWords.route(" \(route.rawValue.lowercased()) ") == route)
    }
    for method in Method.allCases {
      #expect(try CellWords.method(CellWords.printed(method)).method == method)
      #expect(try CellWords.method(method.rawValue).method == method)
    }
    #expect(try CellWords.method("IVPB").route == .intravenous)
  }

  @Test func `what is no such word says so and what there is`() {
    #expect(
      throws: CellProblem(
        "\"drug\" is not a class: tx, hyd, chemo, bio, horm, declot, flush, carrier, blood, vaccine, procedure, other"
      )
    ) { try CellWords.drugClass("drug") }
    #expect(
      throws: CellProblem(
        "\"vein\" is not a route: IV, IM, SC, IA, IT, IVT, IP, IPL, PO, SL, INH, IN, TOP, PR, ID, IO, IVES, IL, "
          + "IAR, EYE, EPI, OTHER")
    ) { try CellWords.route("vein") }
    #expect(
      throws: CellProblem(
        "\"slow\" is not a method: inf, push, inj, pump, onbody, refill, refill-implanted")
    ) { try CellWords.method("slow") }
  }
}
