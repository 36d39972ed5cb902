import TerminalCells

extension Theme {
  /// For a dark background. Blue (4) and bright black (8) are not used: they vanish on black.
  public static let dark = Theme(
    name: "dark", selection: 235,
    looks: [
      // role: 8 colours, 16, 256, attributes
      .plain: Look(nil, nil, nil),
      .frame: Look(nil, nil, 246),
      .title: Look(nil, nil, nil, .bold),
      .heading: Look(nil, nil, nil, .bold),
      .faint: Look(nil, 7, 246),
      .keyName: Look(6, 14, 117, .bold),
      .activeCell: Look(nil, nil, nil, .reverse),
      .selectedRow: Look(nil, nil, nil, .bold),
      .provisional: Look(nil, nil, nil, .underline),
      .initial: Look(2, 10, 114, .bold),
      .sequential: Look(6, 14, 80),
      .additionalHours: Look(6, 6, 73),
      .concurrent: Look(5, 13, 177),
      .push: Look(3, 11, 215),
      .repeatPush: Look(3, 3, 180),
      .absorbed: Look(nil, 7, 246),
      .hydration: Look(6, 12, 111),
      .injection: Look(5, 13, 211),
      .standalone: Look(nil, nil, 252),
      .setAside: Look(nil, 7, 246),
      .held: Look(3, 11, 229, .underline),
      .overlap: Look(5, 13, 183, .bold),
      .code: Look(nil, nil, nil, .bold),
      .changed: Look(3, 11, 228, .bold),
      .policiesDiffer: Look(5, 13, 219, .bold),
      .nearThreshold: Look(3, 11, 221),
      .error: Look(1, 9, 210, .bold),
      .warning: Look(3, 11, 220, .bold),
      .note: Look(6, 14, 152),
    ])
}
