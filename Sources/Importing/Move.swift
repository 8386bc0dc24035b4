import Documents
import Findings

/// A document in a single file becomes a folder with that file as its first version.
///
/// Its addresses on the site stay: the id is the same, and so is the name of the version. Links
/// that name the file are written anew, as the address of the document, because a path to a file in
/// a folder would mean that very version.
struct Move {
  let newPath: String
  let changes: [FileChange]
  /// Paths of files whose links were written anew.
  let mended: [String]
  private let own: [String]

  /// - Throws: `Refusal` when the start of the version is not stated, and so its name is not known.
  init(of version: Version, register: Register, sources: [SourceFile]) throws(NewVersion.Refusal) {
    guard let name = version.validity.from?.value.description else {
      throw NewVersion.Refusal(
        message: "\(version.title.value) säger inte när det började gälla. Skriv in giltig-från i "
          + "\(version.path) först; en version heter som den dag, månad eller år då den börjar gälla."
      )
    }
    let folder = version.path.hasSuffix(".md") ? String(version.path.dropLast(3)) : version.path
    newPath = "\(folder)/\(name).md"
    own = LinkPaths.relative(in: version.body)
    var changes: [FileChange] = []
    var mended: [String] = []
    for file in sources where file.path != version.path {
      let text = String(decoding: file.bytes, as: UTF8.self)
      let names = LinkPaths.paths(in: file.path, leadingTo: version.path, register)
      let changed = names.reduce(text) { text, name in
        LinkPaths.replace(name, with: Address.document(version.documentID), in: text)
      }
      guard changed != text else { continue }
      changes.append(.replace(path: file.path, text: changed))
      mended.append(file.path)
    }
    guard let file = sources.first(where: { $0.path == version.path }) else {
      throw NewVersion.Refusal(message: "Filen \(version.path) kan inte läsas.")
    }
    let text = String(decoding: file.bytes, as: UTF8.self)
    let toItself = LinkPaths.paths(in: version.path, leadingTo: version.path, register)
    let moved = own.reduce(text) { text, path in
      LinkPaths.replace(path, with: toItself.contains(path) ? "\(name).md" : "../" + path, in: text)
    }
    self.changes = [.create(path: newPath, text: moved)] + changes + [.remove(path: version.path)]
    self.mended = mended
  }

  /// Lines of the body with their relative links seen from one folder further down.
  func deeper(_ lines: [Substring]) -> [Substring] {
    own.reduce(lines) { LinkPaths.replace($1, with: "../" + $1, in: $0) }
  }
}
