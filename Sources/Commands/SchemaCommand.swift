import ArgumentParser
import Checks
import Findings
import Importing
import Website

/// `styr schema`: JSON Schemas for editors.
struct SchemaCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema", abstract: "Skriver JSON-scheman som hjälper till i redigeraren.",
    discussion: """
      Det blir ett schema för dokumentens fält, ett för varje dokumenttyp och ett för varje \
      register, med de id:n som finns i dag. Skriv dem på nytt när ett organ eller en typ har \
      kommit till. Hur de används i VS Code står i docs/redigera-i-vscode.md.
      """)

  @OptionGroup var options: CommonOptions

  @Option(
    help: ArgumentHelp(
      "Mappen som schemana skrivs till. Äldre scheman där skrivs över.", valueName: "mapp"))
  var output = "schema"

  func run() async throws {
    try await Commands.run {
      let reading = try await Reading(options)
      let schemas = SchemaFiles(reading.content, rules: Rule.all.map(\.id.rawValue))
      try write(schemas.files)
      if !options.quiet { Console.message("\(output): \(schemas.files.count) scheman.") }
    }
  }

  private func write(_ files: [(path: String, text: String)]) throws {
    do {
      for file in files {
        try WholeFile(output + "/" + file.path).write(Array(file.text.utf8), makingFolders: true)
      }
    } catch { throw Failure(error.message) }
  }
}
