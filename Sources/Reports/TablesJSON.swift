import InfusionCoding
import Interchange
import ReferenceData

/// The tables of CMS that were used, as JSON.
enum TablesJSON {
  /// - Parameter estimate: what lines pay, where rates were looked at.
  static func write(_ edits: EditCheck?, _ estimate: RateEstimate?, _ json: inout JSONWriter) {
    json.key("tables")
    json.list { json in
      for table in edits?.tables ?? [] {
        write(
          table.name.rawValue, table.setting.map { TableSetting($0).rawValue }, table.effective, &json)
      }
      for effective in Set(estimate?.lines.compactMap(\.rate?.effective) ?? []).sorted() {
        write(CMSTable.Kind.opps.rawValue, TableSetting.outpatientHospital.rawValue, effective, &json)
      }
    }
  }

  private static func write(
    _ name: String, _ setting: String?, _ effective: Day, _ json: inout JSONWriter
  ) {
    json.object { json in
      json.field("name", name)
      json.field("setting", setting)
      json.field("effective", ISOTime.day(effective))
    }
  }
}
