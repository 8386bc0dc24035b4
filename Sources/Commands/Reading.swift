import ArgumentParser
import Checks
import Documents
import Findings
import Website

/// What the commands read from disk before anything is judged.
struct Reading {
  let content: Content
  /// Whether the folder has any document, readable or not.
  let hasDocuments: Bool
  private let folder: SourceFolder
  /// `nil` when they are not kept.
  private let kept: [SourceFile]?

  /// Every file of the content, sorted by path.
  ///
  /// - Throws: `Failure` when they were not kept and cannot be read again.
  func sources() throws -> [SourceFile] {
    if let kept { return kept }
    do {
      return try folder.files()
    } catch {
      throw Failure(error.message)
    }
  }

  /// - Parameter keepsSources: whether the files themselves are kept in memory; those who need them
  ///   only to show a line of a faulty one can read them again.
  /// - Throws: `Failure` when the folder or the settings cannot be read.
  init(_ options: CommonOptions, keepsSources: Bool = true) async throws {
    let folder = SourceFolder(options.content)
    self.folder = folder
    do {
      let entries = try folder.entries()
      hasDocuments = entries.contains { ContentFile($0) == .version }
      let files = await entries.concurrentRuns { paths in
        // The memory of each file in turn, unless it is kept.
        var bytes: [UInt8] = []
        let read = paths.map { path in
          Result { () throws(SourceFolder.Unreadable) in
            try folder.read(path, into: &bytes)
            let file = SourceFile(path: path, bytes: bytes)
            if keepsSources { bytes = [] }
            return (part: Content.parse(file), file: keepsSources ? file : nil)
          }
        }
        Content.gatherTexts(of: read.compactMap { try? $0.get().part.value })
        return read
      }
      let read = try files.flatMap { $0 }.map { file throws(SourceFolder.Unreadable) in
        try file.get()
      }
      kept = keepsSources ? read.compactMap(\.file) : nil
      content = try Content(read.map(\.part))
    } catch let error as SourceFolder.Unreadable {
      throw Failure(error.message)
    } catch let error as UnreadableSettings {
      throw Failure("\(options.content): \(error.message)")
    }
  }
}

/// Runs a command's work, and turns what stopped it into a sentence and exit status 2.
///
/// - Parameter onFailure: what is to be printed on stdout in that case, from the sentence.
func run(
  onFailure: (String) -> String? = { _ in nil }, _ work: () async throws -> Void
) async throws {
  do {
    try await work()
  } catch let failure as Failure {
    if let text = onFailure(failure.message) { try? Console.result(text) }
    Console.message("styr: \(failure.message)")
    throw ExitCode.couldNotRun
  }
}
