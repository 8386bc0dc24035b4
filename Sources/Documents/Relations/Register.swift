package import Findings
import Markdown

/// The documents, put in order and related to each other, as they stand on one day.
///
/// A class, because everything holds on to it and nothing changes it.
package final class Register: Sendable {
  package let content: Content
  /// The day on which everything here is judged.
  package let today: LocalDate
  /// Drafts are among the versions.
  package let includesDrafts: Bool
  /// Sorted by document, then by start; one without a start comes first.
  package let versions: [Version]
  /// Sorted by id.
  package let documents: [Document]
  /// The status of each version today, by its index.
  package let statuses: [Status]
  /// For each version, by its index, the index of the version that has replaced it.
  package let successors: [Int?]
  /// For versions that are to be replaced after today, by their index, the index of the one that
  /// will; the first to begin.
  package let comingSuccessors: [Int: Int]
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
  /// For each version, by its index, its address: the document's own when it is the current one.
  let addresses: [String]

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
    self.content = content
    self.today = today
    includesDrafts = includingDrafts
    self.versions = versions
    self.documents = documents
    self.statuses = statuses
    successors = replacers.successors
    comingSuccessors = replacers.coming
    (connections, connectionStarts) = Connection.all(
      of: versions, bodyLinks: bodyLinks, resolver: resolver)
    incoming = Incoming(connections, documents: documents, resolver: resolver)
    pageLinks = content.pages.map { page in
      page.body.links.map { resolver.resolve($0.target, from: .page(page)) }
    }
    self.bodyLinks = bodyLinks
    self.resolver = resolver
    titleRanks = SwedishOrder.ranks(of: versions.map(\.title.value))
    addresses = documents.flatMap { document in
      document.versions.map { index in
        let name = index == document.current ? nil : versions[index].name
        return name.map { Address.version(document.id, $0) } ?? Address.document(document.id)
      }
    }
  }

  /// The same, made from the register of an earlier content; `nil` when more has changed than what
  /// some versions say without changing where they stand, so that everything is to be made anew.
  private init?(_ content: Content, after old: Register) {
    guard content.hasSameRegisters(as: old.content),
      let changes = old.changedVersions(in: content)
    else { return nil }
    var (versions, statuses) = (old.versions, old.statuses)
    var (bodyLinks, connections) = (old.bodyLinks, old.connections)
    var starts = old.connectionStarts
    for (index, version) in changes { versions[index] = version }
    let resolver = old.resolver.with(versions)
    for (index, version) in changes {
      statuses[index] = version.status(
        on: old.today, replacedBy: old.successors[index],
        warningDays: content.settings.longestWarning)
      let links = version.body.links
      bodyLinks[index] = links.indices.map {
        resolver.resolve(links[$0].target, from: .version(version))
      }
      var own: [Connection] = []
      Connection.append(of: index, in: versions, bodyLinks[index], resolver: resolver, to: &own)
      connections.replaceSubrange(starts[index]..<starts[index + 1], with: own)
      let growth = own.count - (starts[index + 1] - starts[index])
      if growth != 0 { for later in (index + 1)..<starts.count { starts[later] += growth } }
    }
    self.content = content
    today = old.today
    includesDrafts = old.includesDrafts
    self.versions = versions
    documents = old.documents
    self.statuses = statuses
    successors = old.successors
    comingSuccessors = old.comingSuccessors
    self.connections = connections
    connectionStarts = starts
    incoming = Incoming(connections, documents: old.documents, resolver: resolver)
    pageLinks = old.pageLinks
    self.bodyLinks = bodyLinks
    self.resolver = resolver
    let hasNewTitle = changes.contains { old.versions[$0].title.value != $1.title.value }
    titleRanks =
      hasNewTitle ? SwedishOrder.ranks(of: versions.map(\.title.value)) : old.titleRanks
    addresses = old.addresses
  }

  /// The same as the initialiser makes, with less work when little has changed since an earlier
  /// content.
  package static func relating(
    _ content: Content, today: LocalDate, includingDrafts: Bool, after old: Register?
  ) -> Register {
    if let old, old.today == today, old.includesDrafts == includingDrafts,
      let register = Register(content, after: old)
    {
      return register
    }
    return Register(content, today: today, includingDrafts: includingDrafts)
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
      let begun = (start..<end).last { versions[$0].hasBegun(by: today) }
      let coming = (start..<end).first { !versions[$0].isDraft }
      result.append(
        Document(id: id, versions: start..<end, current: begun ?? coming ?? start))
      start = end
    }
    return result
  }
}
