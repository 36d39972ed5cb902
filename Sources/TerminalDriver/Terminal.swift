import CNcurses
import Glibc
import TerminalCells

/// The terminal, from `init` to ``close()``: keys and signals in, frames out, and at the end everything
/// as it was found, whatever happens.
///
/// There is one at a time, owned by the thread that draws and waits; the modes are given back even if
/// the program leaves by `exit`, or traps (see ``setRecovery(path:bytes:)``).
public final class Terminal {
  /// In cells, not more than a picture could ever use.
  public private(set) var size: Size
  public let capabilities: TerminalCapabilities

  private let input: Int32
  private var output: OutputDescriptor
  private let fallbackSize: Size
  private let multiplexer: Clipboard.Multiplexer
  private let signals: Int32
  private var modes: TerminalModes
  private var decoder: KeyDecoder
  private var encoder: FrameEncoder
  private var events: ArraySlice<TerminalEvent> = []
  /// Written with the next frame, so that the start is one write too.
  private var unsent: [UInt8] = []
  private var isClosed = false

  /// Takes a terminal: raw mode, alternate screen, signals.
  ///
  /// - Parameters:
  ///   - environment: `TERM`, the locale, `NO_COLOR`, `COLORFGBG`, `TMUX`, `STY`, `LINES`, `COLUMNS`.
  ///   - theme: colours of the roles; nil: the one suited to the background.
  ///   - isUTF8: whether more than ASCII is shown; nil: as the locale says.
  ///   - colors: no more colours than these; nil: as many as the terminal has.
  ///   - isMouseOn: reports presses and the wheel from the beginning.
  public init(
    inputDescriptor: Int32 = STDIN_FILENO, outputDescriptor: Int32 = STDOUT_FILENO,
    environment: [String: String], theme: Theme? = nil, isUTF8: Bool? = nil, colors: ColorDepth? = nil,
    isMouseOn: Bool = false
  ) throws(TerminalError) {
    let entry = try Self.entry(inputDescriptor, outputDescriptor, environment)
    signals = signal_pipe_open()
    guard signals >= 0 else { throw .terminalInUse }
    guard rescue_keep_modes(inputDescriptor) else {
      signal_pipe_close()
      throw .lostTerminal
    }
    rescue_watch()
    var capabilities = entry.capabilities
    capabilities.isUTF8 = isUTF8 ?? LocaleEncoding.isUTF8(environment)
    let limit = environment["NO_COLOR"]?.isEmpty == false ? ColorDepth.none : colors
    capabilities.colors = min(capabilities.colors, limit ?? capabilities.colors)
    self.capabilities = capabilities
    input = inputDescriptor
    output = OutputDescriptor(descriptor: outputDescriptor)
    fallbackSize = TerminalSize.fallback(environment, entry.size)
    size = TerminalSize.current(outputDescriptor, or: fallbackSize)
    multiplexer = Clipboard.multiplexer(in: environment)
    modes = TerminalModes(capabilities: capabilities, isMouseOn: isMouseOn)
    decoder = KeyDecoder(terminalKeys: entry.keys, takesBursts: !capabilities.bracketsPaste)
    encoder = FrameEncoder(capabilities: capabilities, theme: theme ?? .suited(to: environment))
    take()
    unsent += modes.question
  }

  deinit { close() }

  /// Gives the terminal back as it was found. Safe at any time, and more than once.
  public func close() {
    if isClosed { return }
    isClosed = true
    rescue_restore()
    rescue_unwatch()
    _ = rescue_set_recovery(nil, nil, 0)
    signal_pipe_close()
  }

  // MARK: Output

  /// Shows a frame: what differs from what is shown, in one write.
  public func draw(_ frame: Frame) {
    guard !isClosed else { return }
    unsent += encoder.encode(frame)
    send()
  }

  /// Everything is drawn again with the next frame: for a picture that something else wrote into.
  public func forgetPicture() { encoder.forget() }

  /// Reports presses and the wheel, or no more.
  public func setMouse(on: Bool) {
    guard on != modes.isMouseOn, !isClosed else { return }
    unsent += modes.mouse(on: on)
    modes.isMouseOn = on
    arm()
    send()
  }

  /// Asks the terminal to put a text on the clipboard of the person's own machine. False where it is
  /// known not to arrive: the terminal has no such thing, or the text is longer than terminals take.
  /// True says only that it was sent.
  @discardableResult
  public func copy(_ text: String) -> Bool {
    guard capabilities.setsClipboard, !isClosed, let bytes = Clipboard.bytes(text, through: multiplexer)
    else { return false }
    unsent += bytes
    send()
    return !output.isLost
  }

  /// What is written to a file (mode 0600, beside it and renamed) if the program traps; nil bytes: no
  /// file. To be set before every key is worked on. False without memory.
  @discardableResult
  public func setRecovery(path: String, bytes: [UInt8]?) -> Bool {
    guard let bytes else { return rescue_set_recovery(nil, nil, 0) }
    return bytes.withUnsafeBytes { rescue_set_recovery(path, $0.baseAddress, $0.count) }
  }

  private func send() {
    // What a frame leaves out is not on the screen, whatever the encoder believes.
    if !output.write(unsent) { encoder.forget() }
    unsent.removeAll(keepingCapacity: true)
  }

  // MARK: Input

  /// Whether there is something to be worked on before it is worth drawing.
  public var hasWaitingEvents: Bool {
    !events.isEmpty || Descriptors.wait([signals, input], milliseconds: 0) != .timedOut
  }

  /// Waits for the next event, without a timer: until a key, a signal, one of the other descriptors,
  /// or the end of the time given, if any.
  public func nextEvent(timeoutMilliseconds: Int? = nil, wakeDescriptors: [Int32] = []) -> Wakeup {
    if !unsent.isEmpty { send() }
    let deadline = timeoutMilliseconds.map { MonotonicTime.milliseconds() + max(0, $0) }
    while true {
      if let event = events.popFirst() { return .event(event) }
      if output.isLost || isClosed { return .event(.terminate(signal: SIGHUP)) }
      let remaining = deadline.map { max(0, $0 - MonotonicTime.milliseconds()) }
      let pause = decoder.pauseMilliseconds
      let patience = [remaining, pause].compactMap { $0 }.min()
      switch Descriptors.wait([signals, input] + wakeDescriptors, milliseconds: patience) {
      case .interrupted: break
      case .timedOut where pause != nil && patience == pause: accept(decoder.pause())
      case .timedOut: return .timedOut
      case .ready(let ready):
        if ready.contains(signals) { readSignals() }
        if ready.contains(input) { readKeys() }
        if events.isEmpty, let other = ready.first(where: wakeDescriptors.contains) {
          return .readable(descriptor: other)
        }
      }
    }
  }

  private func readKeys() {
    switch Descriptors.read(input) {
    case .bytes(let bytes): accept(decoder.decode(bytes))
    case .nothing: break
    case .end: events.append(.terminate(signal: SIGHUP))
    }
  }

  private func accept(_ items: [KeyDecoder.Item]) {
    for item in items {
      switch item {
      case .event(let event): events.append(event)
      case .modeReport(ControlSequence.Mode.synchronizedOutput, let isSettable):
        encoder.synchronizes = isSettable
      case .modeReport: break
      }
    }
  }

  // MARK: Signals

  private func readSignals() {
    guard case .bytes(let numbers) = Descriptors.read(signals) else { return }
    var isResized = false
    for number in numbers {
      switch Int32(number) {
      case SIGWINCH: isResized = true
      case SIGTSTP: stop(wholeJob: false)
      case SIGCONT: resume()
      default: events.append(.terminate(signal: Int32(number)))
      }
    }
    if isResized { resize() }
  }

  /// Stops the program and its job as Ctrl-Z does elsewhere, with the terminal given back; returns when
  /// it goes on. Where nothing could continue it, it goes on at once. ``TerminalEvent/resumed`` follows.
  public func suspend() {
    guard !isClosed else { return }
    // Only the job that holds the terminal is stopped whole: what started this is none of ours else.
    stop(wholeJob: tcgetpgrp(input) == getpgrp())
  }

  private func stop(wholeJob: Bool) {
    send()
    rescue_restore()
    signal_pipe_stop(wholeJob)
    resume()
    // The continuation that ended this stop must not count as another one.
    guard case .bytes(let numbers) = Descriptors.read(signals) else { return }
    for number in numbers.map({ Int32($0) }) where ![SIGCONT, SIGTSTP, SIGWINCH].contains(number) {
      events.append(.terminate(signal: number))
    }
  }

  private func resume() {
    // A program that is to end takes no terminal: in the background that would stop it once more.
    if signal_pipe_was_told_to_end() { return }
    take()
    encoder.forget()
    size = TerminalSize.current(output.descriptor, or: fallbackSize)
    events.append(.resumed)
  }

  private func resize() {
    size = TerminalSize.current(output.descriptor, or: fallbackSize)
    encoder.forget()
    events.removeAll { if case .resized = $0 { true } else { false } }
    events.append(.resized(size))
  }

  // MARK: Modes

  private func take() {
    arm()
    unsent += modes.taking
  }

  private func arm() {
    let isTaken = modes.giving.withUnsafeBytes { rescue_arm(output.descriptor, $0.baseAddress, $0.count) }
    if !isTaken, !signal_pipe_was_told_to_end() { events.append(.terminate(signal: SIGHUP)) }
  }

  private static func entry(
    _ input: Int32, _ output: Int32, _ environment: [String: String]
  ) throws(TerminalError) -> TerminfoEntry {
    let name = environment["TERM"] ?? ""
    if name == "dumb" || name.hasPrefix("dumb-") { throw .dumbTerminal }
    guard isatty(output) == 1 else { throw .notATerminal(isInput: false) }
    guard isatty(input) == 1 else { throw .notATerminal(isInput: true) }
    guard !name.isEmpty else { throw .unnamedTerminal }
    return try TerminfoEntry(name: name, descriptor: output)
  }
}
