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
    head.write(to: &output, indent: 0, list: "dokument", of: rows) { .object(record($0)) }
    output.append(0x0A)
  }

  private func record(_ row: DocumentRow) -> JSONObject {
    let version = row.version
    let successor = register.lastSuccessor(ofVersion: row.index)
    return [
      "id": .text(version.documentID),
      "title": .text(version.title.value),
      "url": .text(site.absolute(register.address(ofVersion: row.index))),
      "typ": JSONValue(version.type?.value),
      "klass": JSONValue(row.documentClass?.rawValue),
      "status": .text(row.status.status.rawValue),
      "sammanfattning": JSONValue(version.summary?.value),
      "version": JSONValue(version.name),
      "giltig_fran": JSONValue(version.validity.from?.value.description),
      "giltig_till": JSONValue(untilText(version)),
      "dagar_kvar": row.status.daysLeft.map { .number($0) } ?? .null,
      "dokumentansvarig": .list(version.owners.map { .text($0.value) }),
      "beslutad_av": JSONValue(version.adoption?.by?.value),
      "beslutsdatum": JSONValue(version.adoption?.date?.description),
      "diarienummer": JSONValue(version.adoption?.recordNumber),
      "galler_for": .list(version.appliesTo.map { .text($0.value) }),
      "agenda_2030": .list(version.allGoals.map { .text($0.description) }),
      "ersatter": .list(version.replaces.map { .text($0.value) }),
      "ersatts_av": JSONValue(successor.map { register.versions[$0].documentID }),
      "bygger_pa": relations(of: version, .buildsOn),
      "konkretiserar": relations(of: version, .concretises),
      "bidrar_till": relations(of: version, .contributesTo),
      "original": JSONValue(version.original?.value),
      "versioner": .list(versions(of: row.index)),
    ]
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
