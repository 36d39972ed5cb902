import TerminalCells

/// The looks of a frame's cells on one terminal.
struct ScreenPainter {
  let isUTF8: Bool
  /// By ``Style/packed``.
  private let renditions: [Rendition]
  private var clusterNumbers: [Character: UInt32] = [:]
  private var clusters: [[UInt8]] = []

  init(capabilities: TerminalCapabilities, theme: Theme) {
    isUTF8 = capabilities.isUTF8
    renditions = (0..<Style.packedCount).map {
      theme.rendition(of: Style(packed: UInt16($0)), on: capabilities)
    }
  }

  /// Turns a frame into what it looks like. Into an array that is used again, since this is done at
  /// every key.
  mutating func paint(_ frame: Frame, into cells: inout [ScreenCell]) {
    cells.removeAll(keepingCapacity: true)
    cells.reserveCapacity(frame.packed.count)
    var left = Rendition.plain
    for cell in frame.packed {
      var looks = ScreenCell(glyph: glyph(of: cell, in: frame), rendition: renditions[Int(cell.style)])
      // The right half of a wide character can look no other than its left half.
      if cell.glyph == PackedCell.continuation { looks.rendition = left }
      left = looks.rendition
      if looks.glyph == 0x20 { looks.rendition = looks.rendition.ofBlank }
      cells.append(looks)
    }
  }

  /// The bytes that show a glyph. Whatever the frame holds, no control character is among them.
  func append(_ glyph: UInt32, to bytes: inout [UInt8]) {
    switch glyph {
    case 0x20...0x7E: bytes.append(UInt8(truncatingIfNeeded: glyph))
    case PackedCell.clusterFlag..<PackedCell.continuation:
      let number = Int(glyph & (PackedCell.clusterFlag - 1))
      if clusters.indices.contains(number) { bytes += clusters[number] }
    case 0xA0...0x10FFFF:
      if let scalar = Unicode.Scalar(glyph) { bytes += scalar.utf8 }
    default: bytes.append(UInt8(ascii: "?"))
    }
  }

  private mutating func glyph(of cell: PackedCell, in frame: Frame) -> UInt32 {
    if cell.glyph <= 0x7E { return cell.glyph }
    // A terminal without UTF-8 shows a question mark, and a blank where the glyph is two cells wide.
    if !isUTF8 { return cell.glyph == PackedCell.continuation ? 0x20 : UInt32(UInt8(ascii: "?")) }
    return cell.isCluster ? number(of: frame.clusters[cell.cluster]) : cell.glyph
  }

  private mutating func number(of cluster: Character) -> UInt32 {
    if let number = clusterNumbers[cluster] { return number }
    let number = PackedCell.clusterFlag | UInt32(clusters.count)
    clusters.append(Array(String(cluster).utf8))
    clusterNumbers[cluster] = number
    return number
  }
}
