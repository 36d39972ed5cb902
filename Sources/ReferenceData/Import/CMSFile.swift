import InfusionCoding

/// Reads the tables that CMS publishes, in the layouts in which it publishes them.
public enum CMSFile {
  /// Reads one file, recognised by its content, and keeps the rows of this field. No more of it than a
  /// piece and a line is held at a time.
  ///
  /// - Parameters:
  ///   - name: The file's name as CMS gives it, which alone says the edition (and for code pairs, whose
  ///     table it is). A folder before it is not looked at.
  ///   - effective: The first day of the edition, where the name was changed; goes before the name.
  ///   - setting: Whose code pairs these are, where the name was changed; goes before the name.
  ///   - nextPiece: Gives the file's next bytes, none at its end.
  /// - Throws: ``CMSFileRefusal``, and what `nextPiece` throws. Then nothing is taken.
  public static func read(
    named name: String, effective: Day? = nil, setting: TableSetting? = nil,
    nextPiece: @escaping () throws -> [UInt8]?
  ) throws -> CMSImport {
    let name = CMSFileName(name)
    do {
      var lines = LineReader(nextPiece)
      let edition = Edition(name: name, effective: effective, setting: setting)
      switch try CMSLayout.recognised(in: &lines, named: name) {
      case .unitLimits(let setting):
        return try UnitLimitFile(lines, setting, try edition.effective(name.unitLimitEdition)).read(name)
      case .codePairs:
        let setting = try edition.codePairSetting()
        return try CodePairFile(lines, setting, try edition.effective(name.codePairEdition)).read(name)
      case .addOns:
        return try AddOnFile(lines, try edition.effective(name.addOnEdition)).read(name)
      case .rates(let separator, let columns, let year):
        let effective = try edition.rateEffective(year: year)
        return try RateFile(lines, separator: separator, columns: columns, effective).read(name)
      }
    } catch var refusal as CMSFileRefusal {
      refusal.fileName = name.text
      throw refusal
    }
  }

  /// Which edition a file is of, as the caller or the file's name says.
  private struct Edition {
    let name: CMSFileName
    let effective: Day?
    let setting: TableSetting?

    func effective(_ fromName: Day?) throws -> Day {
      guard let day = effective ?? fromName else {
        throw CMSFileRefusal(
          "the file's name doesn't say which edition it is",
          "give it the name it has at CMS, or say its first day",
          missing: .effective)
      }
      return day
    }

    func codePairSetting() throws -> TableSetting {
      guard let setting = setting ?? name.codePairSetting else {
        throw CMSFileRefusal(
          "the file's name doesn't say whose code pairs these are",
          "give it the name it has at CMS (ccioph-… or ccipra-…), or say whose they are", missing: .setting)
      }
      return setting
    }

    /// The title says the year only, which has to agree with the name.
    func rateEffective(year: Int?) throws -> Day {
      let day = try effective(name.rateEdition)
      if let year, Clock.date(of: day).year != year {
        throw CMSFileRefusal(
          "the title says \(year), the edition is to be of \(CalendarDate.text(day))",
          "give the file the name it has at CMS, or say its first day", missing: .effective)
      }
      return day
    }
  }
}
