import TerminalCells

/// A line of the settings file that can't be used, for the person who wrote it. All other lines count.
public struct SettingsProblem: Error, Hashable, Sendable, CustomStringConvertible {
  /// The line, counted from 1.
  public let line: Int
  /// The key on it, as it was written; empty where there is none.
  public let key: String
  /// What is wrong.
  public let what: String
  /// What would be right: the values that are allowed, or what to do.
  public let remedy: String

  init(line: Int, key: String, what: String, remedy: String) {
    self.line = line
    self.key = Self.shown(key, most: 40)
    self.what = Self.shown(what, most: 120)
    self.remedy = remedy
  }

  /// Text from a file that may be anything: visible, and not too long to be read.
  private static func shown(_ text: String, most: Int) -> String {
    let shown = String(VisibleText.glyphs(of: text.prefix(most)).map(\.character))
    return text.dropFirst(most).isEmpty ? shown : shown + "…"
  }

  /// `line 3: theme: "drak" is unknown; write auto, dark, light or color-safe`
  public var description: String { description(more: 0) }

  /// - Parameter more: how many other lines can't be used.
  public func description(more: Int) -> String {
    "line \(line)\(more > 0 ? " and \(more) more" : ""): \(sentence)"
  }

  /// - Parameter source: the file's name, which goes before the line as compilers write it.
  public func description(in source: String) -> String { "\(source):\(line): \(sentence)" }

  private var sentence: String { "\(key.isEmpty ? "" : "\(key): ")\(what); \(remedy)" }
}

extension Sequence<String> {
  /// `dark, light or color-safe`
  var alternatives: String {
    let words = Array(self)
    guard words.count > 1, let last = words.last else { return words.first ?? "" }
    return words.dropLast().joined(separator: ", ") + " or " + last
  }
}
