import ChartedEncounter
import InfusionCoding
import Worksheet

extension Version1 {
  /// One edit. Rows are named by their identity.
  indirect enum Edit: Codable {
    case cell(row: Int, field: String, content: Content)
    case insert(row: Int, cells: Row, place: Int)
    case delete(row: Int)
    case move(row: Int, place: Int)
    case duplicate(row: Int, copy: Int)
    case sortByTime
    case order(rows: [Int])
    case encounter(field: EncounterField)
    case addSite(site: Site, place: Int)
    case setSite(site: Site, place: Int)
    case removeSite(place: Int)
    case numbers(numbers: [Int]?, links: [Link])
    case group(edits: [Edit], name: String)
  }

  /// What a row's cell `continues` held.
  struct Link: Codable {
    var row: Int
    var continues: Int?
    var typed: String?
  }

  /// A field of the encounter; blank where nothing is said.
  enum EncounterField: Codable {
    case id(text: String)
    case title(text: String?)
    case setting(word: String?)
    case policy(name: String?)
    case override(setting: String, value: String?)
    case inpatientFrom(time: Int?)
  }
}

extension Version1.Edit {
  init(_ edit: Edit) {
    self =
      switch edit {
      case .setCell(let row, let field, let content):
        .cell(row: row.serial, field: field.rawValue, content: Version1.Content(content))
      case .insertRow(let row, let cells, let place):
        .insert(row: row.serial, cells: Version1.Row(cells), place: place)
      case .deleteRow(let row): .delete(row: row.serial)
      case .moveRow(let row, let place): .move(row: row.serial, place: place)
      case .duplicateRow(let row, let copy): .duplicate(row: row.serial, copy: copy.serial)
      case .sortByTime: .sortByTime
      case .orderRows(let rows): .order(rows: rows.map(\.serial))
      case .setEncounter(let field): .encounter(field: Version1.EncounterField(field))
      case .addSite(let site, let place): .addSite(site: Version1.Site(site), place: place)
      case .setSite(let site, let place): .setSite(site: Version1.Site(site), place: place)
      case .removeSite(let place): .removeSite(place: place)
      case .restoreNumbers(let numbers):
        .numbers(
          numbers: numbers.numbers,
          links: numbers.links.map {
            Version1.Link(row: $0.row.serial, continues: $0.continues, typed: $0.asTyped)
          })
      case .group(let edits, let name): .group(edits: edits.map { Version1.Edit($0) }, name: name)
      }
  }

  func live() throws -> Edit {
    switch self {
    case .cell(let row, let field, let content):
      .setCell(
        RowIdentity(serial: row), try Version1.known(RowField(rawValue: field), field), try content.live())
    case .insert(let row, let cells, let place):
      .insertRow(RowIdentity(serial: row), try cells.live(), at: place)
    case .delete(let row): .deleteRow(RowIdentity(serial: row))
    case .move(let row, let place): .moveRow(RowIdentity(serial: row), to: place)
    case .duplicate(let row, let copy):
      .duplicateRow(RowIdentity(serial: row), as: RowIdentity(serial: copy))
    case .sortByTime: .sortByTime
    case .order(let rows): .orderRows(rows.map(RowIdentity.init(serial:)))
    case .encounter(let field): .setEncounter(try field.live())
    case .addSite(let site, let place): .addSite(site.live, at: place)
    case .setSite(let site, let place): .setSite(site.live, at: place)
    case .removeSite(let place): .removeSite(at: place)
    case .numbers(let numbers, let links):
      .restoreNumbers(
        RowNumbers(
          numbers: numbers,
          links: links.map {
            RowNumbers.Link(row: RowIdentity(serial: $0.row), continues: $0.continues, asTyped: $0.typed)
          }))
    case .group(let edits, let name): .group(try edits.map { try $0.live() }, name: name)
    }
  }
}

extension Version1.EncounterField {
  init(_ field: EncounterField) {
    self =
      switch field {
      case .id(let text): .id(text: text)
      case .title(let text): .title(text: text)
      case .setting(let setting): .setting(word: setting?.rawValue)
      case .policy(let name): .policy(name: name)
      case .override(let setting, let value): .override(setting: setting.rawValue, value: value)
      case .inpatientFrom(let time): .inpatientFrom(time: time.map(Version1.number))
      }
  }

  func live() throws -> EncounterField {
    switch self {
    case .id(let text): .id(text)
    case .title(let text): .title(text)
    case .setting(let word):
      .setting(try word.map { try Version1.known(CareSetting(rawValue: $0), $0) })
    case .policy(let name): .policy(name)
    case .override(let setting, let value):
      .override(try Version1.known(SettingName(rawValue: setting), setting), value)
    case .inpatientFrom(let time): .inpatientFrom(time.map(Version1.time))
    }
  }
}
