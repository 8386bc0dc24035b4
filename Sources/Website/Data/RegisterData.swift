import Documents
import Findings
import Templates

/// The register as open data: `api/dokument.json` and `api/dokument.csv`.
struct RegisterData {
  private let rows: [DocumentRow]
  private let register: Register
  private let site: Site

  init(_ rows: [DocumentRow], in register: Register, on site: Site) {
    self.rows = rows.sorted { $0.version.documentID < $1.version.documentID }
    self.register = register
    self.site = site
  }

  func writeJSON(to output: inout [UInt8]) {
    let head: JSONObject = [
      "version": .number(1), "datum": .text(register.today.description),
      "webbplats": .text(site.settings.name), "adress": .text(site.absolute("/")),
    ]
    head.write(to: &output, indent: 0, list: "dokument", of: rows) { row, output, indent in
      write(row, to: &output, indent: indent)
    }
    output.append(0x0A)
  }

  private func write(_ row: DocumentRow, to output: inout [UInt8], indent: Int?) {
    var fields = JSONFields(indent: indent, to: &output)
    func add(_ key: StaticString, _ value: JSONValue) { fields.add(key, value, to: &output) }
    let version = row.version
    let adoption = version.adoption
    let successor = register.lastSuccessor(ofVersion: row.index)
    add("id", .text(version.documentID))
    add("title", .text(version.title.value))
    add("url", .text(site.absolute(register.address(ofVersion: row.index))))
    add("typ", JSONValue(version.type?.value))
    add("klass", JSONValue(row.documentClass?.rawValue))
    add("status", .text(row.status.status.rawValue))
    add("sammanfattning", JSONValue(version.summary?.value))
    add("version", JSONValue(version.name))
    add("giltig_fran", JSONValue(version.validity.from?.value.description))
    add("giltig_till", JSONValue(untilText(version)))
    add("dagar_kvar", row.status.daysLeft.map { .number($0) } ?? .null)
    add("dokumentansvarig", .list(version.owners.map { .text($0.value) }))
    add("beslutad_av", JSONValue(adoption?.by?.value))
    add("beslutsdatum", JSONValue(adoption?.date?.description))
    add("diarienummer", JSONValue(adoption?.recordNumber))
    add("historik", .list(version.events.map(Self.event)))
    add("galler_for", .list(version.appliesTo.map { .text($0.value) }))
    add("agenda_2030", .list(version.allGoals.map { .text($0.description) }))
    add("ersatter", .list(version.replaces.map { .text($0.value) }))
    add("ersatts_av", JSONValue(successor.map { register.versions[$0].documentID }))
    add("bygger_pa", relations(of: version, .buildsOn))
    add("konkretiserar", relations(of: version, .concretises))
    add("bidrar_till", relations(of: version, .contributesTo))
    add("original", JSONValue(version.original?.value))
    add("versioner", .list(versions(of: row.index)))
    fields.end(&output)
  }

  private static func event(_ event: Event) -> JSONValue {
    .object([
      "handelse": .text(event.kind.rawValue),
      "datum": JSONValue(event.date?.description),
      "av": JSONValue(event.by?.value),
      "paragraf": JSONValue(event.paragraph),
      "diarienummer": JSONValue(event.recordNumber),
      "not": JSONValue(event.note),
    ])
  }

  private func untilText(_ version: Version) -> String? {
    switch version.validity.until {
    case .unstated: nil
    case .untilFurtherNotice: "tills vidare"
    case .date(let date): date.value.description
    }
  }

  private func relations(of version: Version, _ kind: RelationKind) -> JSONValue {
    .list(version.relations.filter { $0.kind == kind }.map { .text($0.target.document) })
  }

  private func versions(of index: Int) -> [JSONValue] {
    register.document(ofVersion: index).versions.compactMap { number in
      let version = register.versions[number]
      guard let name = version.name else { return nil }
      return .object([
        "version": .text(name),
        "url": .text(site.absolute(Address.version(version.documentID, name))),
        "status": .text(register.statuses[number].rawValue),
      ])
    }
  }
}

extension RegisterData {
  /// Comma-separated values by RFC 4180, UTF-8 with a byte order mark for spreadsheets.
  func writeCSV(to output: inout [UInt8]) {
    let heads = [
      "id", "titel", "adress", "typ", "klass", "status", "giltig_fran", "giltig_till",
      "dagar_kvar", "dokumentansvarig", "beslutad_av", "beslutsdatum", "agenda_2030",
    ]
    output.append(contentsOf: [0xEF, 0xBB, 0xBF])
    CSV.append(heads, to: &output)
    for row in rows { CSV.append(fields(of: row), to: &output) }
  }

  /// The fields of one row, in the order of the heads.
  private func fields(of row: DocumentRow) -> [String] {
    let version = row.version
    let goals = version.allGoals.map(\.description)
    let owners = version.owners.map(\.value)
    let daysLeft = row.status.daysLeft.map { String($0) }
    return [
      version.documentID,
      version.title.value,
      site.absolute(register.address(ofVersion: row.index)),
      version.type?.value ?? "",
      row.documentClass?.rawValue ?? "",
      row.status.status.rawValue,
      version.validity.from?.value.description ?? "",
      untilText(version) ?? "",
      daysLeft ?? "",
      owners.joined(separator: " "),
      version.adoption?.by?.value ?? "",
      version.adoption?.date?.description ?? "",
      goals.joined(separator: " "),
    ]
  }
}

extension JSONValue {
  init(_ text: String?) { self = text.map { .text($0) } ?? .null }
}
