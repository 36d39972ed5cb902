/// A drug, fluid or other substance that is injected or infused, and what is usual for it.
public struct Substance: Hashable, Sendable {
  /// The generic name, in lower case: what the substance is known by.
  public let name: String
  /// Brand names, and other names that it is charted by (`NS`, `5-FU`), as they are written.
  public let brands: [String]
  /// The classes that it can have, the most usual first. Where there are several, the use decides.
  public let classes: [SubstanceClass]
  /// The usual route, one of ``routes``; shown and offered, never filled in.
  public let usualRoute: String
  /// The usual method, one of ``methods``; shown and offered, never filled in.
  public let usualMethod: String
  /// Whether it is ever given into a vein in so few minutes that it is coded as a push. False only where
  /// established practice rules that out: a push of it is then a doubt about the record.
  public let isEverPushed: Bool

  public init(
    name: String, brands: [String], classes: [SubstanceClass], usualRoute: String, usualMethod: String,
    isEverPushed: Bool
  ) {
    self.name = name
    self.brands = brands
    self.classes = classes
    self.usualRoute = usualRoute
    self.usualMethod = usualMethod
    self.isEverPushed = isEverPushed
  }

  /// The routes that a substance can be given by, as the encounter's files write them.
  public static let routes = [
    "IV", "IM", "SC", "IA", "IT", "IVT", "IP", "IPL", "PO", "SL", "INH", "IN", "TOP", "PR", "ID", "IO",
    "IVES", "IL", "IAR", "EYE", "EPI", "OTHER",
  ]

  /// The methods that a substance can be given by, as the encounter's files write them.
  public static let methods = [
    "infusion", "push", "injection", "pump", "onBody", "refillPortable", "refillImplanted",
  ]
}
