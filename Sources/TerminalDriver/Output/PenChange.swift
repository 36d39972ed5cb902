/// The shortest way from one rendition to another.
enum PenChange {
  static func bytes(from: Rendition, to: Rendition, on terminal: TerminalCapabilities) -> [UInt8] {
    if from == to { return [] }
    if to == .plain { return ControlSequence.bytes([], "m") }
    let fromPlain = ControlSequence.bytes([0] + additions(from: .plain, to: to), "m")
    guard let ends = ends(from: from, to: to, terminal) else { return fromPlain }
    let direct = ControlSequence.bytes(ends + additions(from: from, to: to), "m")
    return direct.count <= fromPlain.count ? direct : fromPlain
  }

  /// What must be ended one by one; nil where the terminal can only end everything.
  private static func ends(from: Rendition, to: Rendition, _ terminal: TerminalCapabilities) -> [Int]? {
    var codes: [Int] = []
    let ended = from.attributes.subtracting(to.attributes)
    if !ended.isEmpty && !terminal.endsAttributesSingly { return nil }
    if ended.contains(.bold) { codes.append(22) }
    if ended.contains(.underline) { codes.append(24) }
    if ended.contains(.reverse) { codes.append(27) }
    if from.foreground != nil && to.foreground == nil { codes.append(39) }
    if from.background != nil && to.background == nil { codes.append(49) }
    let endsColor = codes.contains(39) || codes.contains(49)
    return endsColor && !terminal.hasDefaultColors ? nil : codes
  }

  private static func additions(from: Rendition, to: Rendition) -> [Int] {
    var codes: [Int] = []
    let added = to.attributes.subtracting(from.attributes)
    if added.contains(.bold) { codes.append(1) }
    if added.contains(.underline) { codes.append(4) }
    if added.contains(.reverse) { codes.append(7) }
    if let color = to.foreground, color != from.foreground { codes += codesOf(color, plain: 30) }
    if let color = to.background, color != from.background { codes += codesOf(color, plain: 40) }
    return codes
  }

  private static func codesOf(_ color: UInt8, plain: Int) -> [Int] {
    switch color {
    case 0..<8: [plain + Int(color)]
    case 8..<16: [plain + 60 + Int(color) - 8]
    default: [plain + 8, 5, Int(color)]
    }
  }
}
