import Foundation
import Worksheet

/// A worksheet whose program ended without giving it back.
public struct LeftOpen: Hashable, Sendable {
  public var worksheet: Int
  /// What was being typed; all that was committed is in the worksheet.
  public var halfTyped: HalfTypedCell?
}

extension Library {
  /// The worksheets that were left open by programs that run no more.
  public func leftOpen() -> [LeftOpen] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: place.holds)) ?? []
    return names.compactMap(Int.init).sorted().compactMap { id in
      let path = holdPath(id)
      guard !HoldFile.isHeld(path) else { return nil }
      return LeftOpen(worksheet: id, halfTyped: HoldFile.note(at: path)?.halfTyped)
    }
  }

  /// Says that what was half typed in a worksheet is not wanted.
  public func forgetLeftOpen(_ id: Int) throws(LibraryProblem) {
    try HoldFile.take(holdPath(id), mode: place.fileMode)?.release()
  }
}
