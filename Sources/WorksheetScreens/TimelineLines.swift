import ChartedEncounter
import InfusionCoding
import WorksheetSession

/// Which run stands on which line: lanes one below the other, and in a lane as few lines as let every
/// bar, mark and label stand free.
struct TimelineLines {
  /// A run with its place on a line.
  struct Placed {
    /// Index into ``TimelineLines/runs``.
    var run: Int
    var label: String
    var labelColumn: Int
    /// Half cells, the second one past the end.
    var from: Int
    var to: Int
    /// One past the last cell taken.
    var end: Int
  }
  struct Line {
    /// The lane's name, on its first line.
    var name: String?
    var placed: [Placed]
  }
  private(set) var lines: [Line] = []
  /// What is drawn: the runs of the timeline, or each row of them by itself.
  let runs: [TimelineRun]

  /// `marksInitial` puts an I before the initial of each access; `oneRunEach` gives each run a line of
  /// its own.
  init(
    _ coded: CodedSheet, runs: [TimelineRun], lanes: [Lane], scale: TimelineScale, selected: Int?,
    marksInitial: Bool, oneRunEach: Bool, glyphs: GlyphSet
  ) {
    self.runs = runs
    for lane in lanes {
      var laneLines: [Line] = []
      var ends: [Int] = []
      for index in lane.runs {
        let run = runs[index]
        guard let extent = Self.extent(of: run, scale: scale) else { continue }
        let isInitial = marksInitial && coded.decisions[run.rows.first ?? 0]?.decision == .initial
        let placed = Self.place(
          index, extent: extent, scale: scale,
          label: Self.label(
            of: run, isInitial: isInitial, isSelected: selected.map(run.rows.contains) ?? false,
            glyphs: glyphs))
        let free = oneRunEach ? nil : ends.firstIndex { $0 < placed.labelColumn }
        if let free {
          laneLines[free].placed.append(placed)
          ends[free] = placed.end
        } else {
          laneLines.append(Line(name: laneLines.isEmpty ? lane.name : nil, placed: [placed]))
          ends.append(placed.end)
        }
      }
      lines += laneLines
    }
  }

  /// The line on which a row's run stands.
  func line(ofRow row: Int) -> Int? {
    lines.firstIndex { line in line.placed.contains { runs[$0.run].rows.contains(row) } }
  }

  /// What stands together under one name.
  struct Lane {
    var name: String
    /// Indices of runs.
    var runs: [Int]
  }

  /// Accesses in the order first used, then what was given by other routes, a lane for each.
  static func lanes(of coded: CodedSheet) -> [Lane] {
    let timeline = coded.result.timeline
    let hasVisits = (timeline.accesses.map(\.visit).max() ?? 1) > 1
    var lanes = timeline.accesses.map { lane in
      let name = coded.accessName(lane.access) ?? "IV"
      return Lane(name: hasVisits ? "\(name) v\(lane.visit)" : name, runs: [])
    }
    var others: [Int] = []
    for (index, run) in timeline.runs.enumerated() {
      if let lane = run.lane, lanes.indices.contains(lane) {
        lanes[lane].runs.append(index)
      } else {
        others.append(index)
      }
    }
    return lanes.filter { !$0.runs.isEmpty } + lanesByRoute(others, of: coded)
  }

  private static func lanesByRoute(_ runs: [Int], of coded: CodedSheet) -> [Lane] {
    guard !runs.isEmpty else { return [] }
    var routes: [Int: Route] = [:]
    for row in coded.encounter.rows { routes[row.number] = row.route }
    var lanes: [Lane] = []
    for run in runs {
      let row = coded.result.timeline.runs[run].rows.first
      let name = (row.flatMap { routes[$0] } ?? .intravenous).rawValue
      if let lane = lanes.firstIndex(where: { $0.name == name }) {
        lanes[lane].runs.append(run)
      } else {
        lanes.append(Lane(name: name, runs: [run]))
      }
    }
    return lanes
  }

  /// The half cells of a run; none where nothing of it is shown.
  private static func extent(of run: TimelineRun, scale: TimelineScale) -> (from: Int, to: Int)? {
    let stop = run.segments.last?.stop ?? run.start
    guard
      let first = scale.blocks.first(where: { $0.busy.stop >= run.start && $0.busy.start <= stop }),
      let last = scale.blocks.last(where: { $0.busy.start <= stop && $0.busy.stop >= run.start })
    else { return nil }
    let from = scale.halfCell(of: max(run.start, first.busy.start), in: first)
    let to = scale.halfCell(of: min(stop, last.busy.stop), in: last)
    return (from, max(to, from + 1))
  }

  /// The label goes before the bar, or after it where the block has no room before.
  private static func place(
    _ run: Int, extent: (from: Int, to: Int), scale: TimelineScale, label: String
  ) -> Placed {
    let first = extent.from / 2
    let end = (extent.to + 1) / 2
    let edge = scale.blocks.last { $0.column <= first }?.column ?? 0
    let before = first - label.count
    if before >= edge {
      return Placed(run: run, label: label, labelColumn: before, from: extent.from, to: extent.to, end: end)
    }
    return Placed(
      run: run, label: label, labelColumn: first, from: extent.from, to: extent.to, end: end + label.count)
  }

  /// `>` where selected, `I` for the initial, the row's number, and `+` where the run has more rows.
  private static func label(
    of run: TimelineRun, isInitial: Bool, isSelected: Bool, glyphs: GlyphSet
  ) -> String {
    let number = run.rows.first.map { "\($0)" } ?? ""
    return (isSelected ? String(glyphs.cursorMark) : "") + (isInitial ? "I" : "") + number
      + (run.rows.count > 1 ? "+" : "")
  }
}
