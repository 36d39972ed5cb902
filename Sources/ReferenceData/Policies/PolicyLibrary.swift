/// The policies that can be named: those that come with the program, then a user's own.
public struct PolicyLibrary: Sendable {
  /// In the order in which they are listed.
  public private(set) var policies: [NamedPolicy] = []

  private static let shippedFiles = [
    ("haugen", PackageResources.haugen_yaml), ("cms", PackageResources.cms_yaml),
    ("cpt", PackageResources.cpt_yaml), ("hcpro", PackageResources.hcpro_yaml),
    ("office", PackageResources.office_yaml),
  ]

  /// Names that no policy of a user's may take.
  static let shippedNames = shippedFiles.map(\.0)

  /// The policies that come with the program, read at first use. (Each is read in a test: none is ever
  /// left out here.)
  public static let shipped = shippedFiles.reduce(into: PolicyLibrary()) { library, file in
    let yaml = String(decoding: file.1, as: UTF8.self)
    var reader = PolicyFileReader(source: "\(file.0).yaml", library: library, isShipped: true)
    if case .success(let policy) = reader.read(yaml) { library.policies.append(policy) }
  }

  public var names: [String] { policies.map(\.name) }

  /// The names for a sentence: `haugen, cms, cpt`.
  public var namesListed: String { names.joined(separator: ", ") }

  /// The policy of exactly this name.
  public func named(_ name: String) -> NamedPolicy? { policies.first { $0.name == name } }

  /// With one more policy, which takes the place of one of its name.
  public func adding(_ policy: NamedPolicy) -> PolicyLibrary {
    var library = self
    if let index = policies.firstIndex(where: { $0.name == policy.name }) {
      library.policies[index] = policy
    } else {
      library.policies.append(policy)
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
