import Worksheet

extension SessionReducer {
  /// Puts a worksheet that is kept in a library in the place of the sheet that is open, with what can be
  /// undone in it.
  ///
  /// - Parameters:
  ///   - id: its number in the library.
  ///   - path: the file that it is linked to.
  ///   - isInFile: whether the file holds what it holds.
  ///   - halfTyped: what was being typed when a program that had it open ended.
  public mutating func reopen(
    _ worksheet: Worksheet, keptAs id: Int, path: String?, isInFile: Bool, halfTyped: HalfTypedCell?,
    in session: inout Session
  ) {
    let pageRows = session.pageRows
    session = open(worksheet, path: path)
    session.pageRows = pageRows
    session.file.keptAs = id
    if !isInFile { session.memory.savedState = -1 }
    if let halfTyped { retype(halfTyped, in: &session) }
    settle(&session)
  }
}

extension Session {
  /// Whether the sheet holds what is neither in its file nor in the library.
  var isAtStake: Bool { worksheet.state != memory.savedState && file.keptAs == nil }
}
