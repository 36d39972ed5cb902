/// What is charted most in emergency departments, wards and infusion centres, the most usual first: among
/// names that fit what was typed as well, these are offered before others.
enum EverydaySubstances {
  static let names = [
    "ondansetron", "normal saline", "morphine", "ketorolac", "ceftriaxone", "hydromorphone", "fentanyl",
    "lactated ringer's", "methylprednisolone", "diphenhydramine", "famotidine", "pantoprazole", "vancomycin",
    "dexamethasone", "metoclopramide", "lorazepam", "azithromycin", "acetaminophen", "cefazolin", "cefepime",
    "piperacillin/tazobactam", "metronidazole", "levofloxacin", "prochlorperazine", "promethazine",
    "furosemide", "magnesium sulfate", "potassium chloride", "heparin", "enoxaparin", "labetalol",
    "metoprolol", "diltiazem", "insulin regular", "midazolam", "ketamine", "haloperidol", "naloxone",
    "clindamycin", "ampicillin/sulbactam", "ampicillin", "meropenem", "doxycycline", "ciprofloxacin",
    "levetiracetam", "fosphenytoin", "hydrocortisone", "hydralazine", "amiodarone", "adenosine",
    "epinephrine",
    "norepinephrine", "nitroglycerin", "tranexamic acid", "thiamine", "multivitamin", "folic acid",
    "cyanocobalamin", "iron sucrose", "ferric carboxymaltose", "infliximab", "rituximab", "immune globulin",
    "alteplase", "tenecteplase", "heparin flush", "saline flush", "dextrose 5% in water", "dextrose 50%",
    "droperidol", "granisetron", "palonosetron", "fosaprepitant", "pegfilgrastim", "filgrastim", "denosumab",
    "zoledronic acid", "vedolizumab", "natalizumab", "tocilizumab", "pembrolizumab", "nivolumab",
    "bevacizumab",
    "trastuzumab", "paclitaxel", "carboplatin", "oxaliplatin", "cisplatin", "gemcitabine", "docetaxel",
    "fluorouracil", "leucovorin", "cyclophosphamide", "doxorubicin", "leuprolide", "fulvestrant", "goserelin",
    "methotrexate", "octreotide", "epoetin alfa", "gentamicin", "ertapenem", "daptomycin", "acyclovir",
    "fluconazole", "sodium bicarbonate", "calcium gluconate", "packed red cells",
  ]

  /// The place of each by its folded name.
  static let places: [String: Int] = Dictionary(
    names.enumerated().map { (foldedName($1), $0) }, uniquingKeysWith: { first, _ in first })
}
