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
      if !version.hasSameAnchors(as: old), isPointedInto(version: index) { return nil }
      result.append((index, version))
    }
    return result
  }

  /// Whether a link or a relation leads to a section of a version, or to one that its document does
  /// not have, so that it may lead elsewhere when the sections are others.
  private func isPointedInto(version index: Int) -> Bool {
    let id = versions[index].documentID
    func leadsInto(_ target: Resolution) -> Bool {
      switch target {
      case .version(index, .some, _): true
      case .broken(.unknownAnchor(_, of: id, near: _)): true
      default: false
      }
    }
    return connections.indices.contains { leadsInto(connections[$0].target) }
      || pageLinks.contains { $0.contains(where: leadsInto) }
  }
}

extension Content {
  /// Whether all but the versions is the same, but for running text.
  func hasSameRegisters(as other: Content) -> Bool {
    settings == other.settings && types == other.types && bodies == other.bodies
      && goals == other.goals && terms == other.terms && planning == other.planning
      && modelParts == other.modelParts && unread == other.unread
      && pages.count == other.pages.count
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
      && fieldFaults == other.fieldFaults
      && body.saysTheSame(as: other.body)
  }

  private func hasSameGoals(as other: Version) -> Bool {
    goals == other.goals && sectionGoals == other.sectionGoals && targets == other.targets
  }

  /// Whether it has the same place among the versions, and replaces the same.
  fileprivate func stands(where other: Version) -> Bool {
    documentID == other.documentID && name == other.name && path == other.path
      && firstDay == other.firstDay && isDraft == other.isDraft
      && validity.hasUnreadableStart == other.validity.hasUnreadableStart
      && events == other.events && replaces == other.replaces
  }

  fileprivate func hasSameAnchors(as other: Version) -> Bool {
    body.headings.count == other.body.headings.count
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
