import Documents
import Findings
import Templates

/// The facts of a version as schema.org's `Legislation`, in JSON-LD.
///
/// A program is no law; its properties are nevertheless what tools that read ELI look for.
struct LegislationData {
  /// Everything but what the address decides, as a JSON object.
  private let facts: [UInt8]

  /// Appends the whole object, safe within `<script>`.
  ///
  /// - Parameter address: of the page, in full.
  func write(at address: String, to output: inout [UInt8]) {
    let place = JSONValue.text(address).bytes(indent: nil).escapedForScript
    output.append(text: #"{"@context":"https://schema.org","@type":["Legislation","#)
    output.append(text: #""CreativeWork"],"@id":"#)
    output.append(contentsOf: place)
    output.append(text: #","url":"#)
    output.append(contentsOf: place)
    output.append(UInt8(ascii: ","))
    output.append(contentsOf: facts.dropFirst())
  }

  init(_ index: Int, in register: Register, on site: Site) {
    let version = register.versions[index]
    let adoption = version.adoption
    var bytes: [UInt8] = []
    bytes.reserveCapacity(1_024)
    var fields = JSONFields(indent: nil, to: &bytes)
    func add(_ key: StaticString, _ value: JSONValue?) { fields.add(key, value, to: &bytes) }
    add("name", .text(version.title.value))
    add("inLanguage", .text(site.settings.language))
    add("legislationIdentifier", .text(version.documentID))
    add(
      "legislationType",
      register.typeIndex(of: version).map { .text(register.content.types[$0].name) })
    add("genre", register.documentClass(of: version).map { .text($0.rawValue) })
    add("abstract", version.summary.map { .text($0.value) })
    add("legislationDate", adoption?.date.map { .text($0.description) })
    add("legislationPassedBy", adoption?.by.map { .organisation($0.value, register) })
    add(
      "legislationResponsible",
      .nonEmpty(version.owners.map { .organisation($0.value, register) }))
    add(
      "temporalCoverage",
      version.validity.from.map { from in
        .text("\(from.value)/\(version.lastDay?.description ?? "..")")
      })
    add("expires", version.lastDay.map { .text($0.description) })
    add("legislationLegalForce", LegislationData.force(register.statuses[index]))
    add(
      "legislationRepeals",
      .nonEmpty(version.replaces.map { .text(site.absolute(Address.document($0.value))) }))
    let foundations = version.relations.filter { $0.kind == .buildsOn }
    add(
      "isBasedOn",
      .nonEmpty(foundations.map { .text(site.absolute(Address.document($0.target.document))) }))
    add(
      "about",
      .nonEmpty(
        version.allGoalNumbers.compactMap { register.goal($0)?.address }
          .map { .object(["@id": .text($0)]) }))
    add("legislationJurisdiction", .text(site.settings.municipality))
    fields.end(&bytes)
    facts = bytes.escapedForScript
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
    .object(["@type": .text("Organization"), "name": .text(register.bodyName(id) ?? id)])
  }

  /// `nil` for an empty list, so that the key is left out.
  static func nonEmpty(_ list: [JSONValue]) -> JSONValue? { list.isEmpty ? nil : .list(list) }
}

extension [UInt8] {
  /// With `<` as `\u003c`, so that no text can end the script element that it stands in.
  var escapedForScript: [UInt8] {
    guard firstIndex(ofByte: 0x3C) != nil else { return self }
    return flatMap { $0 == 0x3C ? Array("\\u003c".utf8) : [$0] }
  }
}
