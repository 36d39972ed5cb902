import InfusionCoding

/// The words that classes, routes and methods go by, on the sheet and in the shorthand: the one table for
/// reading and printing. Case is not minded.
public enum CellWords {
  /// The words of each class, the one that is printed first.
  static let classes: [(DrugClass, [String])] = [
    (.therapeutic, ["tx", "therapeutic"]),
    (.hydration, ["hyd", "hydration"]),
    (.chemotherapy, ["chemo"]),
    (.complexBiologic, ["bio"]),
    (.hormonalAntineoplastic, ["horm"]),
    (.thrombolyticDeclot, ["declot"]),
    (.flush, ["flush"]),
    (.carrier, ["carrier", "kvo", "tko"]),
    (.blood, ["blood"]),
    (.vaccine, ["vaccine"]),
    (.integralToProcedure, ["procedure"]),
    (.other, ["other"]),
  ]

  /// The words of each route that stands by itself in a line, the one that is printed first. Every other
  /// is written `route:IN`, since it might be a word of a name.
  static let routes: [(Route, [String])] = [
    (.intravenous, ["IV"]), (.intramuscular, ["IM"]), (.subcutaneous, ["SC", "subq"]),
    (.intraArterial, ["IA"]), (.intrathecal, ["IT"]), (.intraventricular, ["IVT"]),
    (.intraperitoneal, ["IP"]), (.intrapleural, ["IPL"]), (.oral, ["PO", "oral"]), (.sublingual, ["SL"]),
    (.inhaled, ["INH"]), (.topical, ["TOP"]),
  ]

  /// The words of each method, the one that is printed first.
  static let methods: [(Method, [String])] = [
    (.infusion, ["inf", "infusion", "ivpb", "drip"]),
    (.push, ["push", "ivp"]),
    (.injection, ["inj", "injection"]),
    (.pump, ["pump"]),
    (.onBody, ["onbody"]),
    (.refillPortable, ["refill"]),
    (.refillImplanted, ["refill-implanted"]),
  ]

  /// Words for a method that say the route too.
  private static let intoAVein: Set = ["ivp", "ivpb"]

  /// What one word says.
  public enum Meaning: Hashable, Sendable {
    case drugClass(DrugClass)
    case route(Route)
    /// A method, and the route where the word says it too.
    case method(Method, Route?)
  }

  private static let meanings: [String: Meaning] = {
    var meanings: [String: Meaning] = [:]
    for (value, words) in classes { for word in words { meanings[word] = .drugClass(value) } }
    for (value, words) in routes { for word in words { meanings[word.lowercased()] = .route(value) } }
    for (value, words) in methods {
      for word in words { meanings[word] = .method(value, intoAVein.contains(word) ? .intravenous : nil) }
    }
    return meanings
  }()

  /// Every word known, in lower case.
  public static var all: some Collection<String> { meanings.keys }

  /// What a word that stands by itself in a line of shorthand says.
  ///
  /// - Parameter word: in lower case.
  public static func meaning(of word: String) -> Meaning? { meanings[word] }

  /// The word a class is printed as.
  public static func printed(_ drugClass: DrugClass) -> String {
    printed(drugClass, in: classes) ?? drugClass.rawValue
  }

  /// The word a route is printed as: `IM`, `route:IN`.
  public static func printed(_ route: Route) -> String {
    printed(route, in: routes) ?? "route:\(route.rawValue)"
  }

  /// The word a method is printed as.
  public static func printed(_ method: Method) -> String { printed(method, in: methods) ?? method.rawValue }

  private static func printed<Value: Equatable>(_ value: Value, in table: [(Value, [String])]) -> String? {
    table.first { $0.0 == value }?.1.first
  }

  // MARK: Cells

  /// The class that a cell names: a word of the table, or the class's name in files.
  ///
  /// - Throws: what was read, where it names none.
  public static func drugClass(_ text: String) throws(CellProblem) -> DrugClass {
    let word = text.trimmed.lowercased()
    if case .drugClass(let drugClass) = meanings[word] { return drugClass }
    if let named = DrugClass.allCases.first(where: { $0.rawValue.lowercased() == word }) { return named }
    throw CellProblem(
      reading: text, "is not a class: \(classes.compactMap(\.1.first).joined(separator: ", "))")
  }

  /// The route that a cell names: a word of the table, or any route's name in files.
  ///
  /// - Throws: what was read, where it names none.
  public static func route(_ text: String) throws(CellProblem) -> Route {
    let word = text.trimmed.lowercased()
    if case .route(let route) = meanings[word] { return route }
    if let named = Route.allCases.first(where: { $0.rawValue.lowercased() == word }) { return named }
    throw CellProblem(
      reading: text, "is not a route: \(Route.allCases.map(\.rawValue).joined(separator: ", "))")
  }

  /// The method that a cell names, and the route where the word says it too (`ivp`, `ivpb`): a word of
  /// the table, or the method's name in files.
  ///
  /// - Throws: what was read, where it names none.
  public static func method(_ text: String) throws(CellProblem) -> (method: Method, route: Route?) {
    let word = text.trimmed.lowercased()
    if case .method(let method, let route) = meanings[word] { return (method, route) }
    if let named = Method.allCases.first(where: { $0.rawValue.lowercased() == word }) { return (named, nil) }
    throw CellProblem(
      reading: text, "is not a method: \(methods.compactMap(\.1.first).joined(separator: ", "))")
  }
}
