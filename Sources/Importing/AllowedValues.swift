import Documents
import Findings

/// The ids in use, as comments name them.
struct AllowedValues {
  let content: Content

  var types: String {
    "Typer som finns: " + content.types.map(\.id.value).joined(separator: ", ") + "."
  }

  var bodies: String {
    let ids = content.bodies.map(\.id.value)
    return ids.isEmpty
      ? "Inga organ finns ännu i organisation.yml."
      : "Id:n som finns i organisation.yml: " + ids.joined(separator: ", ") + "."
  }

  var groups: String {
    "Ett eller flera organ ur organisation.yml, eller en grupp: "
      + BodyGroup.allCases.map(\.rawValue).joined(separator: ", ") + "."
  }

  var goals: String {
    guard !content.goals.isEmpty else { return "Inga mål finns ännu i agenda2030.yml." }
    return "Mål som finns: "
      + content.goals.map { "\($0.number.value) \($0.name)" }.joined(separator: ", ") + "."
  }

  /// An example with ids that are in use, where there are such.
  func example(of key: FrontMatterKey, for type: DocumentType) -> String {
    let example = key.help.example
    let bodies = content.bodies
    let first = bodies.first { $0.kind == .deciding } ?? bodies.first
    switch key {
    case .owners:
      let owner = bodies.first { $0.kind == .administration || $0.kind == .department } ?? first
      return owner.map { "[\($0.id.value)]" } ?? example
    case .history:
      let decider = type.decidedBy.first?.value ?? first?.id.value
      return decider.map { example.replacing("kommunfullmaktige", with: $0) } ?? example
    case .followUp:
      return first.map { example.replacing("kommunstyrelsen", with: $0.id.value) } ?? example
    case .buildsOn, .concretises, .contributesTo, .related, .replaces:
      return content.versions.first.map { "[\($0.documentID)]" } ?? example
    default: return example
    }
  }

  var documents: String {
    let ids = Set(content.versions.map(\.documentID)).sorted()
    return ids.isEmpty
      ? "Ännu finns inga dokument." : "Id:n är namnen på mapparna och filerna i dokument/."
  }
}

/// A value as YAML, in quotes when it would not be read as written without them.
func quoted(_ text: String) -> String {
  let first = text.unicodeScalars.first
  let startsOddly = first.map { "-?:,[]{}#&*!|>'\"%@`~ ".unicodeScalars.contains($0) } ?? false
  let isOdd =
    startsOddly || text.contains(": ") || text.contains(" #") || text.hasSuffix(":")
    || text.contains(where: \.isNewline) || ["null", "true", "false"].contains(text.lowercased())
  guard isOdd else { return text }
  let escaped = text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
    .split(whereSeparator: \.isNewline).joined(separator: " ")
  return "\"\(escaped)\""
}

/// A list as YAML writes it on one line.
func listed(_ items: [String]) -> String {
  items.isEmpty ? "" : "[\(items.map(quoted).joined(separator: ", "))]"
}
