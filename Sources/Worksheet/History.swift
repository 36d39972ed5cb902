/// The edits that led here, and those that were undone.
struct History: Sendable {
  var done: [EditStep] = []
  var undone: [EditStep] = []
  var nextSerial = 1
}

extension Worksheet {
  /// Does an edit, which can then be undone, and answers whether it fitted; what was undone before can't
  /// be redone any more.
  @discardableResult
  public mutating func perform(_ edit: Edit) -> Bool {
    guard let inverse = apply(edit) else { return false }
    let step = EditStep(edit: edit, inverse: inverse, serial: history.nextSerial)
    history.done.append(step)
    history.nextSerial += 1
    history.undone.removeAll()
    deeds.append(.did(step))
    return true
  }

  public var canUndo: Bool { !history.done.isEmpty }
  public var canRedo: Bool { !history.undone.isEmpty }

  /// Names the state that the document is in: equal after an undo to what it was before the edit.
  public var state: Int { history.done.last?.serial ?? 0 }

  /// Undoes the last edit and says what was undone; nil where there is none.
  public mutating func undo() -> Change? {
    guard let step = history.done.popLast() else { return nil }
    var change = Change(of: step, isUndone: true, in: self)
    guard apply(step.inverse) != nil else { return nil }
    history.undone.append(step)
    deeds.append(.undid(step.serial))
    change.complete(with: self)
    return change
  }

  /// Does again what was undone last and says so; nil where there is nothing.
  public mutating func redo() -> Change? {
    guard let step = history.undone.popLast() else { return nil }
    var change = Change(of: step, isUndone: false, in: self)
    guard apply(step.edit) != nil else { return nil }
    history.done.append(step)
    deeds.append(.redid(step.serial))
    change.complete(with: self)
    return change
  }
}
