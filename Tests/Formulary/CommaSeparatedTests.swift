import Testing

@testable import Formulary

@Suite("Comma-separated values")
struct CommaSeparatedTests {
  private func records(_ text: String) -> [CommaSeparated.Record] {
    var reader = CommaSeparated(text)
    var records: [CommaSeparated.Record] = []
    while let record = reader.next() { records.append(record) }
    return records
  }

  @Test(
    "fields are told apart",
    arguments: [
      ("a,b\n", [["a", "b"]]), ("a,b", [["a", "b"]]), ("a,b\r\nc,d\r\n", [["a", "b"], ["c", "d"]]),
      ("a,\n", [["a", ""]]), (",", [["", ""]]), ("\"a,b\",c\n", [["a,b", "c"]]),
      ("\"a \"\"b\"\"\",c", [["a \"b\"", "c"]]), ("\"a\r\nb\",c\nd\n", [["a\r\nb", "c"], ["d"]]),
      ("\"\",\"\"\r\n", [["", ""]]), ("\u{FEFF}a\n\nb", [["a"], [""], ["b"]]), ("", []),
      ("a\rb,c\n", [["a\rb", "c"]]), ("é,µg\n", [["é", "µg"]]),
    ])
  func fields(item: (text: String, fields: [[String]])) {
    #expect(records(item.text).map(\.fields) == item.fields)
  }

  @Test("a record knows the line that it begins in")
  func lines() {
    #expect(records("a\n\"b\nb\",c\r\nd\n").map(\.line) == [1, 2, 4])
  }

  @Test(
    "a fault of the quotes costs its line alone",
    arguments: [
      ("\"a\nb,c\nd\n", CommaSeparated.Fault.quoteNotClosed), ("\"a\"b\nb,c\nd\n", .textAfterQuote),
      ("a\"b\nb,c\nd\n", .quoteInsideField), ("x,\"a\n\"\"b\nd\n", .quoteNotClosed),
    ])
  func faults(item: (text: String, fault: CommaSeparated.Fault)) {
    let found = records(item.text)
    #expect(found.map(\.line) == [1, 2, 3])
    #expect(found.first?.fault == item.fault)
    #expect(found.first?.fields == [])
    #expect(found.last?.fields == ["d"])
  }
}
