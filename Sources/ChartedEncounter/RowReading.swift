import Formulary
import InfusionCoding

extension ChartedRow {
  /// How far the row is understood: anything in ``asTyped`` holds it (ROW-1).
  public var reading: Administration.Reading {
    if asTyped[.line] != nil { return .lineNotUnderstood }
    return asTyped.isEmpty ? .understood : .incomplete
  }
}

extension Substance {
  /// The class of the substance, where the use does not decide it.
  public var onlyClass: DrugClass? {
    classes.count == 1 ? classes.first.flatMap { DrugClass(rawValue: $0.rawValue) } : nil
  }
}
