import InfusionCoding

/// Reads and writes tables as the program keeps them: CSV with one header a kind.
public enum CMSTableFile {
  /// A line of such a file that can't be used.
  public struct Problem: Error, Hashable, Sendable, CustomStringConvertible {
    public let source: String
    /// Counted from 1.
    public let line: Int
    public let what: String

    /// `mue.csv:12: "x" is not a number of units`
    public var description: String { "\(source):\(line): \(what)" }
  }

  static let headers: [CMSTable.Kind: String] = [
    .addOn: "addOn,primary,practitionerOnly,effective",
    .ptp: "column1,column2,modifierIndicator,setting,effective",
    .mue: "code,setting,units,mai,effective",
    .opps: "code,statusIndicator,apc,nationalRateUSD,effective",
  ]

  /// The table of a file, known by its header; none where it is no such file. Lines that can't be used
  /// are left out and told of.
  public static func read(csv: String, source: String) -> (table: CMSTable?, problems: [Problem]) {
    let text = csv.hasPrefix("\u{FEFF}") ? csv.dropFirst() : csv[...]
    let lines = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .map { Substring($0.last == UInt8(ascii: "\r") ? $0.dropLast() : $0) }
    guard let header = lines.first, let kind = headers.first(where: { $0.value == header })?.key else {
      let known = CMSTable.Kind.allCases.compactMap { headers[$0] }.joined(separator: " or ")
      return (nil, [Problem(source: source, line: 1, what: "the header is not one of a table: \(known)")])
    }
    var rows = Rows()
    var problems: [Problem] = []
    for (index, line) in lines.enumerated().dropFirst() where !line.isBlank {
      do throws(TableRowFault) {
        try rows.add(TableRowReader(line), to: kind)
      } catch {
        problems.append(Problem(source: source, line: index + 1, what: error.what))
      }
    }
    return (CMSTable(source: source, rows: rows.rows(of: kind)), problems)
  }

  /// A table as such a file.
  public static func csv(_ table: CMSTable) -> String {
    let lines: [String] =
      switch table.rows {
      case .addOns(let rows):
        rows.map { "\($0.addOn),\($0.primary),\($0.practitionerOnly),\(CalendarDate.text($0.effective))" }
      case .codePairs(let rows):
        rows.map {
          "\($0.column1),\($0.column2),\($0.isOpenedByModifier ? 1 : 0),\($0.setting.rawValue),"
            + CalendarDate.text($0.effective)
        }
      case .unitLimits(let rows):
        rows.map {
          "\($0.code),\($0.setting.rawValue),\($0.limit.units),\($0.limit.adjudication.rawValue),"
            + CalendarDate.text($0.effective)
        }
      case .rates(let rows):
        rows.map {
          "\($0.code),\($0.statusIndicator),\($0.apc ?? ""),\($0.rate?.exactText ?? ""),"
            + CalendarDate.text($0.effective)
        }
      }
    return ([headers[table.kind] ?? ""] + lines).joined(separator: "\n") + "\n"
  }

  /// Rows of each kind as they are read.
  private struct Rows {
    var addOns: [AddOnRow] = []
    var codePairs: [CodePairRow] = []
    var unitLimits: [UnitLimitRow] = []
    var rates: [RateRow] = []

    mutating func add(_ reader: TableRowReader, to kind: CMSTable.Kind) throws(TableRowFault) {
      switch kind {
      case .addOn: addOns.append(try reader.addOn())
      case .ptp: codePairs.append(try reader.codePair())
      case .mue: unitLimits.append(try reader.unitLimit())
      case .opps: rates.append(try reader.rate())
      }
    }

    func rows(of kind: CMSTable.Kind) -> CMSTable.Rows {
      switch kind {
      case .addOn: .addOns(addOns)
      case .ptp: .codePairs(codePairs)
      case .mue: .unitLimits(unitLimits)
      case .opps: .rates(rates)
      }
    }
  }
}

extension Substring {
  /// Whether it holds nothing, or blanks and tabs alone.
  fileprivate var isBlank: Bool { utf8.allSatisfy { $0 == 0x20 || $0 == 0x09 } }
}
