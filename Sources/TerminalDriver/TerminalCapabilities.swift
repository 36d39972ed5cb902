/// What a terminal can do, as far as the driver makes use of it. A value, so that the encoder can be
/// tried with any terminal there is or was.
///
/// Every terminal here understands the control sequences of ECMA-48, which the VT100 began; what
/// differs is which of them. Terminfo says that.
public struct TerminalCapabilities: Equatable, Sendable {
  /// Output is UTF-8; else every character beyond ASCII is shown as `?`.
  public var isUTF8 = true
  /// Colours that may be used.
  public var colors = ColorDepth.none
  public var hasBold = true
  public var hasUnderline = true
  public var hasReverse = true
  /// `39` and `49` set the default colours again.
  public var hasDefaultColors = true
  /// `22`, `24` and `27` end bold, underline and reverse; else only `0` ends everything.
  public var endsAttributesSingly = true
  /// Attributes that can't be seen together with a colour (terminfo `ncv`).
  public var hidesUnderlineInColor = false
  /// `ESC [ J` and `ESC [ K` erase to the end of screen and line.
  public var erasesToEnd = true
  /// `ESC [ n X` erases cells.
  public var erasesCells = true
  /// `ESC [ n A`, `B`, `C`, `D` move the cursor.
  public var movesByCount = true
  /// `ESC [ top ; bottom r` makes a scrolling region; `ESC [ n L` and `M` insert and delete lines in it.
  public var scrollsLines = true
  /// A character in the last cell of the last line doesn't scroll the screen.
  public var canFillLastCell = true
  /// Wrapping at the right edge can be switched off, so that a character wider than thought can't
  /// break into the next line.
  public var hasWrapSwitch = true
  /// Text pasted arrives between marks.
  public var bracketsPaste = true
  /// The clipboard can be set with OSC 52.
  public var setsClipboard = true
  /// What opens and closes the alternate screen; empty where there is none.
  public var openAlternateScreen: [UInt8] = []
  public var closeAlternateScreen: [UInt8] = []
  /// The terminal holds the picture back between `ESC [ ? 2026 h` and `l`. It is asked at the start.
  public var synchronizes = false

  public init() {}
}
