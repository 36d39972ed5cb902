import Formulary

/// The cell that is being typed into: its text is part of the encounter (the provisional row) but not
/// yet an edit of the worksheet.
public struct CellEntry: Hashable, Sendable {
  public var text: String
  /// Characters before the caret.
  public var caret: Int
  /// What may be meant, best first (substances; classes of a substance that has several).
  public var choices: [Choice]
  /// The choice that the arrows stand on; none until an arrow is pressed.
  public var chosen: Int?
  /// What is wrong with the text as it stands, in one sentence; shown in the row's own line.
  public var problem: String?
  /// What is in the cell is being edited (Ctrl-E): arrows move the caret, and four digits don't finish it.
  public var isEdit: Bool
  /// The text is only offered: Enter takes it, typing replaces it.
  public var isOffer: Bool

  public init(
    text: String, caret: Int, choices: [Choice] = [], chosen: Int? = nil, problem: String? = nil,
    isEdit: Bool = false, isOffer: Bool = false
  ) {
    self.text = text
    self.caret = caret
    self.choices = choices
    self.chosen = chosen
    self.problem = problem
    self.isEdit = isEdit
    self.isOffer = isOffer
  }

  /// One thing that may be meant.
  public struct Choice: Hashable, Sendable {
    /// What the cell then holds.
    public var value: String
    /// What stands beside it: class, usual route, the brand that matched.
    public var remark: String

    public init(value: String, remark: String) {
      self.value = value
      self.remark = remark
    }
  }
}

extension CellEntry {
  /// Whether nothing was typed: the cell is empty, or holds what is only offered.
  public var saysNothing: Bool { text.isEmpty || isOffer }

  /// Puts text in at the caret; an offer makes way for it.
  mutating func insert(_ new: String) {
    if isOffer {
      (text, caret, isOffer) = ("", 0, false)
    }
    var characters = Array(text)
    let place = min(max(caret, 0), characters.count)
    characters.insert(contentsOf: new, at: place)
    text = String(characters)
    // Counted back from the end: a mark may have joined the character before it.
    caret = max(0, text.count - (characters.count - place - new.count))
    chosen = nil
  }

  /// Erases a character left of the caret, or under it.
  mutating func erase(left: Bool) {
    isOffer = false
    var characters = Array(text)
    let place = left ? caret - 1 : caret
    guard characters.indices.contains(place) else { return }
    characters.remove(at: place)
    text = String(characters)
    caret = place
    chosen = nil
  }

  mutating func clear() {
    (text, caret, chosen, isOffer) = ("", 0, nil, false)
  }
}
