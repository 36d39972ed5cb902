extension Formulary {
  /// Reads a formulary file: comma-separated values with the header
  /// `name,brands,classes,route,method,push`, its columns in any order.
  ///
  /// Brands and classes are separated by `;`, push is `yes` or `no`. Reading never fails: a line that is
  /// not understood is a problem and gives no substance; a brand that something else is already called
  /// is a problem and is left out; all the rest is used.
  ///
  /// - Parameters:
  ///   - csv: the text of the file.
  ///   - source: the file's name, for the problems.
  public static func read(
    csv: String, source: String
  ) -> (formulary: Formulary, problems: [FormularyProblem]) {
    var reader = FormularyReader(source: source)
    reader.read(csv)
    return (Formulary(substances: reader.substances), reader.problems)
  }
}

private struct FormularyReader {
  enum Column: Int, CaseIterable {
    case name, brands, classes, route, method, push

    static let titles = ["name", "brands", "classes", "route", "method", "push"]
  }

  struct Owner {
    let name: String
    let line: Int
  }

  let source: String
  var substances: [Substance] = []
  var problems: [FormularyProblem] = []
  /// How many fields the header has; 0 before it is read.
  private var fieldCount = 0
  /// In which field each column stands.
  private var places: [Int] = []
  /// Who is called what: a folded name or brand and the substance that has it.
  private var owners: [String: Owner] = [:]

  init(source: String) { self.source = source }

  mutating func read(_ csv: String) {
    var records = CommaSeparated(csv)
    while let record = records.next() {
      if let fault = record.fault {
        report(fault, line: record.line)
      } else if record.isBlank {
        continue
      } else if fieldCount == 0 {
        guard readHeader(record) else { return }
      } else {
        readSubstance(record)
      }
    }
    if fieldCount == 0, problems.isEmpty {
      report("the file is empty", line: 1, allowed: Self.headerWanted)
    }
  }

  private static let headerWanted =
    "its first line is \(Column.titles.joined(separator: ","))"

  private mutating func readHeader(_ record: CommaSeparated.Record) -> Bool {
    let header = record.fields.map(foldedName)
    fieldCount = header.count
    places = Column.titles.compactMap(header.firstIndex)
    let missing = Column.titles.filter { !header.contains($0) }
    guard !missing.isEmpty else { return true }
    report(
      "the header lacks \(missing.joined(separator: ", ")), so that nothing of the file is used",
      line: record.line, allowed: Self.headerWanted)
    return false
  }

  private mutating func readSubstance(_ record: CommaSeparated.Record) {
    guard record.fields.count == fieldCount else {
      report(
        "the line has \(record.fields.count) fields, and is not used", line: record.line,
        allowed: "a line has \(fieldCount), as the header; a comma inside a field needs quotes round it")
      return
    }
    let line = record.line
    let name = readName(cell(.name, of: record), line: line)
    let classes = readClasses(cell(.classes, of: record), line: line)
    let route = read(cell(.route, of: record), "a route", Substance.routes, line: line)
    let method = read(cell(.method, of: record), "a method", Substance.methods, line: line)
    let push = read(cell(.push, of: record), "an answer to \"push\"", ["yes", "no"], line: line)
    guard let name, let classes, let route, let method, let push else { return }
    owners[name] = Owner(name: name, line: line)
    substances.append(
      Substance(
        name: name, brands: readBrands(cell(.brands, of: record), of: name, line: line), classes: classes,
        usualRoute: route, usualMethod: method, isEverPushed: push == "yes"))
  }

  private func cell(_ column: Column, of record: CommaSeparated.Record) -> String {
    guard places.indices.contains(column.rawValue) else { return "" }
    let place = places[column.rawValue]
    return record.fields.indices.contains(place) ? record.fields[place] : ""
  }

  private mutating func readName(_ text: String, line: Int) -> String? {
    let name = foldedName(text)
    if name.isEmpty {
      report("the substance has no name, and is not used", line: line, allowed: "every line begins with one")
      return nil
    }
    if let owner = owners[name] {
      report(
        "\"\(name)\" is already \(described(owner, called: name)), and the line is not used", line: line,
        allowed: "a name belongs to one substance")
      return nil
    }
    return name
  }

  private mutating func readBrands(_ text: String, of name: String, line: Int) -> [String] {
    var brands: [String] = []
    for brand in list(text) {
      let folded = foldedName(brand)
      guard let owner = owners[folded] else {
        owners[folded] = Owner(name: name, line: line)
        brands.append(brand)
        continue
      }
      guard owner.name != name else { continue }
      report(
        "\"\(brand)\" is already \(described(owner, called: folded)), and is left out here", line: line,
        allowed: "a brand belongs to one substance")
    }
    return brands
  }

  private func described(_ owner: Owner, called name: String) -> String {
    owner.name == name ? "on line \(owner.line)" : "a name of \(owner.name) on line \(owner.line)"
  }

  private static let classNames = SubstanceClass.allCases.map(\.rawValue)

  private mutating func readClasses(_ text: String, line: Int) -> [SubstanceClass]? {
    let words = list(text)
    guard !words.isEmpty else {
      _ = read("", "a class", Self.classNames, line: line)
      return nil
    }
    var classes: [SubstanceClass] = []
    var areAllKnown = true
    for word in words {
      if let known = read(word, "a class", Self.classNames, line: line).flatMap(SubstanceClass.init) {
        if !classes.contains(known) { classes.append(known) }
      } else {
        areAllKnown = false
      }
    }
    return areAllKnown ? classes : nil
  }

  /// The allowed word that a cell holds, case not minded.
  private mutating func read(_ text: String, _ kind: String, _ allowed: [String], line: Int) -> String? {
    if allowed.contains(text) { return text }
    let folded = foldedName(text)
    if let word = allowed.first(where: { foldedName($0) == folded }) { return word }
    let what = folded.isEmpty ? "\(kind) is missing" : "\"\(tidiedName(text))\" is not \(kind)"
    report(
      "\(what), and the line is not used", line: line,
      allowed: "it is one of \(allowed.joined(separator: ", "))")
    return nil
  }

  private func list(_ text: String) -> [String] {
    text.utf8.split(separator: UInt8(ascii: ";")).map { tidiedName(String(Substring($0))) }
      .filter { !$0.isEmpty }
  }

  private mutating func report(_ fault: CommaSeparated.Fault, line: Int) {
    switch fault {
    case .quoteNotClosed:
      report(
        "a quote is not closed, and the line is not used", line: line,
        allowed: "a field that begins with \" ends with \"")
    case .textAfterQuote:
      report(
        "text follows a closing quote, and the line is not used", line: line,
        allowed: "after the closing \" comes a comma or the line's end; a quote inside is written \"\"")
    case .quoteInsideField:
      report(
        "a quote stands inside a field, and the line is not used", line: line,
        allowed: "such a field begins and ends with \", and the quote inside is written \"\"")
    }
  }

  private mutating func report(_ what: String, line: Int, allowed: String) {
    problems.append(FormularyProblem(source: source, line: line, what: what, allowed: allowed))
  }
}
