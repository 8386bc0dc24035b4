import Documents
package import Findings

extension RuleID {
  package static let duplicateAlias: RuleID = "duplicate-alias"
}

extension Rule {
  /// Another name for two different things.
  static let duplicateAlias = Rule(
    id: .duplicateAlias, title: "Samma namn används för två saker", severity: .error,
    rationale: """
      Ett alias är ett annat namn som texter använder, till exempel "luftplanen". \
      Pekar det på två dokument, två organ eller två ord i ordlistan vet varken läsaren eller \
      webbplatsen vad som menas.
      Dokument jämförs med dokument, organ med organ och ord med ord, utan hänsyn till stora och \
      små bokstäver. Dokument som inte längre gäller räknas inte, och ett dokument får ta över \
      aliaset från det som det ersätter.
      """,
    examples: DuplicateAliasExamples.all,
    check: { context in
      let register = context.register
      return findings(amongDocumentsOf: register, context)
        + findings(among: bodies(register.content))
        + findings(among: terms(register.content))
    })
}

/// A name that something has.
private struct Name {
  let text: String
  /// The id of what has it, and what that is called.
  let owner: String
  let title: String
  /// False for the proper name, which is not reported but may be what an alias collides with.
  let isAlias: Bool
  let location: SourceLocation
}

private func findings(amongDocumentsOf register: Register, _ context: Rule.Context) -> [Finding] {
  let shared = sharedNames(amongDocumentsOf: register)
  if shared.isEmpty { return [] }
  let names = register.versions.indices.filter { !register.statuses[$0].isOver }
    .flatMap { index -> [Name] in
      let version = register.versions[index]
      let names = ([(version.title, false)] + version.aliases.map { ($0, true) })
        .filter { shared.contains(Slug.folded($0.0.value)) }
        .map { name, isAlias in
          Name(
            text: name.value, owner: version.documentID, title: version.title.value,
            isAlias: isAlias, location: name.location)
        }
      // Such a file is a version that has become a document by mistake.
      let isMisnamed = !names.isEmpty && context.tells(misnamed: version.path)
      return isMisnamed ? [] : names
    }
  let replacements = Set(
    register.versions.flatMap { version in
      version.replaces.map { [version.documentID, Reference($0.value).document] }
    })
  return findings(among: names) { a, b in
    replacements.contains([a, b]) || replacements.contains([b, a])
  }
}

/// The folded names that more than one document has; nearly all names are only one's.
private func sharedNames(amongDocumentsOf register: Register) -> Set<String> {
  var owners: [String: Int] = [:]
  var shared: Set<String> = []
  owners.reserveCapacity(register.versions.count)
  for index in register.versions.indices where !register.statuses[index].isOver {
    let version = register.versions[index]
    let document = register.documentIndex(ofVersion: index)
    func add(_ name: String) {
      let folded = Slug.folded(name)
      if let other = owners.updateValue(document, forKey: folded), other != document {
        shared.insert(folded)
      }
    }
    add(version.title.value)
    for alias in version.aliases { add(alias.value) }
  }
  return shared
}

private func bodies(_ content: Content) -> [Name] {
  content.bodies.flatMap { body in
    ([(body.name, false)] + body.aliases.map { ($0, true) }).map { text, isAlias in
      Name(
        text: text, owner: body.id.value, title: body.name, isAlias: isAlias,
        location: body.id.location)
    }
  }
}

private func terms(_ content: Content) -> [Name] {
  content.terms.flatMap { term in
    ([(term.term.value, false)] + term.aliases.map { ($0, true) }).map { text, isAlias in
      Name(
        text: text, owner: term.anchor, title: term.term.value, isAlias: isAlias,
        location: term.term.location)
    }
  }
}

/// One finding for each alias of an owner that another owner has as its name or as an alias.
private func findings(
  among names: [Name], sharing: (String, String) -> Bool = { _, _ in false }
) -> [Finding] {
  let groups = Dictionary(grouping: names) { Slug.folded($0.text) }
  return groups.values.flatMap { group -> [Finding] in
    guard let first = group.first(where: { !$0.isAlias }) ?? group.first else { return [] }
    var reported: Set<String> = [first.owner]
    return group.filter(\.isAlias).compactMap { name in
      guard !sharing(first.owner, name.owner), reported.insert(name.owner).inserted else {
        return nil
      }
      return finding(for: name, first: first)
    }
  }
}

private func finding(for name: Name, first: Name) -> Finding {
  let titles =
    first.title == name.title ? [first.owner, name.owner] : [first.title, name.title]
  return Finding(
    .duplicateAlias, "Namnet \(name.text.shortened) används för både \(titles.swedishList)",
    at: name.location,
    notes: [
      Finding.Note(first.isAlias ? "Samma alias här" : "Samma namn här", at: first.location)
    ],
    advice: "Låt bara ett av dem ha namnet \(name.text.shortened).")
}
