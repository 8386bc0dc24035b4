import Importing
import Website

/// Changes to the content folder, carried out so that nothing is lost if one of them fails: new
/// files first, what goes away last.
struct FileChanges {
  private let changes: [FileChange]

  init(_ changes: [FileChange]) { self.changes = changes }

  /// - Throws: `Failure`; files that were made by then are taken away again.
  func carryOut(in folder: String) throws {
    var made: [WholeFile] = []
    do {
      for case .create(let path, let text) in changes {
        let file = WholeFile(folder + "/" + path)
        try file.create(Array(text.utf8))
        made.append(file)
      }
    } catch {
      for file in made { try? file.remove() }
      throw Failure(error.message)
    }
    do {
      for case .replace(let path, let text) in changes {
        try WholeFile(folder + "/" + path).write(Array(text.utf8))
      }
      for case .remove(let path) in changes { try WholeFile(folder + "/" + path).remove() }
    } catch { throw Failure(error.message) }
  }
}
