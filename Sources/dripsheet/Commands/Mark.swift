import ArgumentParser
import WorksheetLibrary

/// `dripsheet mark ID waiting "QUESTION" | done | open`
struct Mark: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Marks worksheets as open, waiting for an answer, or done; done is signed with name and time.")

  @Argument(help: "The worksheet, by its number in `dripsheet list`.")
  var worksheet: Int

  @Argument(help: "open, waiting or done.")
  var state: StateWord

  @Argument(help: "What was asked, for waiting: \"when did the ceftriaxone stop?\"")
  var question: String?

  @OptionGroup var options: LibraryOptions

  func validate() throws {
    let isAsked = question?.contains { !$0.isWhitespace } == true
    if state == .waiting, !isAsked {
      throw ValidationError("what is waited for? mark \(worksheet) waiting \"…\"")
    }
    if state != .waiting, question != nil {
      throw ValidationError("only a worksheet that is waiting has a question")
    }
  }

  func run() throws {
    let marked: WorksheetState =
      switch state {
      case .open: .open
      case .waiting: .waiting(question: question ?? "")
      case .done: .done
      }
    try options.open().mark(worksheet, marked, by: .now)
  }
}
