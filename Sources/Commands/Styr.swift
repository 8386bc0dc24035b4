package import ArgumentParser
import CMalloc
import Checks
import Foundation

/// The program: steering documents in, a truthful public site out.
package struct Styr: AsyncParsableCommand {
  package static let configuration = CommandConfiguration(
    commandName: "styr",
    abstract: "Gör en webbplats av kommunens styrdokument och håller den sann över tid.",
    discussion: """
      Slutstatus: 0 allt är rent, 1 fynd på eller över nivån, 2 kunde inte köras, 64 fel användning.
      """,
    subcommands: [
      BuildCommand.self, ServeCommand.self, CheckCommand.self, ListCommand.self,
      RemindCommand.self, NewCommand.self, ImportCommand.self, InitCommand.self, SchemaCommand.self,
      ExplainCommand.self,
    ])

  package init() {}

  /// Runs the command that the arguments name, and ends the process with its exit status.
  ///
  /// A reader that goes away and a file that may not grow are errors of a write, not signals that
  /// end the process before it has cleaned up.
  package static func start() async {
    signal(SIGPIPE, SIG_IGN)
    signal(SIGXFSZ, SIG_IGN)
    giveLargeBlocksBack()
    do {
      var command = try parseAsRoot()
      if var waiting = command as? any AsyncParsableCommand {
        try await waiting.run()
      } else {
        try command.run()
      }
    } catch {
      end(with: error)
    }
  }

  /// Makes the allocator give every large block, such as a list of all documents, back to the kernel
  /// when it is freed. Of itself it keeps more and more of them: a tenth more memory at 10,000 texts.
  private static func giveLargeBlocksBack() {
    _ = mallopt(M_MMAP_THRESHOLD, 1 << 20)
    _ = mallopt(M_TRIM_THRESHOLD, 1 << 22)
  }

  /// Says what was wrong with the arguments, or the help that was asked for, and ends the process.
  private static func end(with error: any Error) -> Never {
    let status = exitCode(for: error)
    guard !(error is ExitCode) else { exit(withError: error) }
    if status == .success {
      Console.help(SwedishUsage.text(fullMessage(for: error)))
    } else {
      // It was found before any command could say it in JSON.
      if wantsJSON {
        try? Console.result(
          Report.json(ofFailure: SwedishUsage.message(message(for: error))))
      }
      Console.message(SwedishUsage.text(fullMessage(for: error)))
    }
    exit(withError: status)
  }

  private static var wantsJSON: Bool {
    let arguments = CommandLine.arguments
    return arguments.contains("--format=json")
      || zip(arguments, arguments.dropFirst()).contains { $0 == "--format" && $1 == "json" }
  }
}
