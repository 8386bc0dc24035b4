package import ArgumentParser
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
      RemindCommand.self, NewCommand.self, InitCommand.self, SchemaCommand.self,
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
    do {
      var command = try parseAsRoot()
      if var waiting = command as? any AsyncParsableCommand {
        try await waiting.run()
      } else {
        try command.run()
      }
    } catch {
      // What was wrong with the arguments was found before any command could say it in JSON.
      if !(error is ExitCode), exitCode(for: error) != .success, wantsJSON {
        try? Console.result(Report.json(ofFailure: message(for: error)))
      }
      exit(withError: error)
    }
  }

  private static var wantsJSON: Bool {
    let arguments = CommandLine.arguments
    return arguments.contains("--format=json")
      || zip(arguments, arguments.dropFirst()).contains { $0 == "--format" && $1 == "json" }
  }
}
