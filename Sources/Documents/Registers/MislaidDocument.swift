import Findings

extension Page {
  /// The findings of the fields of a page, or what is to be said in place of those about fields that
  /// pages do not have: a document that was saved among the pages is one fault.
  static func ofFields(_ findings: [Finding], _ root: YAMLNode?) -> [Finding] {
    guard findings.contains(where: { $0.rule == .unknownField }), let root,
      let document = mislaidDocument(root)
    else { return findings }
    return [document] + findings.filter { $0.rule != .unknownField }
  }

  /// Said of what has the field `typ`, or several others that only documents have.
  private static func mislaidDocument(_ root: YAMLNode) -> Finding? {
    guard case .mapping(let entries) = root.content else { return nil }
    let own = entries.filter { entry in
      let name = Slug.folded(entry.key.value).replacing(" ", with: "-")
      return FrontMatterKey.names[name] != nil && Key.names[name] == nil
    }
    let hasType = own.contains { FrontMatterKey.names[Slug.folded($0.key.value)] == .type }
    guard let first = own.first, hasType || own.count >= 3 else { return nil }
    let names = own.prefix(3).map(\.key.value.shortened)
    let listed = names.dropLast().joined(separator: ", ")
    let words =
      own.count > 3
      ? "fälten \(names.joined(separator: ", ")) och \(own.count - 3) till"
      : names.count > 1 ? "fälten \(listed) och \(names[names.count - 1])" : "fältet \(names[0])"
    return Finding(
      .unknownField, "Sidan ser ut att vara ett dokument: den har \(words)", at: first.key.location,
      advice: "Flytta filen från mappen sidor till mappen dokument. Är det en sida: behåll bara "
        + "fälten titel och sammanfattning.")
  }
}
