import GRDB

/// Which worksheets are listed, and in which order.
public struct WorksheetQuery: Hashable, Sendable {
  public enum Order: String, CaseIterable, Hashable, Sendable {
    /// The last touched first.
    case touched
    case id
    case encounter
    /// The latest day first.
    case date
    /// Open, waiting, done.
    case state
    /// The most findings first.
    case findings
  }

  /// Words that all stand somewhere in id, encounter, title, dates, codes, state, question, names or file.
  public var text = ""
  /// The words of states; empty: all of them.
  public var states: Set<String> = []
  /// None: archived ones too.
  public var isArchived: Bool? = false
  public var order = Order.touched
  public var limit: Int?

  public init() {}
}

extension Library {
  public func list(_ query: WorksheetQuery = WorksheetQuery()) throws(LibraryProblem) -> [WorksheetSummary] {
    let (sql, arguments) = query.statement
    return try read { database in
      let rows = try Row.fetchCursor(database, sql: sql, arguments: arguments)
      var list: [WorksheetSummary] = []
      while let row = try rows.next() { list.append(try SummaryRow.summary(row)) }
      return list
    }
  }

  public func summary(of id: Int) throws(LibraryProblem) -> WorksheetSummary {
    try read { database in try SummaryRow.summary(of: id, in: database) }
  }
}

extension WorksheetQuery {
  fileprivate var statement: (sql: String, arguments: StatementArguments) {
    var conditions: [String] = []
    var arguments = StatementArguments()
    if let isArchived {
      conditions.append("isArchived = ?")
      arguments += [isArchived]
    }
    if !states.isEmpty {
      conditions.append("state IN (\(states.map { _ in "?" }.joined(separator: ", ")))")
      arguments += StatementArguments(states.sorted())
    }
    for word in text.split(separator: " ") {
      conditions.append("\(Self.searched) LIKE ? ESCAPE '\\'")
      arguments += ["%\(Self.escaped(word))%"]
    }
    let condition = conditions.isEmpty ? "" : " WHERE " + conditions.joined(separator: " AND ")
    let limit = limit.map { " LIMIT \(max(0, $0))" } ?? ""
    let sql = "SELECT \(SummaryRow.columns) FROM worksheet\(condition) ORDER BY \(order.terms)\(limit)"
    return (sql, arguments)
  }

  private static let searched = """
    (id || ' ' || encounter || ' ' || coalesce(title, '') || ' ' || coalesce(firstDay, '') || ' ' || \
    coalesce(lastDay, '') || ' ' || codes || ' ' || state || ' ' || coalesce(question, '') || ' ' || \
    coalesce(stateBy, '') || ' ' || coalesce(file, '') || ' ' || touchedBy || ' ' || coalesce(holder, ''))
    """

  private static func escaped(_ word: Substring) -> String {
    var text = ""
    for character in word {
      if "\\%_".contains(character) { text.append("\\") }
      text.append(character)
    }
    return text
  }
}

extension WorksheetQuery.Order {
  fileprivate var terms: String {
    switch self {
    case .touched: "touchedAt DESC, id DESC"
    case .id: "id"
    case .encounter: "encounter COLLATE NOCASE, id"
    case .date: "firstDay DESC, id DESC"
    case .state: "CASE state WHEN 'open' THEN 0 WHEN 'waiting' THEN 1 ELSE 2 END, touchedAt DESC, id DESC"
    case .findings: "findings DESC, touchedAt DESC, id DESC"
    }
  }
}
