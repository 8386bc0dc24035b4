import Markdown

extension Register {
  /// Whether everything that a rule may look at is the same in both: nothing differs but running
  /// text, and what was found while it was read.
  package func saysTheSame(as other: Register) -> Bool {
    today == other.today && includesDrafts == other.includesDrafts
      && content.hasSameRegisters(as: other.content)
      && content.versions.count == other.content.versions.count
      && zip(content.versions, other.content.versions).allSatisfy { version, other in
        version === other || version.saysTheSame(as: other)
      }
  }

  /// The versions of a newer content that are not those of this, by their index here; `nil` when
  /// any of them stands elsewhere than the one before it, or when their number is another.
  func changedVersions(in newer: Content) -> [(index: Int, version: Version)]? {
    guard newer.versions.count == content.versions.count else { return nil }
    var result: [(Int, Version)] = []
    for (version, old) in zip(newer.versions, content.versions) where version !== old {
      guard version.stands(where: old) else { return nil }
      if !includesDrafts, old.isDraft { continue }
      guard let index = resolver.versionOfPath[old.path], versions[index] === old else {
        return nil
      }
      result.append((index, version))
    }
    return result
  }
}

extension Content {
  /// Whether all but the versions is the same, but for running text.
  func hasSameRegisters(as other: Content) -> Bool {
    settings == other.settings && types == other.types && bodies == other.bodies
      && goals == other.goals && terms == other.terms && planning == other.planning
      && modelParts == other.modelParts && pages.count == other.pages.count
      && zip(pages, other.pages).allSatisfy { $0.saysTheSame(as: $1) }
  }
}

extension Page {
  fileprivate func saysTheSame(as other: Page) -> Bool {
    path == other.path && address == other.address && title == other.title
      && summary == other.summary && body.saysTheSame(as: other.body)
  }
}

extension Version {
  /// Whether nothing differs but running text. Every field must be here.
  package func saysTheSame(as other: Version) -> Bool {
    stands(where: other) && location == other.location && title == other.title
      && type == other.type && statedClass == other.statedClass && summary == other.summary
      && owners == other.owners && validity == other.validity && events == other.events
      && appliesTo == other.appliesTo && hasSameGoals(as: other)
      && relations == other.relations && followUp == other.followUp && aliases == other.aliases
      && original == other.original && textForm == other.textForm
      && body.saysTheSame(as: other.body)
  }

  private func hasSameGoals(as other: Version) -> Bool {
    goals == other.goals && sectionGoals == other.sectionGoals && targets == other.targets
  }

  /// Whether what others refer to is the same: the place among the versions, what it replaces and
  /// the anchors of its text.
  fileprivate func stands(where other: Version) -> Bool {
    documentID == other.documentID && name == other.name && path == other.path
      && firstDay == other.firstDay && isDraft == other.isDraft && replaces == other.replaces
      && body.headings.count == other.body.headings.count
      && zip(body.headings, other.body.headings).allSatisfy { $0.anchor == $1.anchor }
  }
}

extension MarkdownBody {
  /// Whether links and headings are the same and stand in the same places of the file.
  fileprivate func saysTheSame(as other: MarkdownBody) -> Bool {
    links == other.links && headings.count == other.headings.count
      && zip(headings, other.headings).allSatisfy { $0.saysTheSame(as: $1) }
  }
}

extension Heading {
  fileprivate func saysTheSame(as other: Heading) -> Bool {
    level == other.level && number == other.number && text == other.text
      && anchor == other.anchor && location == other.location
  }
}
