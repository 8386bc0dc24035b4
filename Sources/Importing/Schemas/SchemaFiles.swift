package import Documents
import Findings

/// JSON Schemas for everything that the city writes, with the ids in use: help for editors.
package struct SchemaFiles: Sendable {
  /// The files by their paths.
  package let files: [(path: String, text: String)]

  /// - Parameter rules: the ids of the rules that the settings can name.
  package init(_ content: Content, rules: [String]) {
    let documents = DocumentSchema(content: content)
    let registers = RegisterSchemas(content: content)
    let single: [(String, String, Schema)] = [
      ("dokument", "Fälten överst i ett dokument", documents.ofAnyType),
      ("sida", "Fälten överst i en sida", registers.page),
      ("webbplats", "Webbplatsens inställningar", SettingsSchema(rules: rules).schema),
      ("dokumenttyper", "Dokumenttyperna", registers.types),
      ("organisation", "Organen", registers.organisation),
      ("agenda2030", "Målen i Agenda 2030", registers.agenda),
      ("ordlista", "Ordlistan", registers.glossary),
      ("arshjul", "Årshjulet", registers.planning),
      ("styrmodell", "Styrmodellens delar", registers.model),
    ]
    let types = content.types.filter { Slug.isID($0.id.value) }.map { type in
      ("typ/\(type.id.value)", "Fälten överst i dokument av typen \(type.name)", documents.of(type))
    }
    files = (single + types).map { name, title, schema in
      var object: JSONObject = [
        "$schema": "http://json-schema.org/draft-07/schema#", "title": .text(title),
      ]
      for entry in schema.object.entries { object[entry.key] = entry.value }
      return (
        path: name + ".json", text: JSONValue.object(SharedParts.hoisted(object)).text() + "\n"
      )
    }
  }
}
