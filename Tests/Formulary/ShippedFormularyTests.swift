import Testing

@testable import Formulary

@Suite("The shipped formulary")
struct ShippedFormularyTests {
  private let formulary = Formulary.shipped

  @Test("every line of the file is understood")
  func noProblems() {
    let text = String(decoding: PackageResources.formulary_csv, as: UTF8.self)
    let reading = Formulary.read(csv: text, source: "formulary.csv")
    #expect(reading.problems.map(\.description) == [])
    #expect(reading.formulary.substances.count == formulary.substances.count)
    #expect(formulary.substances.count >= 230)
  }

  @Test("every name and brand belongs to one substance, which it finds")
  func uniqueNames() {
    var owners: [String: String] = [:]
    for substance in formulary.substances {
      for name in [substance.name] + substance.brands {
        let folded = foldedName(name)
        #expect(owners[folded] == nil, "\(name) is \(owners[folded] ?? "") and \(substance.name)")
        owners[folded] = substance.name
        #expect(formulary.substance(named: name) == substance)
      }
    }
  }

  @Test("substances stand in the order of the alphabet, generic names in lower case")
  func order() {
    let names = formulary.substances.map(\.name)
    #expect(names == names.sorted())
    #expect(names == names.map { $0.lowercased() })
  }

  @Test("every substance has classes, and a route and a method from the lists")
  func validCells() {
    for substance in formulary.substances {
      #expect(!substance.classes.isEmpty, "\(substance.name)")
      #expect(Substance.routes.contains(substance.usualRoute), "\(substance.name)")
      #expect(Substance.methods.contains(substance.usualMethod), "\(substance.name)")
    }
  }

  @Test("what is usually pushed is ever pushed, and a push is into a vein")
  func pushesAgree() {
    for substance in formulary.substances where substance.usualMethod == "push" {
      #expect(substance.isEverPushed, "\(substance.name)")
      #expect(substance.usualRoute == "IV", "\(substance.name)")
    }
  }

  @Test(
    "each class is held by many or few, as the field has it",
    arguments: [
      (SubstanceClass.therapeutic, 200), (.hydration, 10), (.chemotherapy, 50), (.complexBiologic, 80),
      (.hormonalAntineoplastic, 5), (.thrombolyticDeclot, 1), (.flush, 4), (.carrier, 3), (.blood, 4),
      (.vaccine, 10), (.integralToProcedure, 10), (.other, 2),
    ])
  func classCounts(item: (kind: SubstanceClass, atLeast: Int)) {
    #expect(formulary.substances.count { $0.classes.contains(item.kind) } >= item.atLeast)
  }

  @Test(
    "families of the field are there",
    arguments: [
      ("antibiotics", ["ceftriaxone", "vancomycin", "piperacillin/tazobactam", "clindamycin"]),
      ("antifungals and antivirals", ["micafungin", "amphotericin b", "acyclovir", "remdesivir"]),
      ("antiemetics", ["ondansetron", "palonosetron", "fosaprepitant", "metoclopramide"]),
      ("analgesics", ["morphine", "hydromorphone", "ketorolac", "acetaminophen"]),
      ("steroids", ["dexamethasone", "methylprednisolone", "hydrocortisone"]),
      ("antihistamines and acid", ["diphenhydramine", "famotidine", "pantoprazole"]),
      ("anticoagulants", ["heparin", "enoxaparin", "argatroban"]),
      ("cardiac", ["adenosine", "amiodarone", "diltiazem", "nitroglycerin", "norepinephrine"]),
      ("sedation and reversal", ["lorazepam", "midazolam", "propofol", "naloxone", "flumazenil"]),
      ("anticonvulsants", ["levetiracetam", "fosphenytoin", "phenobarbital"]),
      ("iron", ["iron sucrose", "ferumoxytol", "ferric carboxymaltose", "iron dextran"]),
      ("immune globulin", ["immune globulin", "rho(d) immune globulin"]),
      ("biologics", ["infliximab", "infliximab-dyyb", "vedolizumab", "natalizumab", "tocilizumab"]),
      ("chemotherapy", ["oxaliplatin", "paclitaxel", "fluorouracil", "vincristine", "cisplatin"]),
      ("hormonal", ["leuprolide", "fulvestrant", "goserelin", "degarelix", "triptorelin"]),
      ("vitamins and electrolytes", ["thiamine", "multivitamin", "potassium chloride"]),
      ("fluids", ["normal saline", "lactated ringer's", "dextrose 5% in water"]),
      ("thrombolytics", ["alteplase", "tenecteplase", "reteplase"]),
      ("flushes", ["saline flush", "heparin flush"]),
    ])
  func families(family: (name: String, members: [String])) {
    for member in family.members {
      #expect(formulary.substance(named: member)?.name == member, "\(family.name): \(member)")
    }
  }

  @Test(
    "a brand or a short name is its substance",
    arguments: [
      ("Zofran", "ondansetron"), ("Rocephin", "ceftriaxone"), ("Zithromax", "azithromycin"),
      ("Ativan", "lorazepam"), ("Infuvite", "multivitamin"), ("NS", "normal saline"),
      ("0.9% NaCl", "normal saline"), ("saline", "normal saline"), ("LR", "lactated ringer's"),
      ("lactated ringer", "lactated ringer's"), ("lactated ringers", "lactated ringer's"),
      ("D5W", "dextrose 5% in water"), ("Benadryl", "diphenhydramine"),
      ("Solu-Medrol", "methylprednisolone"), ("Toradol", "ketorolac"), ("Dilaudid", "hydromorphone"),
      ("Cathflo", "alteplase"), ("Remicade", "infliximab"), ("Neulasta", "pegfilgrastim"),
      ("Zosyn", "piperacillin/tazobactam"), ("Emend", "fosaprepitant"), ("Aloxi", "palonosetron"),
      ("Reclast", "zoledronic acid"), ("Truxima", "rituximab-abbs"), ("Xolair", "omalizumab"),
      ("penicillin", "penicillin g"), ("Venofer", "iron sucrose"), ("Faslodex", "fulvestrant"),
    ])
  func brands(item: (written: String, generic: String)) {
    #expect(formulary.resolvedName(item.written) == item.generic)
    #expect(formulary.resolvedName("  \(item.written.uppercased())\t") == item.generic)
  }

  @Test(
    "substances that sound alike stay different",
    arguments: [
      ["normal saline", "flush", "saline flush", "half-normal saline", "3% saline", "carrier"],
      [
        "ceftriaxone", "lactated ringer", "leuprolide", "morphine", "normal saline", "ondansetron",
        "oxaliplatin", "paclitaxel", "rituximab", "vancomycin", "flush", "carrier", "blood", "other",
      ],
      ["heparin", "heparin flush"], ["methylprednisolone", "Depo-Medrol"],
      ["paclitaxel", "Abraxane"], ["doxorubicin", "Doxil"], ["leucovorin", "levoleucovorin"],
      ["amphotericin b", "AmBisome", "Abelcet"], ["infliximab", "Inflectra", "Renflexis"],
      ["rituximab", "Truxima", "Rituxan Hycela"], ["penicillin g", "Bicillin L-A", "Bicillin C-R"],
      ["D5W", "D5NS", "D5 1/2NS", "D5LR", "D10W", "D50"], ["Haldol", "Haldol Decanoate"],
      ["trastuzumab", "Kadcyla", "Enhertu"], ["irinotecan", "Onivyde"], ["vinblastine", "vincristine"],
    ])
  func different(names: [String]) {
    #expect(Set(names.map(formulary.resolvedName)).count == names.count)
  }

  @Test(
    "the use decides the class where several are held",
    arguments: [
      ("normal saline", [SubstanceClass.hydration, .carrier, .flush]),
      ("dextrose 5% in water", [.hydration, .carrier]), ("heparin", [.therapeutic, .flush]),
      ("alteplase", [.therapeutic, .thrombolyticDeclot]),
      ("methotrexate", [.chemotherapy, .therapeutic]),
      ("leuprolide", [.hormonalAntineoplastic, .therapeutic]),
      ("denosumab", [.therapeutic, .complexBiologic]),
      ("adenosine", [.therapeutic, .integralToProcedure]),
    ])
  func severalClasses(item: (name: String, classes: [SubstanceClass])) {
    #expect(formulary.substance(named: item.name)?.classes == item.classes)
  }

  @Test(
    "a substance with one use has one class",
    arguments: [
      ("ceftriaxone", SubstanceClass.therapeutic), ("lactated ringer", .hydration),
      ("potassium chloride", .therapeutic), ("magnesium sulfate", .therapeutic),
      ("insulin", .therapeutic), ("tenecteplase", .therapeutic), ("leucovorin", .therapeutic),
      ("omalizumab", .therapeutic), ("rituximab", .complexBiologic), ("natalizumab", .complexBiologic),
      ("oxaliplatin", .chemotherapy), ("fulvestrant", .hormonalAntineoplastic),
      ("saline flush", .flush), ("packed red cells", .blood), ("nirsevimab", .vaccine),
      ("palivizumab", .vaccine), ("iohexol", .integralToProcedure),
    ])
  func oneClass(item: (name: String, kind: SubstanceClass)) {
    #expect(formulary.substance(named: item.name)?.classes == [item.kind])
  }

  @Test(
    "what is never given as a push is marked so",
    arguments: [
      "vancomycin", "azithromycin", "potassium chloride", "potassium phosphate", "amphotericin b",
      "paclitaxel", "immune globulin", "infliximab", "rituximab", "oxaliplatin", "levofloxacin",
      "fulvestrant", "multivitamin",
    ])
  func neverPushed(name: String) {
    #expect(formulary.substance(named: name)?.isEverPushed == false)
  }

  @Test(
    "what is pushed, or infused in 15 minutes or less, is not marked",
    arguments: [
      "ondansetron", "ceftriaxone", "lorazepam", "morphine", "adenosine", "magnesium sulfate",
      "iron sucrose", "zoledronic acid", "acetaminophen", "pemetrexed", "fluorouracil", "penicillin",
      "doxorubicin", "vincristine", "bortezomib", "heparin", "alteplase", "cyclophosphamide",
    ])
  func pushed(name: String) {
    #expect(formulary.substance(named: name)?.isEverPushed == true)
  }

  @Test("a name that it does not know is trimmed, inner spaces made one, in lower case")
  func unknownNames() {
    #expect(formulary.substance(named: "Drug A") == nil)
    #expect(formulary.resolvedName("  Drug \t A\n") == "drug a")
    #expect(formulary.resolvedName("Éther\u{00A0} X") == "éther x")
    #expect(formulary.resolvedName(" ") == "")
    #expect(formulary.substance(named: "") == nil)
  }
}
