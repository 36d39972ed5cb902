/// The policies that can be named: those that come with the program, then a user's own.
public struct PolicyLibrary: Sendable {
  /// A policy that is read when somebody asks for it: one that comes with the program, mostly isn't.
  private struct Entry: Sendable {
    let name: String
    let policy: OnDemand<NamedPolicy?>
  }

  private var entries: [Entry] = []

  private static let shippedFiles: [(name: String, yaml: @Sendable () -> [UInt8])] = [
    ("haugen", { PackageResources.haugen_yaml }), ("cms", { PackageResources.cms_yaml }),
    ("cpt", { PackageResources.cpt_yaml }), ("hcpro", { PackageResources.hcpro_yaml }),
    ("office", { PackageResources.office_yaml }),
  ]

  /// Names that no policy of a user's may take.
  static let shippedNames = shippedFiles.map(\.name)

  /// The policies that come with the program. (Each is read in a test: none is ever left out.)
  public static let shipped = shippedFiles.reduce(into: PolicyLibrary()) { library, file in
    let earlier = library
    let policy = OnDemand {
      var reader = PolicyFileReader(source: "\(file.name).yaml", library: earlier, isShipped: true)
      return try? reader.read(String(decoding: file.yaml(), as: UTF8.self)).get()
    }
    library.entries.append(Entry(name: file.name, policy: policy))
  }

  /// In the order in which they are listed.
  public var policies: [NamedPolicy] { entries.compactMap(\.policy.value) }

  public var names: [String] { entries.map(\.name) }

  /// The names for a sentence: `haugen, cms, cpt`.
  public var namesListed: String { names.joined(separator: ", ") }

  /// The policy of exactly this name.
  public func named(_ name: String) -> NamedPolicy? {
    entries.first { $0.name == name }.flatMap(\.policy.value)
  }

  /// With one more policy, which takes the place of one of its name.
  public func adding(_ policy: NamedPolicy) -> PolicyLibrary {
    var library = self
    let entry = Entry(name: policy.name, policy: OnDemand(value: policy))
    if let index = entries.firstIndex(where: { $0.name == policy.name }) {
      library.entries[index] = entry
    } else {
      library.entries.append(entry)
    }
    return library
  }

  /// With a user's own policies, which may start from each other in any order. A file that can't be
  /// used is left out and told of; the others are taken.
  public func reading(
    _ files: [(source: String, yaml: String)]
  ) -> (library: PolicyLibrary, errors: [PolicyFileError]) {
    var library = self
    var takenBy: [String: String] = [:]
    var (waiting, errors): ([(source: String, yaml: String)], [PolicyFileError]) = (files, [])
    var learned = true
    while learned {
      (learned, errors) = (false, errors.filter(\.isFinal))
      var stillWaiting: [(source: String, yaml: String)] = []
      for file in waiting {
        switch PolicyFile.read(yaml: file.yaml, source: file.source, among: library) {
        case .success(let policy):
          if let other = takenBy[policy.name] {
            errors.append(.sameName(policy.name, source: file.source, as: other))
            continue
          }
          takenBy[policy.name] = file.source
          library = library.adding(policy)
          learned = true
        case .failure(let error):
          errors.append(error)
          if !error.isFinal { stillWaiting.append(file) }
        }
      }
      waiting = stillWaiting
    }
    return (library, errors)
  }
}
