import Foundation

/// What the figures were taken on, and what speaks against them.
enum Machine {
  /// Processor, cores, system and how busy it is.
  static var description: String {
    let process = ProcessInfo.processInfo
    var parts = [processor ?? "unknown processor", "\(process.processorCount) cores"]
    parts.append(process.operatingSystemVersionString)
    if let load { parts.append("load \(load)") }
    return parts.joined(separator: ", ") + "; \(isDebug ? "debug" : "release") build"
  }

  /// Why the figures should not be believed, where they should not.
  static var warning: String? {
    if isDebug { return "A debug build: its figures say nothing. Run script/bench." }
    guard let busy = load.flatMap({ Double($0) }), busy > 0.5 * Double(ProcessInfo.processInfo.processorCount)
    else { return nil }
    return "Other programs are running: the figures are lower than they could be."
  }

  private static var isDebug: Bool {
    #if DEBUG
      true
    #else
      false
    #endif
  }

  private static var processor: String? {
    let lines = (try? String(contentsOfFile: "/proc/cpuinfo", encoding: .utf8))?.split(separator: "\n")
    return lines?.first { $0.hasPrefix("model name") }?.split(separator: ":").last
      .map { $0.trimmingCharacters(in: .whitespaces) }
  }

  /// Programs that want to run, on average over the last minute.
  private static var load: String? {
    (try? String(contentsOfFile: "/proc/loadavg", encoding: .utf8))?.split(separator: " ").first
      .map { String($0) }
  }
}
