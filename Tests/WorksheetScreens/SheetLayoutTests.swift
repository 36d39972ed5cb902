import TerminalCells
import Testing

@testable import WorksheetScreens

@Suite struct SheetLayoutTests {
  @Test("panes never overlap, and stay on the screen", arguments: [80, 149, 150, 200])
  func panesAreApart(columns: Int) {
    for lines in [23, 24, 37, 60] {
      for panel in [nil, 1, 4, 8, 12, 20, 100] {
        let size = Size(columns: columns, lines: lines)
        let layout = SheetLayout(size, panelLines: panel)
        var taken = Array(repeating: false, count: columns * lines)
        let areas = [
          layout.title, layout.grid, layout.timeline, layout.codes, layout.why, layout.panel, layout.hint,
        ].compactMap(\.self)
        var isApart = true
        for area in areas {
          for line in area.line..<area.end {
            for column in area.column..<area.column + area.columns {
              let isFree = column < columns && line < lines && !taken[line * columns + column]
              if isFree { taken[line * columns + column] = true } else { isApart = false }
            }
          }
        }
        #expect(isApart, "\(columns) by \(lines) with a panel of \(panel ?? 0)")
      }
    }
  }

  @Test("what lies over the sheet leaves rows of the grid to be seen", arguments: 23...60)
  func gridStays(lines: Int) {
    let layout = SheetLayout(Size(columns: 80, lines: lines), panelLines: 100)
    #expect(layout.grid.lines >= 5)
    #expect((layout.panel?.lines ?? 0) >= 10)
  }

  @Test("a small question leaves codes and reasons where they are")
  func codesStay() {
    let size = Size(columns: 80, lines: 23)
    let layout = SheetLayout(size, panelLines: 4)
    #expect(layout.codes == SheetLayout(size).codes)
    #expect(layout.grid == SheetLayout(size).grid)
  }
}
