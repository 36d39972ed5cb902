/// A cell as a frame keeps it: eight bytes without references, so that a frame is made, drawn into
/// and compared at the speed of memory.
package struct PackedCell: Equatable, Sendable {
  /// The glyph of a cell that is the right half of a wide character.
  package static let continuation: UInt32 = 1 << 31
  /// Set in the glyph of a cell that holds several scalars; the rest is its place in the frame's clusters.
  package static let clusterFlag: UInt32 = 1 << 30

  /// The scalar shown, or one of the values above.
  package var glyph: UInt32 = 0x20
  /// ``Style/packed``
  package var style: UInt16 = 0

  package var isCluster: Bool { glyph & Self.clusterFlag != 0 }
  package var cluster: Int { Int(glyph & (Self.clusterFlag - 1)) }
}
