import Documents
import Findings
import Templates

/// The facts of a version as schema.org's `Legislation`, in JSON-LD.
///
/// A program is no law; its properties are nevertheless what tools that read ELI look for.
struct LegislationData {
  /// Everything but what the address decides, as a JSON object.
  private let facts: [UInt8]

  /// The whole object, safe within `<script>`.
  func json(at address: String, on site: Site) -> [UInt8] {
    var data = JSONObject()
    data["@context"] = .text("https://schema.org")
    data["@type"] = .list([.text("Legislation"), .text("CreativeWork")])
    data["@id"] = .text(site.absolute(address))
    data["url"] = .text(site.absolute(address))
    var bytes = JSONValue.object(data).bytes(indent: nil).escapedForScript
    bytes[bytes.count - 1] = UInt8(ascii: ",")
    bytes.append(contentsOf: facts.dropFirst())
    return bytes
  }

  init(_ index: Int, in register: Register, on site: Site) {
    let version = register.versions[index]
    var data = JSONObject()
    data["name"] = .text(version.title.value)
    data["inLanguage"] = .text(site.settings.language)
    data["legislationIdentifier"] = .text(version.documentID)
    data["legislationType"] = register.type(of: version).map { .text($0.name) }
    data["genre"] = register.documentClass(of: version).map { .text($0.rawValue) }
    data["abstract"] = version.summary.map { .text($0.value) }
    data["legislationDate"] = version.adoption?.date.map { .text($0.description) }
    data["legislationPassedBy"] = version.adoption?.by.map { .organisation($0.value, register) }
    data["legislationResponsible"] = .nonEmpty(
      version.owners.map { .organisation($0.value, register) })
    data["temporalCoverage"] = version.validity.from.map { from in
      .text("\(from.value)/\(version.validity.lastDay?.description ?? "..")")
    }
    data["expires"] = version.validity.lastDay.map { .text($0.description) }
    data["legislationLegalForce"] = LegislationData.force(register.statuses[index])
    data["legislationRepeals"] = .nonEmpty(
      version.replaces.map { .text(site.absolute(Address.document($0.value))) })
    data["isBasedOn"] = .nonEmpty(
      version.relations.filter { $0.kind == .buildsOn }
        .map { .text(site.absolute(Address.document($0.target.document))) })
    data["about"] = .nonEmpty(
      Set(version.allGoals.map(\.goal)).sorted().compactMap { register.goal($0)?.address }
        .map { .object(["@id": .text($0)]) })
    data["legislationJurisdiction"] = .text(site.settings.municipality)
    facts = JSONValue.object(data).bytes(indent: nil).escapedForScript
  }

  /// `nil` where nobody has said whether it holds.
  private static func force(_ status: Status) -> JSONValue? {
    switch status {
    case .inForce, .endingSoon: .text("https://schema.org/InForce")
    case .repealed, .replaced, .expired, .coming: .text("https://schema.org/NotInForce")
    case .draft, .unknown: nil
    }
  }
}

extension JSONValue {
  static func organisation(_ id: String, _ register: Register) -> JSONValue {
    .object(["@type": .text("Organization"), "name": .text(register.body(id)?.name ?? id)])
  }

  /// `nil` for an empty list, so that the key is left out.
  static func nonEmpty(_ list: [JSONValue]) -> JSONValue? { list.isEmpty ? nil : .list(list) }
}

extension [UInt8] {
  /// With `<` as `\u003c`, so that no text can end the script element that it stands in.
  var escapedForScript: [UInt8] {
    guard contains(0x3C) else { return self }
    return flatMap { $0 == 0x3C ? Array("\\u003c".utf8) : [$0] }
  }
}
