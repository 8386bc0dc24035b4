package import Findings
import Markdown

/// A pointer from one version to something else: a link in its text or a relation in its fields.
package struct Connection: Sendable, Hashable {
  /// The index of the version that points.
  package let source: Int
  package let kind: Kind
  package let target: Resolution
  package let location: SourceLocation
  /// Meant as history: pinned and marked with the title "historisk", or what the version itself
  /// replaces. Such a pointer may lead to what no longer holds.
  package let isHistorical: Bool

  package enum Kind: Sendable, Hashable {
    case link
    case relation(RelationKind)
    case replaces
  }

  /// All of them, in the order of versions, and within a version fields before text.
  static func all(
    of versions: [Version], bodyLinks: [[Resolution]], resolver: Resolver
  ) -> [Connection] {
    versions.indices.flatMap { index in
      let version = versions[index]
      let own = Set(version.replaces.map { Reference($0.value).document })
      return version.replaces.map { id in
        Connection(
          source: index, kind: .replaces, target: resolver.resolve(Reference(id.value)),
          location: id.location, isHistorical: true)
      }
        + version.relations.map { relation in
          Connection(
            source: index, kind: .relation(relation.kind),
            target: resolver.resolve(relation.target), location: relation.location,
            isHistorical: own.contains(relation.target.document))
        }
        + zip(version.body.links, bodyLinks[index]).compactMap { link, target in
          Self.connection(
            link, target: target, source: index, replaced: own, versions: versions)
        }
    }
  }

  private static func connection(
    _ link: Link, target: Resolution, source: Int, replaced: Set<String>, versions: [Version]
  ) -> Connection? {
    var isHistorical = false
    switch target {
    case .version(let version, _, let isPinned):
      let document = versions[version].documentID
      isHistorical =
        (isPinned && link.title.map(isHistoryMark) ?? false)
        || replaced.contains(document) || document == versions[source].documentID
    case .broken: break
    case .address, .section, .external: return nil
    }
    return Connection(
      source: source, kind: .link, target: target, location: link.location,
      isHistorical: isHistorical)
  }

  private static func isHistoryMark(_ title: String) -> Bool {
    Slug.folded(title).hasPrefix("historisk")
  }
}
