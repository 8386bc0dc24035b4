package import Findings
import Markdown

/// A pointer from one version to something else: a link in its text or a relation in its fields.
package struct Connection: Sendable, Hashable {
  /// The index of the version that points.
  package let source: Int
  package let kind: Kind
  package let target: Resolution
  package let location: SourceLocation
  /// Meant as history: pinned, or to a document with a single version, and marked with the title
  /// "historisk"; or what the version itself replaces. Such a pointer may lead to what no longer
  /// holds.
  package let isHistorical: Bool

  package enum Kind: Sendable, Hashable {
    case link
    case relation(RelationKind)
    case replaces
  }

  /// All of them, in the order of versions, and within a version fields before text; and for each
  /// version where its own begin, with their number last.
  static func all(
    of versions: [Version], bodyLinks: [[Resolution]], resolver: Resolver
  ) -> (connections: [Connection], starts: [Int]) {
    var result: [Connection] = []
    var starts = [0]
    result.reserveCapacity(
      versions.indices.reduce(0) { count, index in
        let version = versions[index]
        return count + version.replaces.count + version.relations.count + bodyLinks[index].count
      })
    starts.reserveCapacity(versions.count + 1)
    for index in versions.indices {
      append(of: index, in: versions, bodyLinks[index], resolver: resolver, to: &result)
      starts.append(result.count)
    }
    return (result, starts)
  }

  /// Appends those of one version.
  ///
  /// - Parameter bodyLinks: where the links of its body lead.
  static func append(
    of index: Int, in versions: [Version], _ bodyLinks: [Resolution], resolver: Resolver,
    to result: inout [Connection]
  ) {
    let version = versions[index]
    let replaced = Set(version.replaces.map { Reference($0.value).document })
    for id in version.replaces {
      result.append(
        Connection(
          source: index, kind: .replaces, target: resolver.resolve(Reference(id.value)),
          location: id.location, isHistorical: true))
    }
    for relation in version.relations {
      result.append(
        Connection(
          source: index, kind: .relation(relation.kind),
          target: resolver.resolve(relation.target), location: relation.location,
          isHistorical: replaced.contains(relation.target.document)))
    }
    appendLinks(of: index, bodyLinks, replaced: replaced, versions, to: &result)
  }

  private static func appendLinks(
    of source: Int, _ targets: [Resolution], replaced: Set<String>, _ versions: [Version],
    to result: inout [Connection]
  ) {
    let links = versions[source].body.links
    for place in links.indices {
      var isHistorical = false
      switch targets[place] {
      case .version(let version, _, let isPinned):
        let document = versions[version].documentID
        isHistorical =
          (links[place].title.map(isHistoryMark) ?? false
            && (isPinned || isOnly(version, in: versions)))
          || replaced.contains(document) || document == versions[source].documentID
      case .broken: break
      case .address, .section, .external: continue
      }
      result.append(
        Connection(
          source: source, kind: .link, target: targets[place], location: links[place].location,
          isHistorical: isHistorical))
    }
  }

  /// Whether its document has no other version, so that whoever names the document names it.
  private static func isOnly(_ index: Int, in versions: [Version]) -> Bool {
    let id = versions[index].documentID
    return (index == 0 || versions[index - 1].documentID != id)
      && (index + 1 == versions.count || versions[index + 1].documentID != id)
  }

  private static func isHistoryMark(_ title: String) -> Bool {
    Slug.folded(title).hasPrefix("historisk")
  }
}
