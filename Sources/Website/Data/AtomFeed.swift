import Checks
import Documents
import Findings

/// What has happened to documents, as a feed by RFC 4287.
struct AtomFeed {
  let file: OutputFile

  /// More entries than this nobody reads.
  private static let length = 100

  /// - Parameters:
  ///   - happenings: the latest first.
  ///   - address: where the feed stands on the site.
  ///   - page: the page that the feed belongs to.
  init(
    _ title: String, _ happenings: [Happening], at address: String, page: String,
    in register: Register, on site: Site
  ) {
    let entries = happenings.prefix(Self.length)
    // A feed must say when it last changed; one without entries never has.
    let updated = entries.first?.day ?? LocalDate(dayNumber: 0)
    var lines = [
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
      "<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"\(site.settings.language)\">",
      "  <id>\(XMLText.escaped(site.absolute(address)))</id>",
      "  <title>\(XMLText.escaped(title))</title>",
      "  <updated>\(Self.time(updated))</updated>",
      "  <author><name>\(XMLText.escaped(site.settings.municipality))</name></author>",
      "  <link rel=\"self\" type=\"application/atom+xml\" href=\"\(XMLText.escaped(site.absolute(address)))\"/>",
      "  <link rel=\"alternate\" type=\"text/html\" href=\"\(XMLText.escaped(site.absolute(page)))\"/>",
    ]
    // Two of a kind on one day, such as two revisions in a year, are two entries.
    var times: [String: Int] = [:]
    for happening in entries.reversed() {
      times[Self.id(of: happening, register.versions[happening.version], on: site), default: 0] += 1
    }
    for happening in entries {
      let id = Self.id(of: happening, register.versions[happening.version], on: site)
      let number = times[id] ?? 1
      times[id] = number - 1
      let own = number > 1 ? "\(id)/\(number)" : id
      lines += Self.entry(happening, id: own, in: register, on: site)
    }
    lines.append("</feed>")
    file = OutputFile(address: address, bytes: Array((lines.joined(separator: "\n") + "\n").utf8))
  }

  private static func entry(
    _ happening: Happening, id: String, in register: Register, on site: Site
  ) -> [String] {
    let version = register.versions[happening.version]
    let address =
      version.name.map { Address.version(version.documentID, $0) }
      ?? Address.document(version.documentID)
    let title = "\(version.title.value) \(happening.kind.words)"
    let type = register.type(of: version)
    return [
      "  <entry>",
      "    <id>\(XMLText.escaped(id))</id>",
      "    <title>\(XMLText.escaped(title))</title>",
      "    <updated>\(time(happening.day))</updated>",
      "    <link rel=\"alternate\" type=\"text/html\" href=\"\(XMLText.escaped(site.absolute(address)))\"/>",
      type.map {
        "    <category term=\"\(XMLText.escaped($0.id.value))\" label=\"\(XMLText.escaped($0.name))\"/>"
      },
      "    <summary>\(XMLText.escaped(summary(of: happening, title: title, in: register)))</summary>",
      "  </entry>",
    ].compactMap { $0 }
  }

  private static func summary(
    of happening: Happening, title: String, in register: Register
  ) -> String {
    switch happening.kind {
    case .endsSoon: return "\(title): sista dagen är \(happening.statedDay)."
    case .expired: return "\(title): sista dagen var \(happening.statedDay)."
    case .replaced:
      let successor = happening.successor.map { register.versions[$0].title.value } ?? ""
      return "\(title) av \(successor) den \(happening.statedDay)."
    default: return "\(title) \(happening.statedDay)."
    }
  }

  /// A tag URI by RFC 4151, the same for ever.
  private static func id(of happening: Happening, _ version: Version, on site: Site) -> String {
    "tag:\(site.host),\(happening.day):\(version.documentID)/\(version.name ?? "utan-datum")/\(happening.kind.rawValue)"
  }

  private static func time(_ day: LocalDate) -> String { "\(day)T00:00:00Z" }
}
