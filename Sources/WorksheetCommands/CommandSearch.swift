extension Command {
  /// The commands that a text may mean, best first: its label begins so, a word of the label, then its
  /// other words, then its sentence. Every word of the text has to be found. All for an empty text.
  public static func matching(_ text: String) -> [Command] {
    let wanted = text.lowercased().split(separator: " ").map(String.init)
    guard !wanted.isEmpty else { return all }
    let ranked = all.enumerated().compactMap { place, command -> (rank: Int, place: Int, command: Command)? in
      var worst = 0
      for word in wanted {
        guard let rank = command.rank(of: word) else { return nil }
        worst = max(worst, rank)
      }
      return (worst, place, command)
    }
    return ranked.sorted { ($0.rank, $0.place) < ($1.rank, $1.place) }.map(\.command)
  }

  private func rank(of word: String) -> Int? {
    let fields = [label, id.name, words, sentence].map { $0.lowercased() }
    if fields[0].hasPrefix(word) { return 0 }
    for (rank, field) in fields.enumerated() {
      if field.split(whereSeparator: { !$0.isLetter }).contains(where: { $0.hasPrefix(word) }) {
        return rank + 1
      }
    }
    return nil
  }
}
