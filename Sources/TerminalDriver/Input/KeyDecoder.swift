import TerminalCells

/// Bytes in, events out. A value that knows no terminal and no clock: it says what it waits for, and
/// is told when nothing came.
///
/// However the bytes are split between reads, the events are the same: an unfinished sequence is kept
/// until the rest is there. Only a lone Escape, which looks like the beginning of a sequence, needs a
/// pause to be told from one; and a paste in a terminal that doesn't mark it is known by its reads.
public struct KeyDecoder: Sendable {
  /// What comes out: an event, or a terminal's answer to a question of the driver's.
  public enum Item: Hashable, Sendable {
    case event(TerminalEvent)
    /// DECRPM: whether the terminal knows a private mode and lets it be set.
    case modeReport(mode: Int, isSettable: Bool)
  }

  /// How long to wait for more before ``pause()`` is due, in milliseconds; nil: for ever.
  public var pauseMilliseconds: Int? {
    switch state {
    case .paste: 2000
    case .burst: 25
    case .keys: isWaitingForRest ? 25 : nil
    }
  }

  private enum State { case keys, paste, burst }

  private var state = State.keys
  /// What has come and is not understood yet.
  private var pending: [UInt8] = []
  private var paste: PasteCollector
  private let sequences: SequenceReader
  private let takesBursts: Bool

  /// - Parameters:
  ///   - terminalKeys: keys that this terminal sends in its own way, by their bytes.
  ///   - takesBursts: the terminal doesn't mark what is pasted, so that fast lines must be taken for it.
  ///   - longestPaste: in bytes; a longer paste is delivered in parts.
  public init(
    terminalKeys: [[UInt8]: Key] = [:], takesBursts: Bool = false, longestPaste: Int = 1 << 20
  ) {
    paste = PasteCollector(longest: longestPaste)
    sequences = SequenceReader(terminalKeys: terminalKeys)
    self.takesBursts = takesBursts
  }

  /// Takes what one read brought.
  public mutating func decode(_ bytes: [UInt8]) -> [Item] {
    var items: [Item] = []
    if state == .burst {
      if PasteCollector.mayBePasted(bytes) {
        paste.append(bytes)
        return []
      }
      finishPaste(into: &items)
    } else if takesBursts, state == .keys, pending.isEmpty, PasteCollector.isBurst(bytes) {
      state = .burst
      paste.append(bytes)
      return []
    }
    pending += bytes
    readPending(into: &items, isFinal: false)
    return items
  }

  /// Nothing came for ``pauseMilliseconds``: what was waited for is not coming.
  public mutating func pause() -> [Item] {
    var items: [Item] = []
    if state != .keys { finishPaste(into: &items) }
    readPending(into: &items, isFinal: true)
    return items
  }

  private var isWaitingForRest: Bool { !pending.isEmpty && sequences.needsPause(pending[...]) }

  private mutating func readPending(into items: inout [Item], isFinal: Bool) {
    var rest = pending[...]
    while !rest.isEmpty {
      if state == .paste {
        let isEnded = paste.take(from: &rest)
        if isEnded {
          finishPaste(into: &items)
        } else if let text = paste.overflow() {
          items.append(.event(.paste(text)))
        }
        continue
      }
      guard let (meaning, length) = sequences.read(rest, isFinal: isFinal) else { break }
      rest = rest.dropFirst(length)
      switch meaning {
      case .key(let key): items.append(.event(.key(key)))
      case .mouse(let event): items.append(.event(.mouse(event)))
      case .modeReport(let mode, let isSettable):
        items.append(.modeReport(mode: mode, isSettable: isSettable))
      case .pasteStart: state = .paste
      case .nothing: break
      }
    }
    pending = Array(rest)
  }

  private mutating func finishPaste(into items: inout [Item]) {
    state = .keys
    let text = paste.finish()
    if !text.isEmpty { items.append(.event(.paste(text))) }
  }
}
