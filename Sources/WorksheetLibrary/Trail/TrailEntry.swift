import Worksheet

/// One thing that happened to a worksheet: who, when, what. The list of them is the record; the sheet is
/// their sum.
public struct TrailEntry: Hashable, Sendable {
  /// 1 and up, without a gap.
  public var number: Int
  public var touch: Touch
  public var event: TrailEvent

  public init(number: Int, touch: Touch, event: TrailEvent) {
    self.number = number
    self.touch = touch
    self.event = event
  }
}

public enum TrailEvent: Hashable, Sendable {
  /// It began, with what a file or another worksheet held; the first entry.
  case created(Origin)
  /// Something was done to the sheet.
  case deed(Deed)
  case marked(WorksheetState)
  case archived(Bool)
  /// It was saved to a file.
  case saved(file: String)
  /// It was taken over from somebody whose program still had it open.
  case takenOver(from: String)
}

/// What a worksheet began with.
public enum Origin: Hashable, Sendable {
  case blank
  /// Imported from a file.
  case file(String)
  /// A copy of another worksheet.
  case copy(of: Int)
}
