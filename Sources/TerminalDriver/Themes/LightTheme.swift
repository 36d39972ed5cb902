import TerminalCells

extension Theme {
  /// For a light background. Yellow, cyan, white and the bright colours are not used: they vanish on
  /// white.
  public static let light = Theme(
    name: "light", selection: 254,
    looks: [
      // role: 8 colours, 16, 256, attributes
      .plain: Look(nil, nil, nil),
      .frame: Look(nil, nil, 241),
      .title: Look(nil, nil, nil, .bold),
      .heading: Look(nil, nil, nil, .bold),
      .faint: Look(nil, nil, 241),
      .keyName: Look(4, 4, 25, .bold),
      .activeCell: Look(nil, nil, nil, .reverse),
      .selectedRow: Look(nil, nil, nil, .bold),
      .provisional: Look(nil, nil, nil, .underline),
      .initial: Look(2, 2, 22, .bold),
      .sequential: Look(4, 4, 23),
      .additionalHours: Look(4, 4, 24),
      .concurrent: Look(5, 5, 91),
      .push: Look(nil, nil, 94),
      .repeatPush: Look(nil, nil, 58),
      .absorbed: Look(nil, nil, 241),
      .hydration: Look(4, 4, 19),
      .injection: Look(5, 5, 125),
      .standalone: Look(nil, nil, 236),
      .setAside: Look(nil, nil, 241),
      .held: Look(1, 1, 88, .underline),
      .overlap: Look(5, 5, 90, .bold),
      .code: Look(nil, nil, nil, .bold),
      .changed: Look(5, 5, 53, .bold),
      .policiesDiffer: Look(5, 5, 127, .bold),
      .nearThreshold: Look(1, 1, 94),
      .error: Look(1, 1, 124, .bold),
      .warning: Look(1, 1, 94, .bold),
      .note: Look(4, 4, 24),
    ])
}
