import WorksheetSession

/// Saves encounters, and notices where somebody else changed a file since it was read or saved.
struct EncounterStore {
  private var stamps: [String: FileStamp] = [:]

  /// Remembers a file as it is now.
  mutating func know(_ path: String) { stamps[path] = FileStamp(of: path) }

  /// Saves, unless the file is another than the one that is known.
  mutating func save(_ request: SaveRequest) -> SessionEvent {
    if !request.overwrites, let present = FileStamp(of: request.path), present != stamps[request.path] {
      return .fileChanged(path: request.path)
    }
    do throws(FileProblem) {
      try AtomicFile.write(Array(request.text.utf8), to: request.path)
    } catch {
      return .saveFailed(path: request.path, reason: error.description)
    }
    know(request.path)
    return .saved(path: request.path, state: request.state)
  }
}
