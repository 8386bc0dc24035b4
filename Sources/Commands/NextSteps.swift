import Checks
import Documents
import Findings
import Importing
import Website

/// What is left for a person to do with a file that styr has made.
struct NextSteps {
  private let sources: [SourceFile]
  private let path: String
  private let today: LocalDate

  /// - Parameter path: the new file, within the content folder.
  init(_ reading: Reading, changes: [FileChange], path: String, today: LocalDate) throws {
    let touched = Set(changes.map(\.path))
    var sources = try reading.sources().filter { !touched.contains($0.path) }
    for change in changes {
      switch change {
      case .create(let path, let text), .replace(let path, let text):
        sources.append(SourceFile(path: path, text: text))
      case .remove: break
      }
    }
    self.sources = sources.sorted { $0.path < $1.path }
    self.path = path
    self.today = today
  }

  func text(forNew folder: String) async throws -> String {
    """
    Skapade \(folder)/\(path).

    Gör så här:
    1. Öppna filen och fyll i fälten överst. Vart och ett har en förklaring och ett exempel.
    2. Skriv texten under rubrikerna i stället för ”\(NewDocument.starterText)”
    3. Kör styr serve och se dokumentet så som läsarna kommer att se det.
    4. När dokumentet är beslutat: skriv in beslutet i historik, ta bort raden utkast: true
       och kör styr check.
    \(try await remaining())
    """
  }

  func text(
    forImportOf file: String, _ report: ImportReport, in folder: String
  ) async throws -> String {
    """
    Skapade \(folder)/\(path) av \(file).

    \(report.text)
    Gör så här:
    1. Öppna filen och gå igenom fälten överst. Vart och ett har en förklaring och ett exempel.
    2. Läs texten mot originalet. Rubriker skrivs med ## och punkter i en lista med ett bindestreck.
    3. Kör styr serve och se dokumentet så som läsarna kommer att se det.
    4. När allt stämmer: ta bort raden utkast: true och kör styr check.
    \(try await remaining())
    """
  }

  func text(for version: NewVersion, in folder: String) async throws -> String {
    var lines = ["Skapade \(folder)/\(version.path) av \(folder)/\(version.source)."]
    if let old = version.movedFrom {
      lines += [
        "", "Dokumentet låg i en enda fil. Nu är det en mapp med en fil för varje version:",
        "\(folder)/\(old) heter \(folder)/\(version.source).",
        "Dokumentets adress på webbplatsen är den samma.",
      ]
    }
    if !version.mended.isEmpty {
      lines.append("Länkar till filen är ändrade i \(version.mended.joined(separator: ", ")).")
    }
    return lines.joined(separator: "\n") + """


      Gör så här:
      1. Öppna filen och ändra det som ska bli nytt, i texten och i fälten, till exempel årtal i
         titeln. Texten och de flesta fälten är hämtade från den förra versionen.
      2. Fyll i giltig-till. Beslutet, originalets adress och slutdatum följde inte med, för de hörde
         till den förra versionen.
      3. Kör styr serve och jämför med den förra versionen. Den gäller tills den nya börjar.
      4. När den nya versionen är beslutad: skriv in beslutet i historik, ta bort raden utkast: true
         och kör styr check.
      \(try await remaining())
      """
  }

  /// What `styr check` will say about the file when it is no draft any more and begins to hold.
  private func remaining() async throws -> String {
    let published = sources.map { file in
      guard file.path == path else { return file }
      let lines = String(decoding: file.bytes, as: UTF8.self)
        .split(separator: "\n", omittingEmptySubsequences: false)
        .filter { !$0.hasPrefix("\(FrontMatterKey.draft.rawValue):") }
      return SourceFile(path: file.path, text: lines.joined(separator: "\n"))
    }
    let content: Content
    do { content = try await Content.parse(published) } catch { return "" }
    let version = content.versions.first { $0.path == path }
    let day = version?.firstDay.map { max($0, today) } ?? today
    // Only once it has begun does more of what is left show; a period that ends before it begins
    // never does.
    let isReversed = version?.validity.lastDay.map { $0 < day && today < day } ?? false
    let findings = Register(content, today: isReversed ? today : day).findings()
      .filter { $0.location.path == path }
    guard !findings.isEmpty else { return "" }
    let lines = findings.map { finding in
      "- \(finding.message)." + (finding.advice.map { " \($0)" } ?? "")
    }
    return "\nDet här är kvar innan styr check är nöjd, och bara du kan göra det:\n"
      + lines.joined(separator: "\n") + "\n"
  }
}
