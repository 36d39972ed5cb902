import Foundation

/// A program run to its end.
enum Command {
  struct Ending {
    var status: Int32
    var output: String
    var errors: String
  }

  static func run(
    _ path: String, _ arguments: [String], variables: [String: String]? = nil, input: String = ""
  ) -> Ending {
    // A program may end without reading what it is given.
    signal(SIGPIPE, SIG_IGN)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = arguments
    if let variables { process.environment = variables }
    let (into, out, errors) = (Pipe(), Pipe(), Pipe())
    process.standardInput = into
    process.standardOutput = out
    process.standardError = errors
    do { try process.run() } catch { return Ending(status: -1, output: "", errors: "\(error)") }
    // Both pipes are read at once, so that neither can fill while the other is waited for.
    let collected = Collected()
    let group = DispatchGroup()
    DispatchQueue.global().async(group: group) {
      collected.errors = errors.fileHandleForReading.readDataToEndOfFile()
    }
    DispatchQueue.global().async(group: group) {
      try? into.fileHandleForWriting.write(contentsOf: Data(input.utf8))
      try? into.fileHandleForWriting.close()
    }
    let output = out.fileHandleForReading.readDataToEndOfFile()
    group.wait()
    process.waitUntilExit()
    return Ending(
      status: process.terminationStatus, output: String(decoding: output, as: UTF8.self),
      errors: String(decoding: collected.errors, as: UTF8.self))
  }

  /// Runs a program that leaves another running, of which nothing is to be read. Foundation would wait
  /// for the other too, since it inherits what Foundation watches.
  static func runUnheard(_ arguments: [String], variables: [String: String]) {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for descriptor in 0...2 {
      posix_spawn_file_actions_addopen(&actions, Int32(descriptor), "/dev/null", O_RDWR, 0)
    }
    // What it inherited it would hold open: a pipe that another test waits for the end of.
    for descriptor in 3..<256 { posix_spawn_file_actions_addclose(&actions, Int32(descriptor)) }
    let words = arguments.map { strdup($0) } + [nil]
    let settings = variables.map { strdup("\($0)=\($1)") } + [nil]
    defer { for word in words + settings { free(word) } }
    // Threads of a pool block signals, and a server that inherited that could never be ended.
    var attributes = posix_spawnattr_t()
    var noSignals = sigset_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    sigemptyset(&noSignals)
    posix_spawnattr_setsigmask(&attributes, &noSignals)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))
    var process = pid_t()
    guard posix_spawnp(&process, "tmux", &actions, &attributes, words, settings) == 0 else { return }
    var status: Int32 = 0
    waitpid(process, &status, 0)
  }

  private final class Collected: @unchecked Sendable { var errors = Data() }
}

/// The program as it was built beside these tests.
enum BuiltProgram {
  static let path: String = {
    let tests = Bundle.allBundles.first { $0.bundlePath.hasSuffix(".xctest") }?.bundleURL
    let folder = tests?.deletingLastPathComponent() ?? Bundle.main.bundleURL
    return folder.appendingPathComponent("dripsheet").path
  }()

  /// Runs it without a terminal, in a home of its own.
  static func run(_ arguments: [String], input: String = "", home: URL? = nil) throws -> Command.Ending {
    let home = try home ?? TerminalUnderTest.makeFolder()
    return Command.run(
      path, arguments, variables: ["HOME": home.path, "LC_ALL": "C.UTF-8", "TZ": "UTC", "TERM": "xterm"],
      input: input)
  }
}
