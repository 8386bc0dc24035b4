import Checks
import Documents
import Findings

/// What has happened to documents, as a feed by RFC 4287.
struct AtomFeed {
  let title: String
  private let happenings: ArraySlice<Happening>
  /// Where the feed stands on the site.
  private let address: String
  /// The page that the feed belongs to.
  private let page: String
  private let register: Register
  private let site: Site

  /// More entries than this nobody reads.
  static let length = 100

  /// - Parameter happenings: the latest first, by the days on which they are certain.
  init(
    _ title: String, _ happenings: [Happening], at address: String, page: String,
    in register: Register, on site: Site
  ) {
    self.title = title
    self.happenings = happenings.prefix(Self.length)
    self.address = address
    self.page = page
    self.register = register
    self.site = site
  }

  func write(to output: inout [UInt8]) {
    // A feed must say when it last changed; one without entries never has.
    let updated = happenings.first?.certainDay ?? LocalDate(dayNumber: 0)
    output.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
    output.append("<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"")
    output.append(text: site.settings.language)
    output.append("\">\n")
    output.append("  <id>", escaping: site.absolute(address), "</id>\n")
    output.append("  <title>", escaping: title, "</title>\n")
    output.append("  <updated>", escaping: updated.description, "T00:00:00Z</updated>\n")
    output.append(
      "  <author><name>", escaping: site.settings.municipality, "</name></author>\n")
    output.append(
      "  <link rel=\"self\" type=\"application/atom+xml\" href=\"",
      escaping: site.absolute(address), "\"/>\n")
    output.append(
      "  <link rel=\"alternate\" type=\"text/html\" href=\"", escaping: site.absolute(page),
      "\"/>\n")
    for place in happenings.indices { write(happenings[place], at: place, to: &output) }
    output.append("</feed>\n")
  }

  /// A tag URI by RFC 4151, the same for ever; its date can be a year or a month too. Two of a kind
  /// on one date, such as two revisions in a year, are two entries; the later have numbers.
  private func writeID(of happening: Happening, at place: Int, to output: inout [UInt8]) {
    output.append("tag:", escaping: site.host, ",")
    if happening.isStatedToTheDay {
      happening.day.append(to: &output)
    } else {
      happening.stated.append(to: &output)
    }
    output.append(":", escaping: register.versions[happening.version].documentID, "/")
    output.append("", escaping: Self.name(of: happening, in: register), "/")
    output.append(text: happening.kind.rawValue)
    // They are listed with the latest first, so those of one day follow each other.
    let earlier = happenings[(place + 1)...].prefix { $0.certainDay == happening.certainDay }
      .count {
        $0.kind == happening.kind && $0.stated == happening.stated && isSameVersion($0, happening)
      }
    if earlier > 0 { output.append(text: "/\(earlier + 1)") }
  }

  private func isSameVersion(_ a: Happening, _ b: Happening) -> Bool {
    a.version == b.version
      || register.documentIndex(ofVersion: a.version)
        == register.documentIndex(ofVersion: b.version)
        && Self.name(of: a, in: register) == Self.name(of: b, in: register)
  }

  private static func name(of happening: Happening, in register: Register) -> String {
    register.versions[happening.version].name ?? "utan-datum"
  }

  private func write(_ happening: Happening, at place: Int, to output: inout [UInt8]) {
    let index = happening.version
    let documentID = register.versions[index].documentID
    let address =
      register.versions[index].name.map { Address.version(documentID, $0) }
      ?? Address.document(documentID)
    output.append("  <entry>\n    <id>")
    writeID(of: happening, at: place, to: &output)
    output.append("</id>\n    <title>")
    writeTitle(of: happening, to: &output)
    // Feed readers show the day of `updated` beside it; where no day is stated, it says what is.
    if !happening.isStatedToTheDay, !happening.kind.tellsOfAnEnd {
      writeWhen(happening, to: &output)
    }
    output.append("</title>\n    <updated>")
    happening.certainDay.append(to: &output)
    output.append(
      "T00:00:00Z</updated>\n    <link rel=\"alternate\" type=\"text/html\" href=\"",
      escaping: site.settings.address, "")
    output.append("", escaping: address, "\"/>\n")
    if let type = register.type(of: register.versions[index]) {
      output.append("    <category term=\"", escaping: type.id.value, "\" label=\"")
      output.append("", escaping: type.name, "\"/>\n")
    }
    output.append("    <summary>")
    writeSummary(of: happening, to: &output)
    output.append("</summary>\n  </entry>\n")
  }

  private func writeTitle(of happening: Happening, to output: inout [UInt8]) {
    output.append("", escaping: register.versions[happening.version].title.value, " ")
    output.append(text: happening.kind.words)
  }

  private func writeSummary(of happening: Happening, to output: inout [UInt8]) {
    writeTitle(of: happening, to: &output)
    switch happening.kind {
    case .endsSoon, .expired:
      output.append(
        happening.kind == .expired ? " och gällde till och med " : " och gäller till och med ")
      output.append(text: happening.statedDay)
    case .replaced:
      let successor = happening.successor.map { register.versions[$0].title.value } ?? ""
      output.append(" av ", escaping: successor, "")
      writeWhen(happening, to: &output)
    default: writeWhen(happening, to: &output)
    }
    output.append(".")
  }

  /// ` 1 september 2025`, ` i september 2025` or ` 2025`.
  private func writeWhen(_ happening: Happening, to output: inout [UInt8]) {
    output.append(happening.stated.precision == .month ? " i " : " ")
    output.append(text: happening.statedDay)
  }
}

extension [UInt8] {
  /// Appends a text escaped for XML between two that are not.
  fileprivate mutating func append(
    _ start: StaticString, escaping text: String, _ end: StaticString
  ) {
    append(start)
    append(text: XMLText.escaped(text))
    append(end)
  }

  fileprivate mutating func append(_ text: StaticString) {
    text.withUTF8Buffer { append(contentsOf: $0) }
  }
}
