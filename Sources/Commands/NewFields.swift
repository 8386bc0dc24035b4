import ArgumentParser
import Documents
import Findings

/// The fields of a new document that can be given as options.
struct NewFields: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Ett organ som är dokumentansvarigt; kan anges flera gånger.", valueName: "organ"))
  var ansvarig: [String] = []

  @Option(
    name: [.customLong("giltig-från"), .customLong("giltig-fran")],
    help: ArgumentHelp("Första dagen: ÅÅÅÅ-MM-DD, ÅÅÅÅ-MM eller ÅÅÅÅ.", valueName: "datum"),
    transform: Self.date)
  var validFrom: StatedDate?

  @Option(
    name: .customLong("giltig-till"),
    help: ArgumentHelp("Sista dagen, på samma sätt, eller \"tills vidare\".", valueName: "datum"),
    transform: Self.end)
  var validUntil: String?

  @Option(help: ArgumentHelp("En eller två meningar om dokumentet.", valueName: "text"))
  var sammanfattning: String?

  @Option(help: ArgumentHelp("Organet som har beslutat om dokumentet.", valueName: "organ"))
  var beslutadAv: String?

  @Option(help: ArgumentHelp("Dagen för beslutet.", valueName: "dag"), transform: Self.date)
  var beslutad: StatedDate?

  @Option(help: ArgumentHelp("Beslutets paragraf.", valueName: "nummer"))
  var paragraf: String?

  @Option(help: ArgumentHelp("Beslutets diarienummer.", valueName: "nummer"))
  var diarienummer: String?

  /// Whether there is more than the start, which is all that a new version takes.
  var sayMoreThanStart: Bool {
    let texts = [validUntil, sammanfattning, beslutadAv, paragraf, diarienummer]
    return !ansvarig.isEmpty || beslutad != nil || texts.contains { $0 != nil }
  }

  func validate() throws {
    if beslutadAv == nil, beslutad != nil || paragraf != nil || diarienummer != nil {
      throw ValidationError("Ange med --beslutad-av vem som har beslutat om dokumentet.")
    }
  }

  private static func date(_ text: String) throws -> StatedDate {
    if let date = StatedDate(text) { return date }
    throw ValidationError(
      "\(text.shortened) är inget datum. Skriv en dag (2025-09-01), en månad (2025-09) eller ett år "
        + "(2025) som finns i kalendern.")
  }

  private static func end(_ text: String) throws -> String {
    if Slug.folded(text) == "tills vidare" { return "tills vidare" }
    return try date(text).description
  }
}
