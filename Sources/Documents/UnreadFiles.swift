package import Findings

/// Files of the content that exist but say nothing, because of a fault in them. What points at one
/// cannot be said to lead nowhere.
package struct UnreadFiles: Sendable, Hashable {
  private var paths: Set<String> = []
  /// The first file of each document, by its id.
  private var documents: [String: String] = [:]
  /// By the addresses of the pages.
  private var pages: [String: String] = [:]
  private var registers: [ContentFile: String] = [:]

  package init() {}

  /// Whether something that some document says is not known.
  package var hasDocuments: Bool { !documents.isEmpty }

  package var isEmpty: Bool { paths.isEmpty }

  package func contains(_ path: String) -> Bool { paths.contains(path) }

  /// The path of a register that says nothing.
  package func register(_ file: ContentFile) -> String? { registers[file] }

  /// The path of a file that would have been a version of the document with an id.
  package func document(_ id: String) -> String? { documents[id] }

  /// The path of what would have given the site a page with this address, which ends with `/`.
  func source(ofAddress address: String) -> String? {
    if let page = pages[address] { return page }
    let parts = address.split(separator: "/")
    guard parts.count >= 2, let file = Self.registersOfPages[parts[0]] else { return nil }
    return registers[file]
  }

  private static let registersOfPages: [Substring: ContentFile] = [
    "agenda-2030": .goals, "organisation": .bodies, "typer": .types,
  ]

  mutating func insert(_ path: String) {
    guard paths.insert(path).inserted else { return }
    let file = ContentFile(path)
    switch file {
    case .version:
      let id = VersionPath(path).documentID
      if documents[id] == nil { documents[id] = path }
    case .page: pages[Page.address(of: path)] = path
    case .settings, .types, .bodies, .goals, .terms, .planning, .modelParts:
      registers[file] = path
    case .unknown: break
    }
  }
}

extension Diagnosed where Value == Content.Part {
  /// The file as a whole says nothing, because of a fault in it.
  package var isUnreadable: Bool {
    guard !findings.isEmpty else { return false }
    return switch value {
    case .settings(let value): value == nil
    case .version(let value): value == nil
    case .page(let value): value == nil
    case .types(let list): list.isEmpty
    case .bodies(let list): list.isEmpty
    case .goals(let list): list.isEmpty
    case .terms(let list): list.isEmpty
    case .planning(let list): list.isEmpty
    case .modelParts(let list): list.isEmpty
    case .unknown: false
    }
  }
}
