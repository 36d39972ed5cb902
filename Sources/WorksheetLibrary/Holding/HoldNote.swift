import ChartedEncounter
import Foundation
import Worksheet

/// What a program writes into the file by which it holds a worksheet: one line of JSON.
struct HoldNote: Hashable {
  /// The last entry that was committed.
  var head: Int
  var halfTyped: HalfTypedCell?

  /// More than this isn't read; a longer cell isn't written.
  static let longest = 1 << 16

  private struct Form: Codable {
    var form = 1
    var head: Int
    var row: Int?
    var field: String?
    var text: String?
  }

  init(head: Int, halfTyped: HalfTypedCell?) {
    self.head = head
    self.halfTyped = halfTyped
  }

  /// - Returns: nil where the bytes are not such a line.
  init?(_ bytes: [UInt8]) {
    guard let end = bytes.firstIndex(of: 0x0A),
      let form = try? JSONDecoder().decode(Form.self, from: Data(bytes[..<end])), form.form == 1
    else { return nil }
    head = form.head
    if let row = form.row, let field = form.field.flatMap({ RowField(rawValue: $0) }), let text = form.text {
      halfTyped = HalfTypedCell(row: row, field: field, text: text)
    }
  }

  var bytes: [UInt8] {
    let form = Form(
      head: head, row: halfTyped?.row, field: halfTyped?.field.rawValue, text: halfTyped?.text)
    let line = (try? JSONEncoder().encode(form)).map { [UInt8]($0) } ?? []
    guard line.count >= Self.longest else { return line + [0x0A] }
    return HoldNote(head: head, halfTyped: nil).bytes
  }
}
