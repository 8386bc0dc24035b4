package import Documents
package import Findings

/// The next version of a document, made from the one that holds.
package struct NewVersion: Sendable {
  /// What is to be done on disk, in this order.
  package let changes: [FileChange]
  /// The path of the new version within the content folder.
  package let path: String
  /// The path that the version it was made from has now.
  package let source: String
  /// Whether the version it was made from was a single file and has moved into a folder.
  package var isMoved: Bool { movedFrom != nil }
  package let movedFrom: String?
  /// Files whose links to the moved file were written anew.
  package let mended: [String]

  /// Why there can be no such version, as a Swedish sentence.
  package struct Refusal: Error, Hashable {
    package let message: String
  }

  /// - Parameters:
  ///   - document: the one that gets a version.
  ///   - register: with drafts.
  ///   - start: when the new version begins.
  ///   - sources: every file of the content folder.
  /// - Throws: `Refusal`.
  package init(
    of document: Document, in register: Register, from first: StatedDate, sources: [SourceFile]
  ) throws(Refusal) {
    let index = document.current
    let current = register.versions[index]
    guard !current.isDraft else {
      throw Refusal(
        message: "\(current.title.value) är ännu ett utkast och har ingen version som gäller: "
          + "\(current.path).")
    }
    try Self.refuse(first, for: document, in: register)
    guard let file = sources.first(where: { $0.path == current.path }),
      var fields = FieldLines(String(decoding: file.bytes, as: UTF8.self))
    else { throw Refusal(message: "Filen \(current.path) kan inte läsas.") }
    var changes: [FileChange] = []
    let isFile = VersionPath(current.path).versionName == nil
    if isFile {
      let move = try Move(of: current, register: register, sources: sources)
      changes = move.changes
      fields.rest = move.deeper(fields.rest)
      (source, movedFrom, mended) = (move.newPath, current.path, move.mended)
    } else {
      (source, movedFrom, mended) = (current.path, nil, [])
    }
    path = source.split(separator: "/").dropLast().joined(separator: "/") + "/\(first).md"
    for name in LinkPaths.paths(in: current.path, leadingTo: current.path, register) {
      let written = isFile ? "../" + name : name
      fields.rest = LinkPaths.replace(written, with: "\(first).md", in: fields.rest)
    }
    fields.beginAnew(from: first)
    self.changes = changes + [.create(path: path, text: fields.text)]
  }

  /// The first day after the version that holds, as exact as its last day is stated; `nil` when it
  /// has no last day.
  package static func start(after document: Document, in register: Register) -> StatedDate? {
    guard case .date(let end) = register.versions[document.current].validity.until else {
      return nil
    }
    let day = end.value.lastDay.adding(days: 1)
    let length =
      switch end.value.precision {
      case .day: 10
      case .month: 7
      case .year: 4
      }
    return StatedDate(String(day.description.prefix(length)))
  }

  private static func refuse(
    _ start: StatedDate, for document: Document, in register: Register
  ) throws(Refusal) {
    for version in document.versions.map({ register.versions[$0] }) {
      guard let other = version.firstDay, other >= start.firstDay else { continue }
      throw Refusal(
        message: other == start.firstDay
          ? "Det finns redan en version som börjar gälla \(start.swedish): \(version.path)."
          : "Versionen \(version.path) börjar gälla \(other.swedish), alltså efter "
            + "\(start.swedish). En ny version ska börja senare än de som finns.")
    }
  }
}

extension FieldLines {
  /// Makes the fields those of a version that nobody has decided yet.
  fileprivate mutating func beginAnew(from start: StatedDate) {
    set(.validFrom, to: start.description, after: has(.owners) ? .owners : .type)
    set(.validUntil, to: "", after: .validFrom)
    remove(.history, leaving: Self.emptyHistory)
    remove(.original)
    set(.draft, to: "true # Ta bort raden när versionen är beslutad.", after: .validUntil)
  }

  private static let emptyHistory =
    [
      "# Skriv in beslutet om den nya versionen här, och ta bort # och mellanslaget efter det:",
      "# \(FrontMatterKey.history.rawValue):",
    ] + FrontMatterKey.history.help.example.split(separator: "\n").map { "#   \($0)" }
}

/// Something that is to be done with a file of the content folder.
package enum FileChange: Sendable, Hashable {
  /// A file that must not be there before.
  case create(path: String, text: String)
  /// A file that gets a new text.
  case replace(path: String, text: String)
  /// A file that goes away; what it held stands elsewhere by then.
  case remove(path: String)

  package var path: String {
    switch self {
    case .create(let path, _), .replace(let path, _), .remove(let path): path
    }
  }
}
