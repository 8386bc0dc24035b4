import ArgumentParser
import Findings
import Foundation
import Importing
import Website

/// `styr init`: a small working site for a new municipality.
struct InitCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init", abstract: "Skapar en liten webbplats att börja med.",
    discussion: """
      Mappen får innehåll och mallar som fungerar direkt: inställningar, dokumenttyper, organ, \
      målen i Agenda 2030, en ordlista, ett årshjul, två exempel på dokument och en sida. Mappen \
      ska vara tom eller inte finnas.
      """)

  @Argument(help: ArgumentHelp("Mappen som webbplatsen läggs i.", valueName: "mapp"))
  var folder: String

  @Option(help: ArgumentHelp("Kommunens namn.", valueName: "namn"))
  var kommun = "Exempelkommunen"

  @Option(
    help: ArgumentHelp(
      "Dagen som exemplen utgår från, ÅÅÅÅ-MM-DD. Utan den gäller dagens datum i Sverige.",
      valueName: "dag"),
    transform: CommonOptions.day)
  var date: LocalDate?

  func validate() throws {
    if folder.isBlank {
      throw ValidationError("Ange mappen som webbplatsen ska läggas i: styr init min-kommun.")
    }
    if kommun.isBlank {
      throw ValidationError("Ange kommunens namn: --kommun \"Nya staden\".")
    }
  }

  func run() async throws {
    try await Commands.run {
      let today = try date ?? CommonOptions.currentDay()
      try refuseUsedFolder()
      let site = NewSite(municipality: kommun, today: today)
      try write(site.files)
      try Console.result(nextSteps)
    }
  }

  /// A folder with anything at all in it is left alone.
  private func refuseUsedFolder() throws {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: folder, isDirectory: &isFolder) else { return }
    guard isFolder.boolValue else { throw Failure("\(folder) finns redan och är ingen mapp.") }
    guard let found = try? FileManager.default.contentsOfDirectory(atPath: folder) else {
      throw Failure("Mappen \(folder) kan inte läsas.")
    }
    if !found.isEmpty {
      throw Failure(
        "Mappen \(folder) är inte tom, och styr skriver inte över något. Välj en annan.")
    }
  }

  private func write(_ files: [(path: String, bytes: [UInt8])]) throws {
    do {
      for file in files { try WholeFile(folder + "/" + file.path).create(file.bytes) }
    } catch { throw Failure(error.message) }
  }

  private var nextSteps: String {
    """
    Skapade en webbplats i \(folder).

    Gör så här:
    1. Gå till mappen:              cd \(folder.asShellWord)
    2. Se webbplatsen:              styr serve
    3. Skriv kommunens namn och adress i content/webbplats.yml och organen i
       content/organisation.yml.
    4. Börja på ett dokument:       styr new plan "Plan för ljus i staden"
    5. Ta bort exemplen i content/dokument när du har egna, och granska: styr check

    """
  }
}

extension String {
  var isBlank: Bool { allSatisfy(\.isWhitespace) }

  /// The name of a folder as it is written after `cd`, quoted where a shell would read more into it.
  fileprivate var asShellWord: String {
    let name = hasPrefix("-") ? "./" + self : self
    let isPlain = name.allSatisfy { $0.isLetter || $0.isNumber || "_-./".contains($0) }
    return isPlain ? name : "'" + name.replacing("'", with: "'\\''") + "'"
  }
}
