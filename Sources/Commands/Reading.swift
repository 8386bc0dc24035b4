import ArgumentParser
import Checks
import Documents
import Findings
import Website

/// What the commands read from disk before anything is judged.
struct Reading {
  let sources: [SourceFile]
  let content: Content

  /// Whether the folder has any document, readable or not.
  var hasDocuments: Bool { sources.contains { ContentFile($0.path) == .version } }

  /// - Throws: `Failure` when the folder or the settings cannot be read.
  init(_ options: CommonOptions) async throws {
    let folder = SourceFolder(options.content)
    do {
      sources = try folder.files()
      content = try await Content.parse(sources)
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
