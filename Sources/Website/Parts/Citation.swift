import Documents
import Findings
import Markdown
import Templates

/// How one refers to a version, so that others find the same words:
/// "Livskvalitetsprogrammet, avsnitt 3.3, gäller 2025-09-01–2027-12-31".
struct Citation: TemplateModel {
  let title: String
  /// "gäller 2025-09-01–2027-12-31"
  let validity: String
  /// Where these very words will stand also when a later version has taken over.
  let address: String

  init(_ index: Int, in register: Register, on site: Site) {
    let version = register.versions[index]
    title = version.title.value
    validity = Self.validity(of: index, in: register)
    address = site.absolute(
      version.name.map { Address.version(version.documentID, $0) }
        ?? Address.document(version.documentID))
  }

  /// The whole line.
  var line: String { "\(title), \(validity)" }

  /// Writes the whole line of a section, escaped for HTML.
  func append(section: Heading, to output: inout [UInt8]) {
    HTMLEscaping.append(title, to: &output)
    if let number = section.number {
      output.append(contentsOf: ", avsnitt ".utf8)
      HTMLEscaping.append(number, to: &output)
      output.append(contentsOf: ", ".utf8)
    } else {
      output.append(contentsOf: ", avsnittet ”".utf8)
      HTMLEscaping.append(section.text, to: &output)
      output.append(contentsOf: "”, ".utf8)
    }
    HTMLEscaping.append(validity, to: &output)
  }

  /// When it holds, with the dates as exact as the decision; what is not stated is not made up.
  private static func validity(of index: Int, in register: Register) -> String {
    let version = register.versions[index]
    let status = register.statuses[index]
    if status == .draft { return "utkast" }
    let from = version.validity.from?.value.description
    let until = until(of: index, in: register)
    let verb = status.isOver ? "gällde" : status == .coming ? "ska gälla" : "gäller"
    return switch (from, until) {
    case (let from?, .day(let last)): "\(verb) \(from == last ? from : "\(from)–\(last)")"
    case (nil, .day(let last)): "\(verb) till och med \(last)"
    case (let from?, .open): "\(verb) från \(from) tills vidare"
    case (nil, .open): "\(verb) tills vidare"
    case (let from?, .unknown): "\(verb) från \(from), slutet är inte angivet"
    case (nil, .unknown): status.isOver ? "gäller inte längre" : "giltighet ej angiven"
    }
  }

  private enum Until {
    case day(String)
    case open
    case unknown
  }

  /// As it was written, or the day before another took over.
  private static func until(of index: Int, in register: Register) -> Until {
    switch HeldPeriod(index, in: register).end {
    case .open: return .open
    case .unknown: return .unknown
    case .day(let last):
      guard case .date(let stated) = register.versions[index].validity.until,
        stated.value.lastDay == last
      else { return .day(last.description) }
      return .day(stated.value.description)
    }
  }

  static let label = "en hänvisning till dokumentet"
  static let fields: Fields<Self> = [
    .text("rad", "Titel och giltighet: Kulturprogram, gäller 2025–2028") { $0.line },
    .text("adress", "Den adress som alltid visar samma version") { $0.address },
  ]
}
