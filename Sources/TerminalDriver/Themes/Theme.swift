import TerminalCells

/// The look of every role: roles × colour depths as one table a theme.
///
/// Colour is a second sign only: what a role means is written or drawn as well, so a theme may leave
/// any role in the terminal's own colour.
public struct Theme: Sendable {
  /// The name by which the settings choose it.
  public let name: String
  /// Behind the selected row, where there are 256 colours; nil: the row is bold, as with fewer.
  let selection: UInt8?
  let looks: [StyleRole: Look]

  /// How one role looks with colours.
  struct Look: Sendable {
    let eight: UInt8?
    let sixteen: UInt8?
    let many: UInt8?
    let attributes: TextAttributes

    /// The colour of 8, of 16 and of 256 (nil: the terminal's own), and the attributes with each.
    init(_ eight: UInt8?, _ sixteen: UInt8?, _ many: UInt8?, _ attributes: TextAttributes = []) {
      self.eight = eight
      self.sixteen = sixteen
      self.many = many
      self.attributes = attributes
    }
  }

  /// Every theme, the usual one first.
  public static let all: [Theme] = [.dark, .light, .colorSafe]

  /// The theme of a name, if there is one.
  public static func named(_ name: String) -> Theme? { all.first { $0.name == name } }

  /// The theme for a terminal, from what it says of its background in `COLORFGBG` (`15;0`), as rxvt,
  /// Konsole and others do; for dark backgrounds where it says nothing.
  public static func suited(to environment: [String: String]) -> Theme {
    let background = environment["COLORFGBG"]?.split(separator: ";").last.flatMap { Int($0) }
    return background == 7 || background == 15 ? .light : .dark
  }

  /// What a style looks like on a terminal.
  func rendition(of style: Style, on terminal: TerminalCapabilities) -> Rendition {
    var rendition = Rendition()
    if terminal.colors == .none {
      rendition.attributes = Self.monochrome[style.role] ?? []
    } else if let look = looks[style.role] {
      rendition.foreground = look.color(of: terminal.colors)
      rendition.attributes = look.attributes
    }
    if style.isSelected {
      if terminal.colors == .twoHundredFiftySix, let selection {
        rendition.background = selection
      } else {
        rendition.attributes.insert(.bold)
      }
    }
    if style.isBold { rendition.attributes.insert(.bold) }
    if style.isReversed { rendition.attributes.insert(.reverse) }
    if style.isUnderlined { rendition.attributes.insert(.underline) }
    rendition.attributes.formIntersection(terminal.attributes(withColor: rendition.foreground != nil))
    return rendition
  }
}

extension Theme.Look {
  func color(of depth: ColorDepth) -> UInt8? {
    switch depth {
    case .none: nil
    case .eight: eight
    case .sixteen: sixteen
    case .twoHundredFiftySix: many
    }
  }
}

extension TerminalCapabilities {
  /// The attributes that can be seen.
  fileprivate func attributes(withColor: Bool) -> TextAttributes {
    var all: TextAttributes = []
    if hasBold { all.insert(.bold) }
    if hasReverse { all.insert(.reverse) }
    if hasUnderline && !(withColor && hidesUnderlineInColor) { all.insert(.underline) }
    return all
  }
}
