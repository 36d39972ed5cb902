import TerminalCells

/// A cell as it looks on the terminal. Two cells that look the same are equal, whatever they mean.
struct ScreenCell: Equatable {
  static let blank = ScreenCell(glyph: 0x20, rendition: .plain)
  /// Equal to no cell of a frame: what a terminal shows before anything is known.
  static let unknown = ScreenCell(glyph: .max, rendition: .plain)

  /// As in ``PackedCell``, but a cluster's number is the encoder's.
  var glyph: UInt32
  var rendition: Rendition

  var isContinuation: Bool { glyph == PackedCell.continuation }

  /// The terminal may give the glyph more or fewer cells than the frame does.
  var isUncertain: Bool { spill > 0 }

  /// How many cells behind it the glyph may be drawn over, by a terminal that thinks it wider: one, or
  /// where it knows no clusters the parts of an emoji side by side.
  var spill: Int {
    if glyph <= 0x7E || glyph >= PackedCell.continuation { return 0 }
    if glyph >= PackedCell.clusterFlag { return 7 }
    return VisibleText.isCertain(glyph) ? 0 : 1
  }
}
