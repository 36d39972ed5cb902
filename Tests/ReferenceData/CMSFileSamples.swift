import Foundation
import Testing

@testable import ReferenceData

/// Short files in the layouts that CMS publishes.
enum Sample: String, CaseIterable {
  case hospitalLimits = "MCR_MUE_OutpatientHospitalServices_Eff_10-01-2026.csv"
  case practitionerLimits = "MCR_MUE_PractitionerServices_Eff_04-01-2026.csv"
  case pairs = "ccioph-v323r0-f4.txt"
  case addOns = "AOC_V2026Q3-F-MCR.txt"
  case rates2026 = "2026 January Web Addendum B.12.29.25.csv"
  case rates2023 = "2023 January Web Addendum B.txt"

  var bytes: [UInt8] {
    get throws {
      let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Samples")
      return Array(try Data(contentsOf: folder.appending(path: rawValue)))
    }
  }

  var text: String { get throws { latin1(try bytes) } }
}

/// Reads a file from memory, in pieces.
func importing(
  _ bytes: [UInt8], named name: String, piece: Int = 1 << 16, effective: String? = nil,
  setting: TableSetting? = nil
) throws -> CMSImport {
  var position = 0
  return try CMSFile.read(
    named: name, effective: effective.flatMap { CalendarDate.day($0) }, setting: setting
  ) {
    guard position < bytes.count else { return nil }
    defer { position = min(position + piece, bytes.count) }
    return Array(bytes[position..<min(position + piece, bytes.count)])
  }
}

func importing(_ text: String, named name: String) throws -> CMSImport {
  try importing(text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }, named: name)
}
