// S15: which rows earned which hours: those whose counted minutes lie in them.

/// Counted minutes of a row.
struct RowMinutes: Sendable {
  var span: Span
  var row: Int
  /// Of hydration the day of its piece, where a visit has several.
  var day = 0
}

/// A row that earned hours of a batch in ``Scratch/batches``.
struct DealtRow: Sendable {
  var batch: Int
  var row: Int
}

extension Workspace {
  /// Adds the counted minutes of a run to ``Scratch/rowMinutes``, row by row.
  mutating func collectRowMinutes(ofRun run: Int) {
    let own = runs[run].counted.range
    guard runs[run].rowCount > 1 else {
      for place in own {
        scratch.rowMinutes.append(RowMinutes(span: counted[place], row: runs[run].firstRow))
      }
      return
    }
    var row = runs[run].firstRow
    while row >= 0 {
      if rows[row].stop != .absent { collectRowMinutes(row, in: own) }
      row = rows[row].nextInRun
    }
  }

  private mutating func collectRowMinutes(_ row: Int, in own: Range<Int>) {
    var place = Spans.firstStopping(after: rows[row].start, in: counted, own)
    while place < own.upperBound, counted[place].start < rows[row].stop {
      let start = max(counted[place].start, rows[row].start)
      let stop = min(counted[place].stop, rows[row].stop)
      let span = Span(start: start, stop: stop)
      if start < stop { scratch.rowMinutes.append(RowMinutes(span: span, row: row)) }
      place += 1
    }
  }

  /// Deals a part of ``Scratch/rowMinutes`` out to the hours in ``Scratch/batches``: what each batch has
  /// stands in ``Scratch/dealt``, batch by batch.
  mutating func dealRows(_ range: Range<Int>) {
    scratch.dealt.clear()
    let batches = scratch.batches.indices
    for place in range {
      let minutes = scratch.rowMinutes[place]
      var batch = firstPlace(in: batches) { scratch.batches[$0].window.stop > minutes.span.start }
      while batch < batches.upperBound, scratch.batches[batch].window.start < minutes.span.stop {
        scratch.dealt.append(DealtRow(batch: batch, row: minutes.row))
        batch += 1
      }
    }
    if batches.count > 1 { scratch.dealt.order { $0.batch < $1.batch } }
  }

  /// The part of ``Scratch/dealt`` that a batch has; it begins at a place.
  @inline(__always)
  func dealt(to batch: Int, from place: Int) -> Range<Int> {
    var end = place
    while end < scratch.dealt.count, scratch.dealt[end].batch == batch { end += 1 }
    return place..<end
  }

  /// Adds units that the rows in a part of ``Scratch/dealt`` earned.
  mutating func add(_ unit: Unit, dealt: Range<Int>, _ other: RuleID?) {
    let start = units.rows.count
    for place in dealt { units.rows.append(scratch.dealt[place].row) }
    add(unit, rowsFrom: start, other)
  }
}
