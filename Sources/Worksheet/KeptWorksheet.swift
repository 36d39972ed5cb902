import ChartedEncounter

/// A worksheet as a store gives it back: the document as it was, what is done again on top of it, and the
/// edits that can be undone.
extension Worksheet {
  /// - Parameters:
  ///   - identities: what the rows are known by, place by place.
  ///   - nextIdentity: the serial of the next row; raised where a row has it already.
  /// - Returns: nil where there is not one identity for each row.
  public init?(_ encounter: ChartedEncounter, identities: [RowIdentity], nextIdentity: Int) {
    guard identities.count == encounter.rows.count, Set(identities).count == identities.count else {
      return nil
    }
    self.init(encounter)
    self.identities = identities
    nextSerial = nextIdentity
    for identity in identities { note(identity) }
  }

  /// The serial that the next new row gets.
  public var nextIdentity: Int { freshIdentity.serial }

  /// Does an edit that is in the history already, or is none of this person's, and answers whether it
  /// fitted.
  @discardableResult
  public mutating func reapply(_ edit: Edit) -> Bool { apply(edit) != nil }

  /// Puts a history in place of the present one.
  ///
  /// - Parameters:
  ///   - done: what can be undone, the last one done last; older ones may be added later.
  ///   - undone: what can be done again, the last one undone last.
  ///   - nextStep: the serial of the next edit.
  public mutating func restoreHistory(done: [EditStep], undone: [EditStep], nextStep: Int) {
    history = History(done: done, undone: undone, nextSerial: nextStep)
  }

  /// Makes undo reach further back, by edits that came before the oldest that it reaches.
  public mutating func extendHistory(with older: [EditStep]) { history.done.insert(contentsOf: older, at: 0) }

  /// How many edits undo reaches.
  public var undoReach: Int { history.done.count }

  /// The serial of the oldest edit that undo reaches.
  public var oldestUndo: Int? { history.done.first?.serial }

  /// The serial of the next edit.
  public var nextStep: Int { history.nextSerial }
}
