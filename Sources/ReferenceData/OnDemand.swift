import Synchronization

/// A value that is made when it is asked for the first time, and kept.
final class OnDemand<Value: Sendable>: Sendable {
  private let kept: Mutex<Value?>
  private let make: @Sendable () -> Value

  init(_ make: @escaping @Sendable () -> Value) {
    kept = Mutex(nil)
    self.make = make
  }

  /// A value that is there already.
  init(value: Value) {
    kept = Mutex(value)
    make = { value }
  }

  var value: Value {
    kept.withLock { kept in
      if let kept { return kept }
      let value = make()
      kept = value
      return value
    }
  }
}
