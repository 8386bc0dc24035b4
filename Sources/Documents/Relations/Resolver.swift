import Findings
import Markdown

/// Finds what links and relations point at: one for all their forms.
package struct Resolver: Sendable {
  let documentIndex: [String: Int]
  let documentOfVersion: [Int]
  let versionOfPath: [String: Int]
  let typeIndex: [String: Int]
  let bodyIndex: [String: Int]
  private let documents: [Document]
  private let versionNames: [String?]
  private let anchors: [Set<String>]
  private let drafts: Set<String>
  /// Ids that stand in more than one place, with those places.
  private let ambiguous: [String: [String]]
  private let pageAnchors: [String: Set<String>]
  private let pageAddresses: [String: String]
  package let addresses: Set<String>

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
    self.documents = documents
    documentIndex = Dictionary(
      documents.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { a, _ in a })
    var documentOfVersion = [Int](repeating: 0, count: versions.count)
    for (index, document) in documents.enumerated() {
      for version in document.versions { documentOfVersion[version] = index }
    }
    self.documentOfVersion = documentOfVersion
    versionOfPath = Dictionary(
      versions.enumerated().map { ($1.path, $0) }, uniquingKeysWith: { a, _ in a })
    typeIndex = Dictionary(
      content.types.enumerated().map { ($1.id.value, $0) }, uniquingKeysWith: { a, _ in a })
    bodyIndex = Dictionary(
      content.bodies.enumerated().map { ($1.id.value, $0) }, uniquingKeysWith: { a, _ in a })
    versionNames = versions.map(\.name)
    anchors = versions.map { Set($0.body.headings.map(\.anchor)) }
    drafts = Set(content.versions.filter(\.isDraft).map(\.documentID))
    ambiguous = Containers.ambiguous(documents, versions: versions)
    var pageAnchors = Dictionary(
      content.pages.map { ($0.address, Set($0.body.headings.map(\.anchor))) },
      uniquingKeysWith: { a, _ in a })
    pageAnchors[Address.glossary] = Set(content.terms.map(\.anchor))
    self.pageAnchors = pageAnchors
    pageAddresses = Dictionary(
      content.pages.map { ($0.path, $0.address) }, uniquingKeysWith: { a, _ in a })
    addresses = Address.all(of: content, documents: documents, versions: versions)
  }
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
      let known = origin.headings.map(\.anchor)
      if known.contains(anchor) || anchor.isEmpty { return .section(anchor) }
      return .broken(
        .unknownAnchor(anchor, of: origin.path, near: nearest(anchor, among: known)))
    case .external(let address): return .external(address)
    case .unsafe(let address): return .broken(.unsafe(address))
    }
  }

  /// The version that a reference by id leads to.
  package func resolve(_ reference: Reference) -> Resolution {
    let id = reference.document
    guard let index = documentIndex[id] else {
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
    return .broken(
      .unknownVersion(wanted, of: id, known: document.versions.compactMap { versionNames[$0] }))
  }

  /// `2016` also finds a version that begins on 2016-01-01.
  private func version(named name: String, of document: Document) -> Int? {
    if let exact = document.versions.first(where: { versionNames[$0] == name }) { return exact }
    guard let day = StatedDate(name)?.firstDay else { return nil }
    return document.versions.first {
      versionNames[$0].flatMap(StatedDate.init)?.firstDay == day
    }
  }

  private func checked(_ version: Int, anchor: String?, isPinned: Bool) -> Resolution {
    if let anchor, !anchor.isEmpty, !anchors[version].contains(anchor) {
      return .broken(
        .unknownAnchor(
          anchor, of: documents[documentOfVersion[version]].id,
          near: nearest(anchor, among: anchors[version])))
    }
    return .version(version, anchor: anchor, isPinned: isPinned)
  }

  /// A path beside the file that links, as editors and other tools understand it.
  private func resolveFile(_ path: String, anchor: String?, from origin: Origin) -> Resolution {
    guard let full = Self.join(origin.path, path) else {
      return .broken(.unknownFile(path, near: nil))
    }
    if let version = versionOfPath[full] {
      let hasDate = VersionPath(full).versionName != nil
      return checked(version, anchor: anchor, isPinned: hasDate)
    }
    if let address = pageAddresses[full] { return resolveAddress(address, anchor: anchor) }
    let known = Array(versionOfPath.keys) + Array(pageAddresses.keys)
    return .broken(.unknownFile(full, near: nearest(full, among: known)))
  }

  /// An address of the site, which begins with `/`.
  func resolveAddress(_ address: String, anchor: String?) -> Resolution {
    let canonical =
      addresses.contains(address) || address.hasSuffix("/") ? address : address + "/"
    let parts = canonical.split(separator: "/").map(String.init)
    if parts.first == "dokument", parts.count == 2 || parts.count == 3 {
      let version = parts.count == 3 ? parts[2] : nil
      return resolve(Reference(document: parts[1], anchor: anchor, version: version))
    }
    guard addresses.contains(canonical) else {
      return .broken(.unknownAddress(address, near: nearest(address, among: addresses)))
    }
    guard let anchor, !anchor.isEmpty else { return .address(canonical) }
    if let known = pageAnchors[canonical], !known.contains(anchor) {
      return .broken(
        .unknownAnchor(anchor, of: canonical, near: nearest(anchor, among: known)))
    }
    return .address(canonical + "#" + anchor)
  }

  private func nearest(_ word: String, among words: some Sequence<String>) -> String? {
    NearMiss.of(word, among: words)
  }

  /// `path` seen from the folder of `file`; `nil` when it leaves the content folder.
  static func join(_ file: String, _ path: String) -> String? {
    let slash = UInt8(ascii: "/")
    var parts = file.utf8.split(separator: slash).dropLast()
    for part in path.utf8.split(separator: slash) {
      switch Substring(part) {
      case ".": continue
      case "..":
        if parts.isEmpty { return nil }
        parts.removeLast()
      default: parts.append(part)
      }
    }
    return parts.map { Substring($0) }.joined(separator: "/")
  }
}
