import Glibc
import TerminalCells
import Testing

@testable import TerminalDriver

/// Ways to die, each in a process of its own; the terminal is this one's.
@Suite("Rescue")
struct RescueTests {
  @Test(
    "However the program dies, the terminal is given back and the work of the last key kept",
    arguments: ["abort", "trap", "full stack", "exit"])
  func dying(_ way: String) async throws {
    let pseudo = try PseudoTerminal()
    let found = pseudo.modes
    let folder = "/tmp/dripsheet-rescue-\(getpid())-\(way.prefix(2))"
    mkdir(folder, 0o700)
    let work = folder + "/work"
    defer {
      unlink(work)
      rmdir(folder)
    }
    let path = pseudo.path
    await #expect(processExitsWith: .failure) {
      [path = path as String, work = work as String, way = way as String] in
      let end = open(path, O_RDWR | O_NOCTTY)
      let terminal = try Terminal(
        inputDescriptor: end, outputDescriptor: end, environment: ["TERM": "xterm-256color"])
      terminal.setRecovery(path: work, bytes: Array("one key".utf8))
      terminal.setRecovery(path: work, bytes: Array("two keys".utf8))
      terminal.draw(Frame(size: terminal.size))
      switch way {
      case "abort": abort()
      case "trap": print([Int]()[Int(getpid())])
      case "full stack": print(endless(0))
      default: exit(3)
      }
    }
    #expect(pseudo.modes == found)
    #expect(pseudo.written().hasSuffix("\u{1B}[?1049l\u{1B}[23;0;0t"))
    #expect(contents(of: work) == (way == "exit" ? "" : "two keys"))
    #expect(access(work + ".part", F_OK) != 0)
    var status = stat()
    #expect(stat(work, &status) != 0 || status.st_mode & 0o777 == 0o600)
  }

  @Test("A program that dies of a signal is seen to have died of it")
  func signal() async throws {
    // Held to the end: once closed, its name is another test's terminal.
    let pseudo = try PseudoTerminal()
    let path = pseudo.path
    await #expect(processExitsWith: .signal(SIGABRT)) { [path = path as String] in
      let end = open(path, O_RDWR | O_NOCTTY)
      let terminal = try? Terminal(
        inputDescriptor: end, outputDescriptor: end, environment: ["TERM": "xterm"])
      withExtendedLifetime(terminal) { abort() }
    }
    withExtendedLifetime(pseudo) {}
  }

  private func contents(of path: String) -> String {
    let file = open(path, O_RDONLY)
    guard file >= 0 else { return "" }
    defer { close(file) }
    var bytes = [UInt8](repeating: 0, count: 100)
    let count = max(0, read(file, &bytes, bytes.count))
    return String(decoding: bytes[..<count], as: UTF8.self)
  }
}

/// Fills the stack.
@inline(never)
private func endless(_ depth: Int) -> Int { depth < 0 ? depth : endless(depth + 1) + endless(depth + 2) }
