import ArgumentParser
import WorksheetLibrary

/// `dripsheet list`
struct List: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Lists the worksheets of the library.",
    discussion: """
      The column ! counts findings. Under a worksheet stand its title, what was asked, who signed it, and who
      has it open.
      Exit status: 0 listed, 1 the library can't be read, 64 wrong use.
      """)

  @Option(help: "Only those that are open, waiting or done; may be given more than once.")
  var state: [StateWord] = []

  @Option(help: "Only those with all of these words in id, encounter, title, dates, codes, question, names.")
  var filter = ""

  @Option(help: "By touched, id, encounter, date, state or findings.")
  var sort = WorksheetQuery.Order.touched

  @Flag(help: "The archived ones.")
  var archived = false

  @Option(help: "text, or json: one worksheet a line.")
  var format = PlainFormat.text

  @OptionGroup var options: LibraryOptions

  func run() throws {
    let library = try options.open()
    var query = WorksheetQuery()
    query.text = filter
    query.states = Set(state.map(\.rawValue))
    query.isArchived = archived
    query.order = sort
    let list = try library.list(query).map { (summary: $0, holder: library.holder(of: $0)) }
    switch format {
    case .text: print(WorksheetTable.text(list), terminator: "")
    case .json:
      for item in list { print(WorksheetJSON.text(item.summary, holder: item.holder), terminator: "") }
    }
  }
}

/// The states of a worksheet by their words.
enum StateWord: String, CaseIterable, ExpressibleByArgument { case open, waiting, done }

extension WorksheetQuery.Order: ExpressibleByArgument {}
