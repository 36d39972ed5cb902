import ChartedEncounter

/// A column of the grid. Raw order is the order on the screen; ``importance`` is the order in which
/// columns stay when there is little room.
public enum GridColumn: Int, CaseIterable, Hashable, Sendable {
  case number
  case date
  case substance
  case drugClass
  case route
  case method
  case site
  case start
  case stop
  case minutes
  case decision
  case code
  case marks

  /// 0 is what stays longest.
  public var importance: Int {
    switch self {
    case .number: 0
    case .start: 1
    case .stop: 2
    case .substance: 3
    case .decision: 4
    case .code: 5
    case .minutes: 6
    case .marks: 7
    case .date: 8
    case .drugClass: 9
    case .route: 10
    case .site: 11
    case .method: 12
    }
  }

  /// Whether a person types into it; the others are worked out.
  public var isTyped: Bool {
    switch self {
    case .number, .minutes, .decision, .code, .marks: false
    default: true
    }
  }
}
