import CNcurses
import Glibc

/// Lines in and lines out: a terminal of any kind, with or without an editing of its own, a file or a pipe.
/// Its modes are left as they are, and nothing but text and line ends is written.
///
/// There is one at a time, and none beside a ``Terminal``.
public final class LineTerminal {
  public enum Event: Equatable, Sendable {
    case line(String)
    /// The lines are at their end.
    case end
    /// Ctrl-C at a terminal.
    case interrupted
    /// The program was stopped and goes on.
    case resumed
    /// The line is lost or the system asks the program to go.
    case terminate(signal: Int32)
  }

  /// Whether a person types: what stands before a line that is typed is wanted.
  public let isTerminal: Bool
  private let input: Int32
  private var output: OutputDescriptor
  private let signals: Int32
  private var assembler: LineAssembler
  private var events: ArraySlice<Event> = []
  private var isClosed = false

  /// - Throws: that this program has a terminal already.
  public init(
    inputDescriptor: Int32 = STDIN_FILENO, outputDescriptor: Int32 = STDOUT_FILENO
  ) throws(TerminalError) {
    signals = signal_pipe_open()
    guard signals >= 0 else { throw .terminalInUse }
    rescue_watch()
    input = inputDescriptor
    output = OutputDescriptor(descriptor: outputDescriptor)
    isTerminal = isatty(inputDescriptor) == 1
    assembler = LineAssembler(editsLines: isTerminal)
  }

  deinit { close() }

  public func close() {
    if isClosed { return }
    isClosed = true
    rescue_unwatch()
    _ = rescue_set_recovery(nil, nil, 0)
    signal_pipe_close()
  }

  /// As ``Terminal/setRecovery(path:bytes:)``.
  @discardableResult
  public func setRecovery(path: String, bytes: [UInt8]?) -> Bool {
    guard let bytes else { return rescue_set_recovery(nil, nil, 0) }
    return bytes.withUnsafeBytes { rescue_set_recovery(path, $0.baseAddress, $0.count) }
  }

  /// Writes a text. Where nobody reads any more, the next event says so.
  public func write(_ text: String) { _ = output.write(Array(text.utf8)) }

  /// Waits for the next line or signal.
  public func next() -> Event {
    while true {
      if let event = events.popFirst() { return event }
      if output.isLost { return .terminate(signal: SIGPIPE) }
      guard case .ready(let ready) = Descriptors.wait([signals, input], milliseconds: nil) else { continue }
      if ready.contains(signals) { readSignals() }
      if events.isEmpty, ready.contains(input) { readLines() }
    }
  }

  /// Stops the program and its job as Ctrl-Z does; returns when it goes on.
  public func suspend() {
    signal_pipe_stop(isTerminal && tcgetpgrp(input) == getpgrp())
  }

  private func readLines() {
    switch Descriptors.read(input) {
    case .bytes(let bytes): accept(assembler.read(bytes))
    case .nothing: break
    case .end:
      accept([assembler.rest()].compactMap(\.self) + [.end])
    }
  }

  private func accept(_ items: [LineAssembler.Item]) {
    for item in items {
      switch item {
      case .line(let line): events.append(.line(line))
      case .interrupted: events.append(.interrupted)
      case .end: events.append(.end)
      }
    }
  }

  private func readSignals() {
    guard case .bytes(let numbers) = Descriptors.read(signals) else { return }
    for number in numbers {
      switch Int32(number) {
      case SIGWINCH: break
      case SIGTSTP: signal_pipe_stop(false)
      case SIGCONT: events.append(.resumed)
      case SIGINT where isTerminal: events.append(.interrupted)
      default: events.append(.terminate(signal: Int32(number)))
      }
    }
  }
}
