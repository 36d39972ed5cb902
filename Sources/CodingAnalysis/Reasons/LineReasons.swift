import InfusionCoding

/// Collects the rules that were looked at for one line, in the order of the stages: those behind it, then
/// the tables of CMS.
struct LineReasons {
  let line: CodeLine
  let facts: CaseFacts
  let tables: EditTables?
  private(set) var reasons: [Reason] = []

  init(_ line: CodeLine, _ facts: CaseFacts, _ tables: EditTables?) {
    self.line = line
    self.facts = facts
    self.tables = tables
    let totals = facts.totals(of: line)
    for rule in line.rules.sorted() {
      let countsMinutes = [.hour2, .hour4, .route2, .route3].contains(rule) && !totals.isEmpty
      let minutes = totals.count == 1 ? totals[0].written : totals.map(\.minutes)
      reasons.append(
        Reason(
          rule, isApplied: true, rows: line.rows, minutes: countsMinutes ? minutes : [],
          threshold: countsMinutes ? 31 : nil))
    }
    if let tables {
      weighPrimary(tables)
      weighPairs(tables)
      weighUnits(tables)
    }
  }

  private var setting: CareSetting { facts.policy.setting }

  /// EDIT-1.
  private mutating func weighPrimary(_ tables: EditTables) {
    guard line.code.isAddOn, tables.addOns[line.code]?.inForce(on: line.day) != nil else { return }
    let primary = facts.primary(of: line, by: tables)
    reasons.append(
      Reason(
        .edit1, isApplied: primary?.day != line.day, rows: primary?.rows ?? [],
        codes: primary.map { [$0.code] } ?? []))
  }

  /// EDIT-2.
  private mutating func weighPairs(_ tables: EditTables) {
    guard let pairs = tables.pairs[setting], !pairs.isEmpty else { return }
    let paired = (facts.linesOfDay[line.day] ?? []).filter { other in
      other.code != line.code
        && (Self.stand(pairs, paid: line, denied: other) || Self.stand(pairs, paid: other, denied: line))
    }
    let isFound = facts.pairs.contains { edit in
      edit.day == line.day && edit.codes.contains(line.code) && !Set(edit.rows).isDisjoint(with: line.rows)
    }
    reasons.append(
      Reason(
        .edit2, isApplied: isFound, rows: mergedRows(paired), codes: Set(paired.map(\.code)).sorted()))
  }

  private static func stand(
    _ pairs: [Code: Editions<[CodePair]>], paid: CodeLine, denied: CodeLine
  ) -> Bool {
    pairs[paid.code]?.inForce(on: paid.day)?.value.contains { $0.denied == denied.code } ?? false
  }

  /// EDIT-3.
  private mutating func weighUnits(_ tables: EditTables) {
    guard let limit = tables.limits[setting]?[line.code]?.inForce(on: line.day)?.value else { return }
    let isEach = limit.adjudication == .line
    let lines = isEach ? [line] : (facts.linesOfDay[line.day] ?? []).filter { $0.code == line.code }
    let units = lines.reduce(0) { $0 + $1.units }
    reasons.append(
      Reason(.edit3, isApplied: units > limit.units, rows: mergedRows(lines), threshold: limit.units))
  }

  private func mergedRows(_ lines: [CodeLine]) -> [Int] { Set(lines.flatMap(\.rows)).sorted() }
}

extension CaseFacts {
  /// The totals whose hours a line pays, in the order in which they were coded.
  func totals(of line: CodeLine) -> [Workings.HourTotal] {
    let places = line.rows.flatMap { row in runOfRow[row].flatMap { totals[runs[$0].number] } ?? [] }
    return Set(places).sorted().map { workings.totals[$0] }.filter { total in
      total.firstHour == line.code
        || total.furtherHours == line.code && total.hours.contains { $0.day == line.day }
    }
  }

  /// The line that an add-on hangs on: of those it may hang on one of the same rows before others, then the
  /// nearest by date, the earlier of two.
  func primary(of line: CodeLine, by tables: EditTables?) -> CodeLine? {
    guard line.code.isAddOn else { return nil }
    let rows = Set(line.rows)
    func place(_ other: CodeLine) -> (Int, Int, Day, Code) {
      (rows.isDisjoint(with: other.rows) ? 1 : 0, abs(other.day - line.day), other.day, other.code)
    }
    return accepted(for: line, by: tables).flatMap { linesOfCode[$0] ?? [] }.min { place($0) < place($1) }
  }

  private func accepted(for line: CodeLine, by tables: EditTables?) -> [Code] {
    guard let primaries = tables?.addOns[line.code]?.inForce(on: line.day)?.value, !primaries.isOpen else {
      return Code.allCases.filter(\.isInitial)
    }
    return primaries.accepted(in: policy.setting)
  }
}
