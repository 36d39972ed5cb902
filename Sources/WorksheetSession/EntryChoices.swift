import ChartedEncounter
import Formulary
import InfusionCoding
import Worksheet

extension SessionReducer {
  /// How many choices are offered, one a digit.
  static let mostChoices = 9

  /// Works out what may be meant by the entry and what is wrong with it.
  func refresh(_ session: inout Session) {
    guard var entry = session.entry else { return }
    if case .encounterCard = session.overlay {
      entry.choices = encounterChoices(session, typed: entry.text)
      entry.problem = nil
    } else if let field = session.typedField {
      let reader = reader(for: session)
      entry.choices = choices(entry.text, in: field, by: reader, session)
      entry.problem = isStillGrowing(entry, field) ? nil : reading(entry, into: field, by: reader).problem
    }
    if let chosen = entry.chosen, !entry.choices.indices.contains(chosen) { entry.chosen = nil }
    session.entry = entry
  }

  private func choices(
    _ text: String, in field: RowField, by reader: RowReader, _ session: Session
  ) -> [CellEntry.Choice] {
    switch field {
    case .substance: return substances(text)
    case .drugClass, .route, .method: return words(text, for: field, row: reader.row)
    case .site: return sites(text, session)
    default: return []
    }
  }

  private func substances(_ text: String) -> [CellEntry.Choice] {
    environment.formulary.suggestions(for: text, limit: Self.mostChoices).map { suggestion in
      let substance = suggestion.substance
      let generic = suggestion.matchedName.lowercased() == substance.name ? [] : [substance.name]
      let classes = substance.classes.map(\.abbreviation).joined(separator: " or ")
      return CellEntry.Choice(
        value: suggestion.matchedName,
        remark: (generic + [classes, "\(substance.usualRoute) \(substance.usualMethod)"])
          .joined(separator: ", "))
    }
  }

  /// A substance's own classes where the row asks for one; the words that begin with what was typed.
  private func words(_ text: String, for field: RowField, row: ChartedRow) -> [CellEntry.Choice] {
    var words = CellChoice.all(for: field)
    if field == .drugClass {
      let classes = environment.formulary.classesToChoose(for: row).map(CellValue.drugClass)
      if !classes.isEmpty, text.isEmpty { words = words.filter { classes.contains($0.value) } }
      words.sort { rank($0, in: classes) < rank($1, in: classes) }
    }
    return words.filter { $0.begins(with: text) }
      .map { CellEntry.Choice(value: $0.word, remark: $0.remark) }
  }

  private func rank(_ word: CellChoice, in classes: [CellValue]) -> Int {
    classes.firstIndex(of: word.value) ?? classes.count
  }

  /// The accesses named so far that begin with what was typed.
  private func sites(_ text: String, _ session: Session) -> [CellEntry.Choice] {
    let wanted = text.trimmed.lowercased()
    var seen: Set<String> = []
    return session.coded.names.accessNames.filter { name in
      name.lowercased().hasPrefix(wanted) && name.lowercased() != wanted
        && seen.insert(name.lowercased()).inserted
    }.prefix(Self.mostChoices).map { CellEntry.Choice(value: $0, remark: "") }
  }

  /// Whether the text may yet become right, so that nothing is said of it so far.
  private func isStillGrowing(_ entry: CellEntry, _ field: RowField) -> Bool {
    if entry.text.isEmpty || entry.isOffer { return true }
    switch field {
    case .start, .stop, .date:
      let allowed = "0123456789:/+-=>adnpmt. ".contains
      return entry.text.count < 6 && entry.text.lowercased().allSatisfy(allowed)
    case .drugClass, .route, .method: return !entry.choices.isEmpty
    case .primary, .discontinued, .running, .necessityDocumented: return entry.text.count < 2
    default: return false
    }
  }

  /// What a digit takes in the active cell or field before anything is typed.
  func offers(_ session: Session) -> [CellEntry.Choice] {
    if case .encounterCard = session.overlay {
      return Array(encounterChoices(session, typed: "").prefix(Self.mostChoices))
    }
    switch session.typedField {
    case .substance: return session.isActiveCellEmpty ? recentSubstances(session) : []
    case .drugClass, .route, .method:
      guard let field = session.typedField else { return [] }
      let row = session.activeRow ?? ChartedRow(number: 1)
      return Array(words("", for: field, row: row).prefix(Self.mostChoices))
    default: return []
    }
  }

  /// The substances used last on the sheet, each once: what a digit picks in an empty substance cell.
  func recentSubstances(_ session: Session) -> [CellEntry.Choice] {
    var seen: Set<String> = []
    var recent: [CellEntry.Choice] = []
    for row in session.worksheet.rows.suffix(200).reversed() {
      guard let name = row.substance, seen.insert(environment.formulary.resolvedName(name)).inserted
      else { continue }
      recent.append(CellEntry.Choice(value: name, remark: "in row \(row.number)"))
      if recent.count == Self.mostChoices { break }
    }
    return recent
  }
}
