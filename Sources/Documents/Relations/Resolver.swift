import Findings
import Markdown
import Synchronization

/// Finds what links and relations point at: one for all their forms.
package struct Resolver: Sendable {
  let documentIndex: [String: Int]
  let documentOfVersion: [Int]
  let versionOfPath: [String: Int]
  let typeIndex: [String: Int]
  let bodyIndex: [String: Int]
  let goalIndex: [Int: Int]
  private var versions: [Version]
  private let documents: [Document]
  private let drafts: Set<String>
  /// Ids that stand in more than one place, with those places.
  private let ambiguous: [String: [String]]
  private let pageAnchors: [String: Set<String>]
  private let pageAddresses: [String: String]
  /// The addresses of the site that are not those of documents.
  private let otherAddresses: Set<String>
  private let unread: UnreadFiles
  private let all = AllAddresses()

  /// Where a link stands.
  enum Origin {
    case version(Version)
    case page(Page)

    var path: String {
      switch self {
      case .version(let version): version.path
      case .page(let page): page.path
      }
    }

    var headings: [Heading] {
      switch self {
      case .version(let version): version.body.headings
      case .page(let page): page.body.headings
      }
    }
  }

  init(_ content: Content, versions: [Version], documents: [Document]) {
    unread = content.unread
    self.documents = documents
    self.versions = versions
    documentIndex = Self.places(documents.count) { documents[$0].id }
    var documentOfVersion = [Int](repeating: 0, count: versions.count)
    for (index, document) in documents.enumerated() {
      for version in document.versions { documentOfVersion[version] = index }
    }
    self.documentOfVersion = documentOfVersion
    versionOfPath = Self.places(versions.count) { versions[$0].path }
    typeIndex = Self.places(content.types.count) { content.types[$0].id.value }
    bodyIndex = Self.places(content.bodies.count) { content.bodies[$0].id.value }
    goalIndex = Self.places(content.goals.count) { content.goals[$0].number.value }
    drafts = Set(content.versions.filter(\.isDraft).map(\.documentID))
    ambiguous = Containers.ambiguous(documents, versions: versions)
    var pageAnchors = Dictionary(
      content.pages.map { ($0.address, Set($0.body.headings.map(\.anchor))) },
      uniquingKeysWith: { a, _ in a })
    pageAnchors[Address.glossary] = Set(content.terms.map(\.anchor))
    self.pageAnchors = pageAnchors
    pageAddresses = Dictionary(
      content.pages.map { ($0.path, $0.address) }, uniquingKeysWith: { a, _ in a })
    otherAddresses = Address.others(of: content)
  }

  /// The same where versions say other things but stand where they stood, with the same anchors.
  func with(_ versions: [Version]) -> Resolver {
    var result = self
    result.versions = versions
    return result
  }

  /// The first place of each key, of `count` places.
  private static func places<Key: Hashable>(
    _ count: Int, _ key: (Int) -> Key
  ) -> [Key: Int] {
    var result: [Key: Int] = [:]
    result.reserveCapacity(count)
    for index in (0..<count).reversed() { result[key(index)] = index }
    return result
  }

  /// Every address of the site, but for the files of its look. Made once somebody asks.
  package var addresses: Set<String> {
    all.made.withLock { made in
      let result =
        made
        ?? otherAddresses.union(Address.documents(documents, versions: versions))
      made = result
      return result
    }
  }

  private final class AllAddresses: Sendable {
    let made = Mutex<Set<String>?>(nil)
  }

  /// The places that claim an id, when more than one does.
  package func places(of id: String) -> [String]? { ambiguous[id] }
}

extension Resolver {
  func resolve(_ target: Link.Target, from origin: Origin) -> Resolution {
    switch target {
    case .document(let id, let anchor, let version):
      return resolve(Reference(document: id, anchor: anchor, version: version))
    case .file(let path, let anchor):
      return path.hasPrefix("/")
        ? resolveAddress(path, anchor: anchor)
        : resolveFile(path, anchor: anchor, from: origin)
    case .anchor(let anchor):
      let headings = origin.headings
      if anchor.isEmpty || headings.has(anchor) { return .section(anchor) }
      return .broken(
        .unknownAnchor(
          anchor, of: origin.path, near: nearest(anchor, among: headings.map(\.anchor))))
    case .external(let address): return .external(address)
    case .unsafe(let address): return .broken(.unsafe(address))
    }
  }

  /// The version that a reference by id leads to.
  package func resolve(_ reference: Reference) -> Resolution {
    let id = reference.document
    guard let index = documentIndex[id] else {
      if let path = unread.document(id) { return .broken(.unread(path)) }
      if drafts.contains(id) { return .broken(.draft(id)) }
      return .broken(.unknownDocument(id, near: nearest(id, among: documentIndex.keys)))
    }
    if let paths = ambiguous[id] { return .broken(.ambiguous(id, paths: paths)) }
    let document = documents[index]
    guard let wanted = reference.version else {
      return checked(document.current, anchor: reference.anchor, isPinned: false)
    }
    if let version = version(named: wanted, of: document) {
      return checked(version, anchor: reference.anchor, isPinned: true)
    }
    if let path = unread.document(id) { return .broken(.unread(path)) }
    return .broken(
      .unknownVersion(wanted, of: id, known: document.versions.compactMap { versions[$0].name }))
  }

  /// `2016` also finds a version that begins on 2016-01-01.
  private func version(named name: String, of document: Document) -> Int? {
    if let exact = document.versions.first(where: { versions[$0].name == name }) { return exact }
    guard let day = StatedDate(name)?.firstDay else { return nil }
    return document.versions.first {
      versions[$0].name.flatMap(StatedDate.init)?.firstDay == day
    }
  }

  private func checked(_ version: Int, anchor: String?, isPinned: Bool) -> Resolution {
    if let anchor, !anchor.isEmpty, !versions[version].body.headings.has(anchor) {
      // A later version may have the section.
      if !isPinned, let path = unread.document(versions[version].documentID) {
        return .broken(.unread(path))
      }
      return .broken(
        .unknownAnchor(
          anchor, of: documents[documentOfVersion[version]].id,
          near: nearest(anchor, among: versions[version].body.headings.map(\.anchor))))
    }
    return .version(version, anchor: anchor, isPinned: isPinned)
  }

  /// A path beside the file that links, as editors and other tools understand it.
  private func resolveFile(_ path: String, anchor: String?, from origin: Origin) -> Resolution {
    guard let full = Self.join(origin.path, path) else {
      return .broken(.unknownFile(path, near: nil))
    }
    if let version = versionOfPath[full] {
      return checked(version, anchor: anchor, isPinned: VersionPath.isDated(full))
    }
    if let address = pageAddresses[full] { return resolveAddress(address, anchor: anchor) }
    if unread.contains(full) { return .broken(.unread(full)) }
    let known = Array(versionOfPath.keys) + Array(pageAddresses.keys)
    return .broken(.unknownFile(full, near: nearest(full, among: known)))
  }

  /// An address of the site, which begins with `/`.
  func resolveAddress(_ address: String, anchor: String?) -> Resolution {
    let canonical =
      address.hasSuffix("/") || otherAddresses.contains(address) ? address : address + "/"
    let parts = canonical.split(separator: "/").map(String.init)
    if parts.first == "dokument", parts.count == 2 || parts.count == 3 {
      let version = parts.count == 3 ? parts[2] : nil
      return resolve(Reference(document: parts[1], anchor: anchor, version: version))
    }
    // The addresses of documents have been told above.
    guard otherAddresses.contains(canonical) else {
      if let path = unread.source(ofAddress: canonical) { return .broken(.unread(path)) }
      return .broken(.unknownAddress(address, near: nearest(address, among: addresses)))
    }
    guard let anchor, !anchor.isEmpty else { return .address(canonical) }
    if let known = pageAnchors[canonical], !known.contains(anchor) {
      if canonical == Address.glossary, let path = unread.register(.terms) {
        return .broken(.unread(path))
      }
      return .broken(
        .unknownAnchor(anchor, of: canonical, near: nearest(anchor, among: known)))
    }
    return .address(canonical + "#" + anchor)
  }

  private func nearest(_ word: String, among words: some Sequence<String>) -> String? {
    NearMiss.of(word, among: words)
  }
}

extension [Heading] {
  /// Whether one of them has an anchor.
  func has(_ anchor: String) -> Bool {
    indices.contains { self[$0].anchor == anchor }
  }
}
