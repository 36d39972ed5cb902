import Foundation
import ScreenPictures
import TerminalDriver

/// Draws the pictures of the README into the folder named: `script/pictures`.
@main
enum DrawPictures {
  static func main() throws {
    guard CommandLine.arguments.count == 2 else {
      FileHandle.standardError.write(Data("name the folder that the pictures are drawn into\n".utf8))
      exit(64)
    }
    let folder = URL(fileURLWithPath: CommandLine.arguments[1])
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for shown in ShownScreen.all() {
      for theme in [Theme.dark, .light] {
        let picture = ScreenPicture(shown.frame, theme: theme).svg(title: shown.title)
        try picture.write(
          to: folder.appendingPathComponent("\(shown.name)-\(theme.name).svg"), atomically: true,
          encoding: .utf8)
      }
    }
  }
}
