package import ArgumentParser
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
    await main()
  }
}
