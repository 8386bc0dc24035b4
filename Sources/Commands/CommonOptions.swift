import ArgumentParser
import Findings
import Foundation

/// The options that commands share.
struct CommonOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Mappen med det som staden skriver.", valueName: "mapp"))
  var content = "content"

  @Option(help: ArgumentHelp("Mappen med mallarna.", valueName: "mapp"))
  var templates = "templates"

  @Option(
    help: ArgumentHelp(
      "Dagen som allt bedöms efter, ÅÅÅÅ-MM-DD. Utan den gäller dagens datum i Sverige.",
      valueName: "dag"),
    transform: CommonOptions.day)
  var date: LocalDate?

  @Flag(help: "Skriv inget om förloppet.")
  var quiet = false

  @Option(help: ArgumentHelp("Färg i utskriften: auto, always eller never.", valueName: "när"))
  var color = ColourChoice.auto

  enum ColourChoice: String, ExpressibleByArgument, CaseIterable { case auto, always, never }

  static func day(_ text: String) throws -> LocalDate {
    guard let date = LocalDate(text) else {
      throw ValidationError("\(text) är ingen dag. Skriv en dag som finns, så här: 2026-11-20.")
    }
    return date
  }

  /// The day to judge by.
  /// - Throws: `Failure` when the computer does not know Swedish time.
  func today() throws -> LocalDate {
    try date ?? Self.currentDay()
  }

  /// Today in Sweden.
  /// - Throws: `Failure` when the computer does not know Swedish time.
  static func currentDay() throws -> LocalDate {
    guard let zone = TimeZone(identifier: "Europe/Stockholm") else {
      throw Failure("Datorn känner inte tidszonen Europe/Stockholm. Ange dagen med --date.")
    }
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = zone
    let parts = calendar.dateComponents([.year, .month, .day], from: Date())
    guard let year = parts.year, let month = parts.month, let day = parts.day,
      let today = LocalDate(year: year, month: month, day: day)
    else { throw Failure("Dagens datum kan inte avgöras. Ange dagen med --date.") }
    return today
  }

  /// Whether what goes to stdout may have colours.
  var usesColour: Bool {
    switch color {
    case .always: true
    case .never: false
    case .auto:
      !Environment.refusesColour
        && isatty(STDOUT_FILENO) == 1
    }
  }
}

/// The tool could not do its work: one Swedish sentence on stderr, and exit status 2.
struct Failure: Error {
  let message: String

  init(_ message: String) { self.message = message }
}
