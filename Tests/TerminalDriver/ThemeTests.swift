import Glibc
import TerminalCells
import Testing

@testable import TerminalDriver

@Suite("Themes")
struct ThemeTests {
  @Test("Every theme has a look for every role", arguments: Theme.all.map(\.name))
  func complete(_ name: String) throws {
    let theme = try #require(Theme.named(name))
    #expect(Set(theme.looks.keys) == Set(StyleRole.allCases))
  }

  @Test("Monochrome has a look for every role")
  func monochromeComplete() { #expect(Set(Theme.monochrome.keys) == Set(StyleRole.allCases)) }

  @Test("A colour belongs to its depth", arguments: Theme.all.map(\.name))
  func depths(_ name: String) throws {
    for (role, look) in try #require(Theme.named(name)).looks {
      #expect(look.eight ?? 0 < 8, "\(role)")
      #expect(look.sixteen ?? 0 < 16, "\(role)")
      #expect(look.many ?? 16 >= 16, "\(role): the first 16 are each terminal's own")
    }
  }

  @Test("Without colours there are none", arguments: StyleRole.allCases)
  func none(_ role: StyleRole) {
    let rendition = Theme.dark.rendition(of: Style(role, selected: true), on: TerminalCapabilities())
    #expect(rendition.foreground == nil && rendition.background == nil)
    #expect(rendition.attributes.contains(.bold))
  }

  @Test("A terminal is sent no attribute that it hasn't got")
  func missingAttributes() {
    var terminal = TerminalCapabilities()
    terminal.hasUnderline = false
    terminal.hasReverse = false
    let style = Style(.error, bold: true, reversed: true, underlined: true)
    #expect(Theme.dark.rendition(of: style, on: terminal).attributes == .bold)
    terminal.hasUnderline = true
    terminal.hidesUnderlineInColor = true
    terminal.colors = .eight
    #expect(Theme.dark.rendition(of: style, on: terminal).attributes == .bold)
  }

  @Test("Colours of 256 stand out from their background by 4.5, from any by 3 in the theme for both")
  func contrast() {
    for (theme, backgrounds, least) in [
      (Theme.dark, [16, 235], 4.5), (.light, [231, 254], 4.5), (.colorSafe, [16, 231], 3),
    ] as [(Theme, [UInt8], Double)] {
      for (role, look) in theme.looks {
        guard let color = look.many else { continue }
        for background in backgrounds {
          #expect(contrast(color, background) >= least, "\(theme.name) \(role) on \(background)")
        }
      }
    }
  }

  @Test(
    "The background is what the terminal says, else dark",
    arguments: [("0;15", "light"), ("0;default;7", "light"), ("15;0", "dark"), ("", "dark"), ("x", "dark")])
  func suited(_ value: String, _ name: String) {
    #expect(Theme.suited(to: ["COLORFGBG": value]).name == name)
    #expect(Theme.suited(to: [:]).name == "dark")
  }

  /// WCAG 2.2, contrast ratio.
  private func contrast(_ one: UInt8, _ other: UInt8) -> Double {
    let both = [luminance(one), luminance(other)].sorted()
    return (both[1] + 0.05) / (both[0] + 0.05)
  }

  private func luminance(_ color: UInt8) -> Double {
    let levels = [0.0, 95, 135, 175, 215, 255]
    let grey = Double(8 + 10 * (Int(color) - 232))
    let cube = Int(color) - 16
    let parts =
      color >= 232 ? [grey, grey, grey] : [levels[cube / 36], levels[cube / 6 % 6], levels[cube % 6]]
    return zip(parts, [0.2126, 0.7152, 0.0722]).reduce(0) { sum, part in
      let value = part.0 / 255
      return sum + part.1 * (value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4))
    }
  }
}
