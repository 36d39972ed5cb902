/// A queue out of which the least comes first.
struct Heap<Element: Comparable & Sendable>: ~Copyable, Sendable {
  private var list = Table<Element>()

  mutating func clear() { list.clear() }

  mutating func push(_ element: Element) {
    list.append(element)
    var place = list.count - 1
    while place > 0, element < list[(place - 1) / 2] {
      list[place] = list[(place - 1) / 2]
      place = (place - 1) / 2
    }
    list[place] = element
  }

  mutating func pop() -> Element? {
    guard !list.isEmpty else { return nil }
    let least = list[0]
    let element = list[list.count - 1]
    list.cut(to: list.count - 1)
    guard !list.isEmpty else { return least }
    var place = 0
    while 2 * place + 1 < list.count {
      var child = 2 * place + 1
      if child + 1 < list.count, list[child + 1] < list[child] { child += 1 }
      guard list[child] < element else { break }
      list[place] = list[child]
      place = child
    }
    list[place] = element
    return least
  }
}
