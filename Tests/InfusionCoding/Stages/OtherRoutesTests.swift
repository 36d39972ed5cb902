import InfusionCoding
import Testing
import TestSupport

@Suite("S3: artery, cavities, pumps, injectors and refills")
struct OtherRoutesTests {
  @Test(
    "ROUTE-3: into an artery",
    arguments: [
      ("1000-1015 cisplatin IA", "96420"), ("1000-1016 cisplatin IA", "96422"),
      ("1000 cisplatin IA", "96420"),
      ("1000-1130 cisplatin IA", "96422"), ("1000-1131 cisplatin IA", "96422, 96423"),
      ("1000-1230 cisplatin IA", "96422, 96423"), ("1000-1231 cisplatin IA", "96422, 96423 x2"),
      // Whatever else the method.
      ("1000-1016 cisplatin IA push", "96422"), ("1000-1016 cisplatin IA inj", "96422"),
      ("1000-1131 infliximab IA", "96422, 96423"), ("1000-1016 fulvestrant IA", "96422"),
      ("1000-1131 ceftriaxone IA", "96373"), ("1000 ceftriaxone IA push", "96373"),
      ("1000-1131 LR IA", "96373"),
      ("1000-1131 LR IA pump", "96373"),
      ("set: infusionMinimumMinutes 20; 1000-1019 cisplatin IA", "96420"),
      ("set: infusionMinimumMinutes 20; 1000-1020 cisplatin IA", "96422"),
      ("1000-1016 cisplatin IA; 1100-1116 cisplatin IA", "96422 x2"),
    ])
  func intoAnArtery(sheet: String, codes: String) throws {
    let coded = try Coded(sheet)
    #expect(coded.codes == codes)
    #expect(coded.result.rows.allSatisfy { $0.decision == .standalone && $0.rules.first == .route3 })
  }

  @Test(
    "ROUTE-3: a further hour is dated by its place in the row's minutes",
    arguments: [
      ("hourStart", "2259-0030+1d", "96422, 96423"), ("hourStart", "2300-0031+1d", "96422, 8/5 96423"),
      ("startDate", "2330-0131+1d", "96422, 96423"), ("completion", "2229-0000+1d", "96422, 96423"),
      ("completion", "2230-0001+1d", "96422, 8/5 96423"),
    ])
  func hoursIntoAnArtery(midnight: String, times: String, codes: String) throws {
    #expect(try Coded("set: midnight \(midnight); \(times) cisplatin IA").codes == codes)
  }

  @Test(
    "ROUTE-4: into a cavity chemotherapy alone has a code",
    arguments: [("IT", "96450"), ("IVT", "96542"), ("IP", "96446"), ("IPL", "96440")])
  func cavities(route: String, code: String) throws {
    for drug in ["methotrexate chemo", "infliximab", "fulvestrant", "methotrexate chemo pump"] {
      #expect(try Coded("1000-1100 \(drug) \(route)").codes == code)
    }
    for drug in ["morphine inj", "LR", "morphine pump"] {
      let coded = try Coded("1000-1900 \(drug) \(route)")
      #expect(coded.codes == "" && coded.decisions == "setAside" && coded.row(1)?.rules.first == .route4)
    }
  }

  @Test(
    "ROUTE-5: an injector applied and a pump refilled, whatever the drug and route",
    arguments: [
      ("pegfilgrastim SC onbody", "96377"), ("cisplatin IV onbody", "96377"), ("LR IM onbody", "96377"),
      ("morphine IT onbody", "96377"), ("morphine refill", "96521"), ("fluorouracil IA refill", "96521"),
      ("cisplatin IT refill", "96521"), ("morphine refill-implanted", "96522"),
      ("floxuridine chemo IA refill-implanted", "96522"), ("morphine IP refill-implanted", "96522"),
      ("morphine IT refill-implanted", ""), ("methotrexate chemo IVT refill-implanted", ""),
    ])
  func devices(row: String, codes: String) throws {
    let coded = try Coded("1000 \(row)")
    #expect(coded.codes == codes)
    #expect(coded.decisions == (codes.isEmpty ? "setAside" : "standalone"))
    #expect(coded.row(1)?.rules.first == .route5)
  }

  @Test(
    "ROUTE-6: the start of a pump of more than 480 minutes",
    arguments: [
      ("1000-1801 fluorouracil pump", "96416"), ("1000-1800 fluorouracil pump", ""),
      ("1000 fluorouracil pump", "96416"), ("1000-1801 fluorouracil pump IA", "96425"),
      ("1000-1800 fluorouracil pump IA", ""), ("1000 fluorouracil pump IA", "96425"),
      ("1000-1801 morphine pump", "C8957"), ("1000 morphine pump", "C8957"), ("1000-1800 morphine pump", ""),
      ("1000-1801 morphine pump IA", "C8957"),
      ("set: longPump G0498; 1000-1801 fluorouracil pump", "G0498"),
      ("set: longPump G0498; 1000-1801 fluorouracil pump IA", "96425"),
      ("setting: office; 1000-1801 fluorouracil pump", "96416"),
      ("setting: office; 1000-1801 fluorouracil pump IA", "96425"),
      ("setting: office; 1000 morphine pump", ""),
      ("setting: office; 1000-1800 morphine pump", ""),
      // By any other route, and for a fluid, it means an infusion; so does a long bedside infusion.
      ("1000-1031 LR pump", "96360"), ("1000-1016 deferoxamine SC pump", "96369"),
      ("1000-1900 ketorolac IM pump", "96372"), ("1000-1900 cisplatin IP pump", "96446"),
      ("1000-1900 fluorouracil", "96413, 96415 x8"),
    ])
  func pumps(sheet: String, codes: String) throws {
    #expect(try Coded(sheet).codes == codes)
  }

  @Test(
    "ROUTE-6: a pump without a code says why",
    arguments: [
      ("1000-1800 fluorouracil pump", "pumpNotOver8Hours 1"), ("1000-1801 fluorouracil pump", ""),
      ("setting: office; 1000-1800 morphine pump", "pumpNotOver8Hours 1"),
      ("setting: office; 1000-1801 morphine pump", "hospitalPumpCode 1"),
      ("setting: office; 1000 morphine pump IA", "hospitalPumpCode 1"), ("1000 fluorouracil pump", ""),
    ])
  func pumpFindings(sheet: String, findings: String) throws {
    let coded = try Coded(sheet)
    #expect(coded.findings == findings)
    #expect(coded.row(1)?.rules.first == .route6)
    #expect(coded.decisions == (findings.isEmpty ? "standalone" : "setAside"))
  }

  @Test("S3: an IV injection is a push")
  func injectionIntoAVein() throws {
    #expect(try Coded("1000 ondansetron inj").codes == "96374")
  }
}
