import ChartedEncounter

extension Worksheet {
  /// Applies an edit and answers its inverse; nil where the edit doesn't fit, and then nothing changed.
  mutating func apply(_ edit: Edit) -> Edit? {
    switch edit {
    case .setCell(let row, let field, let content): setCell(row, field, content)
    case .insertRow(let identity, let row, let place): insert(row, as: identity, at: place)
    case .deleteRow(let identity): delete(identity)
    case .moveRow(let identity, let place): move(identity, to: place)
    case .duplicateRow(let identity, let copy): duplicate(identity, as: copy)
    case .sortByTime: order(placesByTime)
    case .orderRows(let identities): order(identities)
    case .setEncounter(let field): .setEncounter(encounter.set(field))
    case .addSite(let site, let place): addSite(site, at: place)
    case .setSite(let site, let place): setSite(site, at: place)
    case .removeSite(let place): removeSite(at: place)
    case .restoreNumbers(let numbers): restoreNumbers(numbers)
    case .group(let edits, let name): applyGroup(edits, name: name)
    }
  }

  private mutating func setCell(_ identity: RowIdentity, _ field: RowField, _ content: CellContent) -> Edit? {
    guard let place = place(of: identity) else { return nil }
    let before = encounter.rows[place].content(of: field)
    guard encounter.rows[place].set(field, to: content) else { return nil }
    return .setCell(identity, field, before)
  }

  private mutating func insert(_ row: ChartedRow, as identity: RowIdentity, at place: Int) -> Edit? {
    guard (0...encounter.rows.count).contains(place), self.place(of: identity) == nil else { return nil }
    let before = numbersAtStake
    let next = nextNumber
    note(identity)
    let isAtEnd = place == encounter.rows.count && next <= Self.highestNumber
    var row = row
    // A number that no row has, so that no link means the new row until all are numbered anew.
    row.number = isAtEnd ? next : 0
    encounter.rows.insert(row, at: place)
    identities.insert(identity, at: place)
    if isAtEnd {
      for other in encounter.rows.indices.dropLast() { releaseLink(ofRowAt: other, ifNumbered: next...next) }
    } else {
      renumber()
    }
    return .deleteRow(identity).restoring(before)
  }

  private mutating func delete(_ identity: RowIdentity) -> Edit? {
    guard let place = place(of: identity) else { return nil }
    let before = numbersAtStake
    let row = encounter.rows.remove(at: place)
    identities.remove(at: place)
    renumber()
    return .insertRow(identity, row, at: place).restoring(before)
  }

  private mutating func move(_ identity: RowIdentity, to target: Int) -> Edit? {
    guard let place = place(of: identity), encounter.rows.indices.contains(target) else { return nil }
    let before = numbersAtStake
    encounter.rows.insert(encounter.rows.remove(at: place), at: target)
    identities.insert(identities.remove(at: place), at: target)
    renumber()
    return .moveRow(identity, to: place).restoring(before)
  }

  private mutating func duplicate(_ identity: RowIdentity, as copy: RowIdentity) -> Edit? {
    guard let place = place(of: identity) else { return nil }
    return insert(encounter.rows[place], as: copy, at: place + 1)
  }

  private mutating func order(_ wanted: [RowIdentity]) -> Edit? {
    var places: [RowIdentity: Int] = [:]
    for (place, identity) in identities.enumerated() { places[identity] = place }
    let rows = wanted.compactMap { identity in
      places.removeValue(forKey: identity).map { encounter.rows[$0] }
    }
    guard rows.count == encounter.rows.count, rows.count == wanted.count else { return nil }
    let before = (order: identities, numbers: numbersAtStake)
    encounter.rows = rows
    identities = wanted
    renumber()
    return .orderRows(before.order).restoring(before.numbers)
  }

  private mutating func restoreNumbers(_ numbers: RowNumbers) -> Edit? {
    let before = numbersAtStake ?? RowNumbers(numbers: nil, links: [])
    restore(numbers)
    return .restoreNumbers(before)
  }

  /// All of them, or, where one doesn't fit, none.
  private mutating func applyGroup(_ edits: [Edit], name: String) -> Edit? {
    var inverses: [Edit] = []
    for edit in edits {
      guard let inverse = apply(edit) else {
        for inverse in inverses.reversed() { _ = apply(inverse) }
        return nil
      }
      inverses.append(inverse)
    }
    return .group(inverses.reversed(), name: name)
  }

  /// The highest number that a row can have in a file.
  static let highestNumber = 9_007_199_254_740_991
}

extension Worksheet {
  private mutating func addSite(_ site: ChartedSite, at place: Int) -> Edit? {
    guard (0...encounter.sites.count).contains(place) else { return nil }
    encounter.sites.insert(site, at: place)
    return .removeSite(at: place)
  }

  private mutating func setSite(_ site: ChartedSite, at place: Int) -> Edit? {
    guard encounter.sites.indices.contains(place) else { return nil }
    let before = encounter.sites[place]
    encounter.sites[place] = site
    return .setSite(before, at: place)
  }

  private mutating func removeSite(at place: Int) -> Edit? {
    guard encounter.sites.indices.contains(place) else { return nil }
    return .addSite(encounter.sites.remove(at: place), at: place)
  }
}

extension Edit {
  fileprivate func restoring(_ numbers: RowNumbers?) -> Edit {
    guard let numbers else { return self }
    return .group([self, .restoreNumbers(numbers)], name: "")
  }
}

extension ChartedEncounter {
  /// Puts something into a field and answers what was in it.
  fileprivate mutating func set(_ field: EncounterField) -> EncounterField {
    switch field {
    case .id(let new): .id(exchange(\.id, new))
    case .title(let new): .title(exchange(\.title, new))
    case .setting(let new): .setting(exchange(\.setting, new))
    case .policy(let new): .policy(exchange(\.policy, new))
    case .override(let name, let new): .override(name, exchange(\.overrides[name], new))
    case .inpatientFrom(let new): .inpatientFrom(exchange(\.inpatientFrom, new))
    }
  }

  private mutating func exchange<Value>(
    _ path: WritableKeyPath<ChartedEncounter, Value>, _ new: Value
  ) -> Value {
    let old = self[keyPath: path]
    self[keyPath: path] = new
    return old
  }
}
