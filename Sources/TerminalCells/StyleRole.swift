/// What a cell means; only the terminal driver knows a colour for it.
public enum StyleRole: UInt8, CaseIterable, Hashable, Sendable {
  case plain
  /// The program's own frame: title line, rules between panes.
  case frame
  case title
  case heading
  /// Text that is there to be overlooked: empty cells, units, hints.
  case faint
  /// Keys named in the hint line, help and palette.
  case keyName
  /// The active cell.
  case activeCell
  /// The active row, its bar included.
  case selectedRow
  /// What is being typed and not yet entered.
  case provisional
  case initial
  case sequential
  case additionalHours
  case concurrent
  case push
  case repeatPush
  case absorbed
  case hydration
  case injection
  case standalone
  case setAside
  case held
  /// Minutes shared by two runs.
  case overlap
  case code
  /// What the last edit changed.
  case changed
  case policiesDiffer
  case nearThreshold
  case error
  case warning
  case note
}
