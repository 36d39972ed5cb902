import InfusionCoding
import TestSupport
import Testing

@testable import WorksheetScreens

@Suite struct TimelineScaleTests {
  private let noon = SheetFixture.minute(4, 1200)

  private func scale(_ spans: [(Int, Int)], columns: Int = 70, window: (Int, Int)? = nil) -> TimelineScale {
    TimelineScale(
      activity: spans.map { Span(start: noon + $0.0, stop: noon + $0.1) }, columns: columns, lead: 3,
      window: window.map { Span(start: noon + $0.0, stop: noon + $0.1) })
  }

  @Test("an hour falls on a cell's edge at every scale up to an hour a cell", arguments: 1...120)
  func hoursOnEdges(hours: Int) {
    let scale = scale([(0, hours * 30)])
    guard scale.quartersPerCell <= 240 else { return }
    #expect(240 % scale.quartersPerCell == 0)
    #expect(scale.halfCell(of: noon).map { $0 % 2 } == 0)
  }

  @Test("what runs always fits", arguments: [8, 20, 70, 190])
  func fits(columns: Int) {
    var generator = SeededGenerator(seed: UInt64(columns))
    for _ in 0..<300 {
      let spans = (0..<Int.random(in: 1...40, using: &generator)).map { _ in
        let start = Int.random(in: 0...Int.random(in: 1...20_000, using: &generator), using: &generator)
        return (start, start + Int.random(in: 0...600, using: &generator))
      }
      let scale = scale(spans, columns: columns)
      for span in spans {
        guard let from = scale.halfCell(of: noon + span.0), let to = scale.halfCell(of: noon + span.1) else {
          Issue.record("a minute that is charted is not on the scale")
          continue
        }
        #expect(from >= 0 && from <= to && to <= columns * 2)
      }
    }
  }

  @Test("later minutes never stand before earlier ones")
  func monotone() {
    let scale = scale([(0, 50), (400, 460), (3000, 3100)])
    let cells = [0, 10, 50, 400, 430, 460, 3000, 3050, 3100].compactMap { scale.halfCell(of: noon + $0) }
    #expect(cells.count == 9)
    #expect(cells == cells.sorted())
  }

  @Test("a long idle stretch is folded, a short one is not")
  func folds() {
    #expect(scale([(0, 60), (600, 660)]).blocks.count == 2)
    #expect(scale([(0, 60), (600, 660)]).folds.count == 1)
    #expect(scale([(0, 60), (110, 170)]).blocks.count == 1)
  }

  @Test("with a window exactly that stretch is shown")
  func window() {
    let scale = scale([(0, 600)], window: (120, 180))
    #expect(scale.blocks.map(\.busy) == [Span(start: noon + 120, stop: noon + 180)])
    #expect(scale.halfCell(of: noon + 119) == nil)
    #expect(scale.halfCell(of: noon + 181) == nil)
  }

  @Test("ten minutes alone are not drawn over the whole screen: a cell is a minute at least")
  func minuteIsACell() {
    #expect(scale([(0, 10)]).quartersPerCell == 4)
  }

  @Test("where nothing runs, or in no room, there is nothing to draw")
  func empty() {
    #expect(scale([]).blocks.isEmpty)
    #expect(scale([(0, 60)], columns: 5).blocks.isEmpty)
  }
}
