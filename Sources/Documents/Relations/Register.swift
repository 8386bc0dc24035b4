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
  /// For each version, by its index, where its own connections begin; last, how many there are.
  let connectionStarts: [Int]
  /// The indices of connections by the document that they point at.
  let incoming: Incoming
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
      let links = version.body.links
      return links.indices.map { resolver.resolve(links[$0].target, from: .version(version)) }
    }
    let (connections, starts) = Connection.all(
      of: versions, bodyLinks: bodyLinks, resolver: resolver)
    self.content = content
    self.today = today
    self.versions = versions
    self.documents = documents
    self.statuses = statuses
    self.successors = replacers.successors
    self.connections = connections
    self.connectionStarts = starts
    self.incoming = Incoming(connections, documents: documents, resolver: resolver)
    self.pageLinks = content.pages.map { page in
      page.body.links.map { resolver.resolve($0.target, from: .page(page)) }
    }
    self.bodyLinks = bodyLinks
    self.resolver = resolver
    titleRanks = SwedishOrder.ranks(of: versions.map(\.title.value))
  }

  private static func ordered(_ versions: [Version]) -> [Version] {
    versions.sorted { a, b in
      if a.documentID != b.documentID { return a.documentID < b.documentID }
      let starts = (a.firstDay?.dayNumber ?? .min, b.firstDay?.dayNumber ?? .min)
      return starts.0 == starts.1 ? a.path < b.path : starts.0 < starts.1
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
}

/// For each document, by its index, the connections that point at it from other documents.
struct Incoming: Sendable {
  /// Indices of connections, those to the first document first.
  private let all: [Int]
  /// For each document, where its own begin; last, how many there are.
  private let starts: [Int]

  init(_ connections: [Connection], documents: [Document], resolver: Resolver) {
    let targets = connections.indices.map { index -> Int? in
      guard case .version(let target, _, _) = connections[index].target else { return nil }
      let document = resolver.documentOfVersion[target]
      let own = resolver.documentOfVersion[connections[index].source]
      return document == own ? nil : document
    }
    var starts = [Int](repeating: 0, count: documents.count + 1)
    for target in targets { if let target { starts[target + 1] += 1 } }
    for document in documents.indices { starts[document + 1] += starts[document] }
    var next = starts
    var all = [Int](repeating: 0, count: starts[documents.count])
    for (index, target) in targets.enumerated() {
      guard let target else { continue }
      all[next[target]] = index
      next[target] += 1
    }
    self.all = all
    self.starts = starts
  }

  subscript(document: Int) -> ArraySlice<Int> { all[starts[document]..<starts[document + 1]] }
}
