import TerminalCells

extension Theme {
  /// For people who see red and green alike, or blue and yellow, and for a projector: blue against
  /// orange and violet, no green, in middle tones that stand out from black and from white. Of the
  /// eight basic colours only red and magenta do that; the rest is bold, underline and reverse.
  public static let colorSafe = Theme(
    name: "color-safe", selection: nil,
    looks: [
      // role: 8 colours, 16, 256, attributes
      .plain: Look(nil, nil, nil),
      .frame: Look(nil, nil, 244),
      .title: Look(nil, nil, nil, .bold),
      .heading: Look(nil, nil, nil, .bold),
      .faint: Look(nil, nil, 244),
      .keyName: Look(nil, nil, 32, .bold),
      .activeCell: Look(nil, nil, nil, .reverse),
      .selectedRow: Look(nil, nil, nil, .bold),
      .provisional: Look(nil, nil, nil, .underline),
      .initial: Look(nil, nil, 33, .bold),
      .sequential: Look(nil, nil, 31),
      .additionalHours: Look(nil, nil, 67),
      .concurrent: Look(5, 5, 134),
      .push: Look(nil, nil, 166),
      .repeatPush: Look(nil, nil, 130),
      .absorbed: Look(nil, nil, 244),
      .hydration: Look(nil, nil, 68),
      .injection: Look(nil, nil, 169),
      .standalone: Look(nil, nil, nil),
      .setAside: Look(nil, nil, 244),
      .held: Look(nil, nil, 136, .underline),
      .overlap: Look(5, 5, 134, [.bold, .underline]),
      .code: Look(nil, nil, nil, .bold),
      .changed: Look(nil, nil, nil, [.bold, .underline]),
      .policiesDiffer: Look(5, 5, 169, .bold),
      .nearThreshold: Look(nil, nil, 136, .bold),
      .error: Look(1, 1, 202, [.bold, .reverse]),
      .warning: Look(1, 1, 166, .bold),
      .note: Look(nil, nil, 32),
    ])
}
