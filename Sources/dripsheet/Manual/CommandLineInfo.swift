import ArgumentParser
import Foundation

/// A command as the argument parser describes it to other programs, as far as the manual page needs it.
struct CommandLineInfo: Decodable {
  var commandName: String
  var abstract: String?
  var discussion: String?
  var superCommands: [String]?
  var shouldDisplay: Bool?
  /// The one that is meant where none is named.
  var defaultSubcommand: String?
  var subcommands: [CommandLineInfo]?
  var arguments: [Argument]?

  struct Argument: Decodable {
    enum Kind: String, Decodable { case positional, option, flag }

    struct Name: Decodable {
      enum Kind: String, Decodable { case long, short, longWithSingleDash }
      var kind: Kind
      var name: String
    }

    var kind: Kind
    var names: [Name]?
    var valueName: String?
    var isOptional: Bool
    var isRepeating: Bool
    var defaultValue: String?
    var shouldDisplay: Bool
    var abstract: String?
  }

  /// The program and everything under it.
  ///
  /// - Throws: where the argument parser's description can't be read.
  static func ofProgram() throws -> CommandLineInfo {
    struct Description: Decodable { var command: CommandLineInfo }
    return try JSONDecoder().decode(Description.self, from: Data(Dripsheet._dumpHelp().utf8)).command
  }

  /// What a person types for it: `dripsheet policies show`; a default subcommand needs no name.
  func invocation(isDefault: Bool) -> String {
    ((superCommands ?? []) + (isDefault ? [] : [commandName])).joined(separator: " ")
  }

  /// The subcommands that are shown, each once.
  var shownSubcommands: [CommandLineInfo] {
    (subcommands ?? []).filter { $0.shouldDisplay != false && $0.commandName != "help" }
  }

  /// Its own arguments: those that every command has are told once.
  var ownArguments: [Argument] {
    (arguments ?? []).filter { argument in
      argument.shouldDisplay && !argument.spellings.contains { $0 == "--help" || $0 == "--version" }
    }
  }
}

extension CommandLineInfo.Argument {
  /// As it is typed: `--policy`, `-h`.
  var spellings: [String] { (names ?? []).map { ($0.kind == .long ? "--" : "-") + $0.name } }

  /// Whether it is the side of a switch that turns off: `--no-estimate`.
  var isOtherSide: Bool { kind == .flag && spellings.allSatisfy { $0.hasPrefix("--no-") } }
}
