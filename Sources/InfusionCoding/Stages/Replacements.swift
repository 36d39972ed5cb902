// S1: accesses that replace others: the line infiltrated or was pulled.

extension Workspace {
  /// Puts every row on the access that its own stands for.
  mutating func followReplacements(_ accesses: [Access]) {
    guard accesses.contains(where: { $0.replaces != nil }) else { return }
    findReplaced(accesses)
    for row in rows.indices where rows[row].access >= 0 && rows[row].access < accesses.count {
      let end = scratch.others[rows[row].access]
      if end >= 0 { rows[row].access = end }
    }
  }

  /// Puts into ``Scratch/others`` for every access the end of its chain of replacements, or
  /// ``endless`` for a chain that counts for nothing. Each access is walked over once.
  private mutating func findReplaced(_ accesses: [Access]) {
    scratch.others.clear()
    scratch.others.append(Self.unknown, times: accesses.count)
    for access in accesses.indices {
      scratch.indices.clear()
      var step = access
      while scratch.others[step] == Self.unknown {
        scratch.others[step] = Self.onPath
        scratch.indices.append(step)
        guard let next = accesses[step].replaces, accesses.indices.contains(next) else {
          scratch.others[step] = step
          break
        }
        step = next
      }
      let end = scratch.others[step] == Self.onPath ? Self.endless : scratch.others[step]
      for place in scratch.indices.indices { scratch.others[scratch.indices[place]] = end }
    }
  }

  private static var unknown: Int { -1 }
  private static var onPath: Int { -2 }
  private static var endless: Int { -3 }
}
