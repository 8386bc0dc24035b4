package import Findings
import Markdown

/// The documents, put in order and related to each other, as they stand on one day.
///
/// A class, because everything holds on to it and nothing changes it.
package final class Register: Sendable {
  package let content: Content
  /// The day on which everything here is judged.
  package let today: LocalDate
  /// Sorted by document, then by start; one without a start comes first.
  package let versions: [Version]
  /// Sorted by id.
  package let documents: [Document]
  /// The status of each version today, by its index.
  package let statuses: [Status]
  /// For each version, by its index, the index of the version that has replaced it.
  package let successors: [Int?]
  /// Every link and relation of every version, in the order of versions and places.
  package let connections: [Connection]
  /// For each document, by its index, the indices of the connections that point at it.
  package let incoming: [[Int]]
  /// Links of ordinary pages, by the index of the page and then of the link.
  package let pageLinks: [[Resolution]]
  /// For each version, by its index, where each of its body's links leads.
  package let bodyLinks: [[Resolution]]
  package let resolver: Resolver
  /// For each version, by its index, its place when all are put in Swedish alphabetical order of
  /// titles, and those of one title in the order of ids.
  package let titleRanks: [Int]

  /// Relates `content` as it stands on `today`.
  ///
  /// - Parameter includingDrafts: true in preview; otherwise a draft is not there at all.
  package init(_ content: Content, today: LocalDate, includingDrafts: Bool = false) {
    let versions = Self.ordered(content.versions.filter { includingDrafts || !$0.isDraft })
    let replacers = Replacements(versions, today: today)
    let statuses = versions.indices.map { index in
      versions[index].status(
        on: today, replacedBy: replacers.successors[index],
        warningDays: content.settings.longestWarning)
    }
    let documents = Self.documents(of: versions, today: today)
    let resolver = Resolver(content, versions: versions, documents: documents)
    let bodyLinks = versions.map { version in
      version.body.links.map { resolver.resolve($0.target, from: .version(version)) }
    }
    let connections = Connection.all(of: versions, bodyLinks: bodyLinks, resolver: resolver)
    self.content = content
    self.today = today
    self.versions = versions
    self.documents = documents
    self.statuses = statuses
    self.successors = replacers.successors
    self.connections = connections
    self.incoming = Self.incoming(connections, documents: documents, resolver: resolver)
    self.pageLinks = content.pages.map { page in
      page.body.links.map { resolver.resolve($0.target, from: .page(page)) }
    }
    self.bodyLinks = bodyLinks
    self.resolver = resolver
    titleRanks = SwedishOrder.ranks(of: versions.map(\.title.value))
  }

  private static func ordered(_ versions: [Version]) -> [Version] {
    versions.sorted { a, b in
      (a.documentID, a.firstDay?.dayNumber ?? .min, a.path)
        < (b.documentID, b.firstDay?.dayNumber ?? .min, b.path)
    }
  }

  private static func documents(of versions: [Version], today: LocalDate) -> [Document] {
    var result: [Document] = []
    var start = 0
    while start < versions.count {
      let id = versions[start].documentID
      let end = versions[start...].firstIndex { $0.documentID != id } ?? versions.count
      let begun = (start..<end).last { index in
        !versions[index].isDraft && versions[index].firstDay.map { $0 <= today } ?? true
      }
      let coming = (start..<end).first { !versions[$0].isDraft }
      result.append(
        Document(id: id, versions: start..<end, current: begun ?? coming ?? start))
      start = end
    }
    return result
  }

  private static func incoming(
    _ connections: [Connection], documents: [Document], resolver: Resolver
  ) -> [[Int]] {
    var result = [[Int]](repeating: [], count: documents.count)
    for (index, connection) in connections.enumerated() {
      guard case .version(let target, _, _) = connection.target else { continue }
      let document = resolver.documentOfVersion[target]
      if document != resolver.documentOfVersion[connection.source] {
        result[document].append(index)
      }
    }
    return result
  }
}
