import TerminalCells

/// What a style looks like where there are 256 colours, for what draws frames without a terminal.
package struct PictureLook: Equatable {
  /// One of the 256 colours; nil is the usual one.
  package var foreground: UInt8?
  /// One of the 256 colours; nil is the usual one.
  package var background: UInt8?
  package var isBold: Bool
  package var isUnderlined: Bool
  package var isReversed: Bool
}

extension Theme {
  /// The look that a terminal with everything would give a style.
  package func pictureLook(of style: Style) -> PictureLook {
    var capabilities = TerminalCapabilities()
    capabilities.colors = .twoHundredFiftySix
    let rendition = rendition(of: style, on: capabilities)
    return PictureLook(
      foreground: rendition.foreground, background: rendition.background,
      isBold: rendition.attributes.contains(.bold), isUnderlined: rendition.attributes.contains(.underline),
      isReversed: rendition.attributes.contains(.reverse))
  }
}
