import Testing

@testable import Interchange

@Suite struct JSONWriterTests {
  @Test(arguments: [
    ("a\"b\\c", #""a\"b\\c""#), ("\n\r\t\u{8}\u{0}\u{1B}", #""\n\r\t\u0008\u0000\u001b""#),
    ("\u{7F}\u{80}\u{9B}\u{A0}", "\"\\u007f\\u0080\\u009b\u{A0}\""), ("é💉", "\"é💉\""), ("", "\"\""),
  ])
  func `a text is escaped so that no terminal acts on it`(text: String, json: String) {
    var writer = JSONWriter(.oneLine)
    writer.value(text)
    #expect(Array(writer.text.utf8) == Array(json.utf8))
  }

  @Test(arguments: [
    (250.0, "250"), (62.5, "62.5"), (0, "0"), (-1.5, "-1.5"), (1e-7, "1e-07"), (1e300, "1e+300"),
    (.infinity, "null"),
    (.nan, "null"),
  ])
  func `a number is as short as it can be`(number: Double, json: String) {
    var writer = JSONWriter(.oneLine)
    writer.value(number)
    #expect(writer.text == json)
  }

  @Test func `objects and lists nest, and keys keep their order`() {
    func write(_ style: JSONWriter.Style) -> String {
      var writer = JSONWriter(style)
      writer.list { list in
        list.object { object in
          object.field("b", 1)
          object.field("a", "x" as String?)
          object.field("none", nil as Int?)
          object.key("empty")
          object.object { _ in }
          object.field("flag", true)
          object.field("number", 0.5)
          object.key("list")
          object.list { inner in
            inner.value(1)
            inner.list { _ in }
            inner.value(false)
          }
        }
        list.value("y")
      }
      return writer.text
    }
    #expect(
      write(.oneLine) == #"[{"b":1,"a":"x","empty":{},"flag":true,"number":0.5,"list":[1,[],false]},"y"]"#)
    #expect(
      write(.indented) == """
        [
          {
            "b": 1,
            "a": "x",
            "empty": {},
            "flag": true,
            "number": 0.5,
            "list": [
              1,
              [],
              false
            ]
          },
          "y"
        ]
        """)
  }
}
