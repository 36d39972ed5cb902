import TerminalCells
import TerminalDriver

/// A frame as a picture in SVG: its text can be selected, its colours are those of a theme. The same frame and
/// theme give the same bytes.
public struct ScreenPicture {
  private let frame: Frame
  private let theme: Theme
  private let colors: PictureColors

  /// Cells in tenths of a pixel, since a picture is drawn to the tenth.
  private static let cell = (width: 84, height: 180)
  private static let margin = 100
  private static let baseline = 135

  public init(_ frame: Frame, theme: Theme) {
    self.frame = frame
    self.theme = theme
    colors = theme.name == Theme.light.name ? .light : .dark
  }

  /// The picture, with a title for those who don't see it.
  public func svg(title: String) -> String {
    let width = frame.size.columns * Self.cell.width + 2 * Self.margin
    let height = frame.size.lines * Self.cell.height + 2 * Self.margin
    var parts = [
      #"<svg xmlns="http://www.w3.org/2000/svg" role="img" viewBox="0 0 \#(tenths(width)) \#(tenths(height))" "#
        + #"font-family="ui-monospace, 'DejaVu Sans Mono', Menlo, Consolas, monospace" font-size="14">"#,
      "<title>\(Self.escaped(title))</title>",
      #"<rect width="\#(tenths(width))" height="\#(tenths(height))" rx="6" fill="\#(colors.background)"/>"#,
    ]
    for line in 0..<frame.size.lines { parts += self.line(line) }
    parts.append(cursor)
    parts.append("</svg>")
    return parts.joined(separator: "\n") + "\n"
  }

  /// Cells side by side that look the same.
  private struct Run {
    var column: Int
    var cells: Int
    var text: String
    var look: PictureLook
  }

  private func line(_ line: Int) -> [String] {
    let runs = runs(line)
    return runs.compactMap { background(of: $0, line: line) } + runs.compactMap { text(of: $0, line: line) }
  }

  private func runs(_ line: Int) -> [Run] {
    var runs: [Run] = []
    for column in 0..<frame.size.columns {
      let cell = frame[column: column, line: line]
      guard case .glyph(let character) = cell.content else {
        if !runs.isEmpty { runs[runs.count - 1].cells += 1 }
        continue
      }
      let look = theme.pictureLook(of: cell.style)
      if let last = runs.last, last.look == look {
        runs[runs.count - 1].text.append(character)
        runs[runs.count - 1].cells += 1
      } else {
        runs.append(Run(column: column, cells: 1, text: String(character), look: look))
      }
    }
    return runs
  }

  private func background(of run: Run, line: Int) -> String? {
    let fill = run.look.isReversed ? foreground(run.look) : run.look.background.map(colors.color)
    guard let fill else { return nil }
    return rectangle(column: run.column, line: line, cells: run.cells, attributes: #"fill="\#(fill)""#)
  }

  /// Blanks at the ends of a run need no text.
  private func text(of run: Run, line: Int) -> String? {
    let lead = run.text.prefix { $0 == " " }.count
    let shown = run.text.dropFirst(lead).trimmingBlanks
    guard !shown.isEmpty else { return nil }
    let x = Self.margin + (run.column + lead) * Self.cell.width
    let y = Self.margin + line * Self.cell.height + Self.baseline
    let length = (run.cells - lead - (run.text.count - lead - shown.count)) * Self.cell.width
    var attributes = #"x="\#(tenths(x))" y="\#(tenths(y))" textLength="\#(tenths(length))""#
    attributes += #" fill="\#(run.look.isReversed ? colors.background : foreground(run.look))""#
    if run.look.isBold { attributes += #" font-weight="bold""# }
    if run.look.isUnderlined { attributes += #" text-decoration="underline""# }
    return #"<text xml:space="preserve" \#(attributes)>\#(Self.escaped(shown))</text>"#
  }

  private func foreground(_ look: PictureLook) -> String {
    look.foreground.map(colors.color) ?? colors.foreground
  }

  /// An outline, so that what stands in the cell can be read.
  private var cursor: String {
    rectangle(
      column: frame.cursor.column, line: frame.cursor.line, cells: 1,
      attributes: #"fill="none" stroke="\#(colors.cursor)" stroke-width="1.5""#)
  }

  private func rectangle(column: Int, line: Int, cells: Int, attributes: String) -> String {
    let x = Self.margin + column * Self.cell.width
    let y = Self.margin + line * Self.cell.height
    return #"<rect x="\#(tenths(x))" y="\#(tenths(y))" width="\#(tenths(cells * Self.cell.width))" "#
      + #"height="\#(tenths(Self.cell.height))" \#(attributes)/>"#
  }

  private func tenths(_ number: Int) -> String {
    number % 10 == 0 ? "\(number / 10)" : "\(number / 10).\(number % 10)"
  }

  /// A text as XML holds it.
  static func escaped(_ text: some StringProtocol) -> String {
    text.reduce(into: "") { escaped, character in
      switch character {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      default: escaped.append(character)
      }
    }
  }
}

extension Substring {
  /// Without the blanks at its end.
  fileprivate var trimmingBlanks: Substring {
    var text = self
    while text.last == " " { text.removeLast() }
    return text
  }
}
