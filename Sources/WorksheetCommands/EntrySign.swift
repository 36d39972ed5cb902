/// A sign that means something when it is typed into a cell; the help lists them.
public struct EntrySign: Hashable, Sendable {
  public let typed: String
  public let sentence: String

  /// All of them, in the order in which they are explained.
  public static let all = [
    EntrySign(typed: "1422", sentence: "A time: 14:22, 930 and 2:23p will do; four digits finish the cell."),
    EntrySign(typed: "+45", sentence: "A stop 45 minutes after the start."),
    EntrySign(typed: "0007+1d", sentence: "A stop on the next day; + takes the next day when it is offered."),
    EntrySign(typed: "d+1 1107", sentence: "A time on another day than the row above; 8/5 1107 too."),
    EntrySign(typed: "=", sentence: "As in the row above."),
    EntrySign(typed: "n or -", sentence: "Not charted."),
    EntrySign(typed: ">", sentence: "Still running when the record ends."),
    EntrySign(typed: ".", sentence: "In an empty time cell: show the volume and the rate."),
    EntrySign(typed: "*", sentence: "In an empty cell: take the usual route and method of the row's drug."),
    EntrySign(typed: "8/4, 0804, d+1", sentence: "A date; d+1 is the day after that of the row above."),
    EntrySign(typed: "1 to 9", sentence: "Pick what is offered under that digit."),
  ]
}
