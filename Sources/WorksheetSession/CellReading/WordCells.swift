import ChartedEncounter
import Formulary
import InfusionCoding
import Worksheet

extension RowReader {
  /// A class, a route or a method by one of its words, or an unmistakable beginning of one. A word for
  /// a method that says the route too (`ivp`) sets both.
  func word(_ text: String, into field: RowField) -> CellReading {
    do throws(CellProblem) {
      switch field {
      case .drugClass: return holding(.drugClass(try CellWords.drugClass(text)), in: field)
      case .route: return holding(.route(try CellWords.route(text)), in: field)
      default:
        let (method, route) = try CellWords.method(text)
        var reading = holding(.method(method), in: field)
        if let route, row.route ?? .intravenous != route { reading.row.route = route }
        return reading
      }
    } catch {
      let begun = CellChoice.all(for: field).filter { $0.begins(with: text) }
      if begun.count == 1 { return holding(begun[0].value, in: field) }
      let names = begun.map(\.word).joined(separator: " or ")
      return notUnderstood(
        text, in: field, begun.isEmpty ? error.message : "\(text.inQuotes) may be \(names)")
    }
  }

  func amount(_ text: String, into field: RowField) -> CellReading {
    do throws(CellProblem) {
      let amount = try field == .volumeML ? AmountText.volume(text) : AmountText.rate(text)
      return holding(.amount(amount), in: field)
    } catch {
      return notUnderstood(text, in: field, error.message)
    }
  }

  /// A visit, or the number of another row.
  func count(_ text: String, into field: RowField) -> CellReading {
    do throws(CellProblem) {
      let number = try WholeNumberText.read(text, field == .visit ? "a visit" : "a row")
      if field == .continues, number == row.number { throw CellProblem("a row can't continue itself") }
      if field == .continues, !rows.contains(where: { $0.number == number }) {
        throw CellProblem("there is no row \(number)")
      }
      return holding(.count(number), in: field)
    } catch {
      return notUnderstood(text, in: field, error.message)
    }
  }

  func flag(_ text: String, into field: RowField) -> CellReading {
    do throws(CellProblem) {
      return holding(.flag(try YesNoText.read(text)), in: field)
    } catch {
      return notUnderstood(text, in: field, error.message)
    }
  }
}

/// A class, route or method as a cell offers it.
struct CellChoice {
  var value: CellValue
  /// How it is shown and what takes it.
  var word: String
  /// Its name in files.
  var name: String
  /// What it is, in plain words.
  var remark: String

  /// Whether the word or the name begins so, case not minded.
  func begins(with text: String) -> Bool {
    let wanted = text.lowercased()
    return word.lowercased().hasPrefix(wanted) || name.lowercased().hasPrefix(wanted)
  }

  static func all(for field: RowField) -> [CellChoice] {
    switch field {
    case .drugClass: classes
    case .route: routes
    case .method: methods
    default: []
    }
  }

  private static let classes = DrugClass.allCases.map {
    CellChoice(
      value: .drugClass($0), word: CellWords.printed($0), name: $0.rawValue, remark: $0.plainName)
  }
  private static let routes = Route.allCases.map {
    CellChoice(value: .route($0), word: $0.rawValue, name: $0.rawValue, remark: $0.plainName)
  }
  private static let methods = Method.allCases.map {
    CellChoice(value: .method($0), word: CellWords.printed($0), name: $0.rawValue, remark: $0.plainName)
  }
}
