import Testing

@testable import Formulary

@Suite("Slips of the hand")
struct SlipComparisonTests {
  @Test(
    "the fewest slips that make the typed text a beginning of the name",
    arguments: [
      ("zofran", "zofran", 0), ("zofr", "zofran", 0), ("zorfan", "zofran", 1), ("zofan", "zofran", 1),
      ("zoffran", "zofran", 1), ("zofrin", "zofran", 1), ("zofrrxn", "zofran", 2),
      ("ozfarn", "zofran", 2), ("ofran", "zofran", 1), ("zofranx", "zofran", 1),
      ("zzofra", "zofran", 1), ("zxfxn", "zofran", nil), ("zxxxan", "zofran", nil),
      ("zo", "zofran", nil), ("zofranate", "zof", nil),
    ])
  func fewestSlips(item: (typed: String, name: String, slips: Int?)) {
    var comparison = SlipComparison(Array(item.typed.utf8))
    #expect(comparison.fewestSlips(atStartOf: Array(item.name.utf8)[...]) == item.slips)
  }

  @Test("the bounded count agrees with the plain table, whatever was compared before")
  func agreesWithPlainTable() {
    let words = ["cefepime", "cefazolin", "fecepime", "cefpeime", "ceftazidime", "cfe", "azo", "epimec"]
    for typed in words {
      var comparison = SlipComparison(Array(typed.utf8))
      for name in words + ["cef", "cefazolin sodium", "xcefepime"] {
        let plain = Self.plainDistance(Array(typed.utf8), toStartOf: Array(name.utf8))
        let most = typed.count < 6 ? 1 : 2
        let bounded = comparison.fewestSlips(atStartOf: Array(name.utf8)[...])
        #expect(bounded == (plain <= most ? plain : nil), "\(typed) \(name)")
      }
    }
  }

  private static func plainDistance(_ typed: [UInt8], toStartOf name: [UInt8]) -> Int {
    var table = Array(repeating: Array(repeating: 0, count: name.count + 1), count: typed.count + 1)
    for row in 0...typed.count {
      for column in 0...name.count {
        guard row > 0, column > 0 else {
          table[row][column] = row + column
          continue
        }
        var best = table[row - 1][column - 1] + (typed[row - 1] == name[column - 1] ? 0 : 1)
        best = min(best, table[row - 1][column] + 1, table[row][column - 1] + 1)
        if row > 1, column > 1, typed[row - 1] == name[column - 2], typed[row - 2] == name[column - 1] {
          best = min(best, table[row - 2][column - 2] + 1)
        }
        table[row][column] = best
      }
    }
    return table[typed.count].min() ?? 0
  }
}
