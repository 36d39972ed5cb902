import ArgumentParser
import Foundation
import Settings

/// `dripsheet config`
struct Config: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Prints the settings file as it ships, every setting and key binding explained.",
    discussion: """
      To begin one of your own:
        mkdir -p "$(dirname "$(dripsheet config --path)")"
        dripsheet config > "$(dripsheet config --path)"
      Exit status of --check: 0 nothing is wrong, 1 a line can't be used.
      """)

  @Flag(help: "Prints where your settings file is read from.")
  var path = false

  @Flag(help: "Names the lines of your settings file that can't be used.")
  var check = false

  func validate() throws {
    if path && check { throw ValidationError("--path or --check, one at a time") }
  }

  func run() throws {
    let places = Places(environment: ProcessInfo.processInfo.environment)
    if path {
      print(places.settings.path)
    } else if check {
      try checkFile(places)
    } else {
      print(Settings.shippedFile, terminator: "")
    }
  }

  private func checkFile(_ places: Places) throws {
    let file = SettingsFile(places, policies: UserFiles(places).policies)
    guard file.isThere else { return print("\(file.path) is not there: the defaults count.") }
    for sentence in file.sentences { print(sentence) }
    guard file.sentences.isEmpty else { throw ExitCode(1) }
    print("\(file.path): nothing is wrong.")
  }
}
