import TerminalCells

extension Theme {
  /// Without colours all themes are one: bold, underline, reverse, and no role without a sign of its
  /// own in the text.
  static let monochrome: [StyleRole: TextAttributes] = [
    .plain: [],
    .frame: [],
    .title: .bold,
    .heading: .bold,
    .faint: [],
    .keyName: .bold,
    .activeCell: .reverse,
    .selectedRow: .bold,
    .provisional: .underline,
    .initial: .bold,
    .sequential: [],
    .additionalHours: [],
    .concurrent: [],
    .push: [],
    .repeatPush: [],
    .absorbed: [],
    .hydration: [],
    .injection: [],
    .standalone: [],
    .setAside: [],
    .held: .underline,
    .overlap: .reverse,
    .code: .bold,
    .changed: [.bold, .underline],
    .policiesDiffer: .bold,
    .nearThreshold: .bold,
    .error: [.bold, .reverse],
    .warning: .bold,
    .note: [],
  ]
}
