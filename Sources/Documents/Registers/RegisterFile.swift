import Findings

/// A register file: a list of mappings, or for the settings one mapping.
enum RegisterFile {
  /// The mappings of the list in `file`; with findings when it is no such list.
  static func entries(of file: SourceFile) -> Diagnosed<[YAMLNode]> {
    let root = read(file)
    guard let node = root.value else { return Diagnosed([], findings: root.findings) }
    if case .list(let items) = node.content { return Diagnosed(items, findings: root.findings) }
    return Diagnosed(
      [],
      findings: root.findings + [
        Finding(
          .unreadableValue, "Filen ska vara en lista, men är \(node.kindName)", at: node.location,
          advice: "Börja varje post med bindestreck och mellanslag.")
      ])
  }

  static func read(_ file: SourceFile) -> Diagnosed<YAMLNode?> {
    if let fault = TextFault.first(in: file) { return Diagnosed(nil, findings: [fault]) }
    return YAMLText(path: file.path, bytes: file.bytes[...], firstLine: 1).read()
  }

  /// Reports ids that are malformed or stand more than once, and keeps the first of each.
  static func unique<Entry>(
    _ entries: [Entry], id: (Entry) -> Placed<String>, findings: inout [Finding]
  ) -> [Entry] {
    var first: [String: SourceLocation] = [:]
    return entries.filter { entry in
      let id = id(entry)
      if !Slug.isID(id.value) {
        findings.append(
          Finding(
            .unreadableValue, "\(id.value.shortened) kan inte vara ett id", at: id.location,
            advice:
              "Använd små bokstäver a–z, siffror och bindestreck: \(Slug.hyphenated(id.value))."
          ))
      }
      if let place = first[id.value] {
        findings.append(
          Finding(
            .duplicateID, "Id:t \(id.value.shortened) finns redan", at: id.location,
            notes: [Finding.Note("Det första stället", at: place)],
            advice: "Ge posterna olika id, eller ta bort den ena."))
        return false
      }
      first[id.value] = id.location
      return true
    }
  }
}
