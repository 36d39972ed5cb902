import TerminalCells

/// Which keys stand for which command, place by place.
public struct KeyBindings: Sendable {
  private let rebound: [CommandID: [KeyBinding]]
  private let commands: [KeyContext: [[Key]: CommandID]]
  private let prefixes: [KeyContext: Set<[Key]>]

  /// The keys that commands have when nobody binds them anew.
  public static let standard = KeyBindings(rebound: [:])

  /// - Parameter rebound: the keys of commands that have others than the standard ones.
  public init(rebound: [CommandID: [KeyBinding]]) {
    self.rebound = rebound
    var commands: [KeyContext: [[Key]: CommandID]] = [:]
    var prefixes: [KeyContext: Set<[Key]>] = [:]
    for command in Command.all {
      for binding in rebound[command.id] ?? command.bindings {
        for context in binding.contexts {
          commands[context, default: [:]][binding.keys] = command.id
          for length in 1..<max(1, binding.keys.count) {
            prefixes[context, default: []].insert(Array(binding.keys.prefix(length)))
          }
        }
      }
    }
    self.commands = commands
    self.prefixes = prefixes
  }

  /// What a sequence of keys stands for.
  public enum Meaning: Hashable, Sendable {
    case command(CommandID)
    /// It begins a longer sequence: the next key decides.
    case prefix
    case none
  }

  /// The keys of a command, the ones to show first; none where it is only in the palette.
  public func bindings(of id: CommandID) -> [KeyBinding] { rebound[id] ?? Command.of(id)?.bindings ?? [] }

  /// The keys to show for a command in a place, as they are written (`^X h`); none where it has none there.
  public func keys(of id: CommandID, in context: KeyContext) -> String? {
    bindings(of: id).first { $0.contexts.contains(context) }?.keys.names
  }

  /// The keys to show for a command anywhere; none where it is only in the palette.
  public func keys(of id: CommandID) -> String? { bindings(of: id).first?.keys.names }

  /// What the keys pressed so far stand for in a place.
  public func meaning(of keys: [Key], in context: KeyContext) -> Meaning {
    if let command = commands[context]?[keys] { return .command(command) }
    return prefixes[context]?.contains(keys) == true ? .prefix : .none
  }
}
