package import Findings

extension Register {
  package func document(_ id: String) -> Document? {
    resolver.documentIndex[id].map { documents[$0] }
  }

  /// The document that the version with this index belongs to.
  package func document(ofVersion index: Int) -> Document {
    documents[resolver.documentOfVersion[index]]
  }

  /// The place among `documents` of the document that the version with this index belongs to.
  package func documentIndex(ofVersion index: Int) -> Int { resolver.documentOfVersion[index] }

  package func type(of version: Version) -> DocumentType? {
    typeIndex(of: version).map { content.types[$0] }
  }

  /// The place among the types of the content of the one that a version has.
  package func typeIndex(of version: Version) -> Int? {
    version.type.flatMap { resolver.typeIndex[$0.value] }
  }

  /// The class that follows from the type; what a document says of itself does not change it.
  package func documentClass(of version: Version) -> DocumentClass? {
    guard let type = typeIndex(of: version) else { return version.statedClass?.value }
    return content.types[type].documentClass
  }

  package func body(_ id: String) -> Body? {
    resolver.bodyIndex[id].map { content.bodies[$0] }
  }

  /// The name of a body, without a copy of the rest.
  package func bodyName(_ id: String) -> String? {
    resolver.bodyIndex[id].map { content.bodies[$0].name }
  }

  /// Whether no body has an id.
  package func body(isUnknown id: String) -> Bool { resolver.bodyIndex[id] == nil }

  package func goal(_ number: Int) -> AgendaGoal? {
    resolver.goalIndex[number].map { content.goals[$0] }
  }

  /// The versions that addresses without a date show, in the order of the documents.
  package var currentVersions: [Int] { documents.map(\.current) }

  /// The address of a version: the document's own when it is the current one.
  package func address(ofVersion index: Int) -> String { addresses[index] }

  /// Whether addresses without a date show the version with this index.
  package func isCurrent(version index: Int) -> Bool {
    documents[resolver.documentOfVersion[index]].current == index
  }

  /// Days until the last day, negative when it has passed; `nil` when none is stated.
  package func daysLeft(ofVersion index: Int) -> Int? {
    guard let last = versions[index].validity.lastDay else { return nil }
    return today.days(until: last)
  }

  /// The version at the end of the chain of replacements, or `nil` when nothing replaces it.
  package func lastSuccessor(ofVersion index: Int) -> Int? {
    var seen: Set<Int> = [index]
    var last: Int?
    var next = successors[index]
    while let current = next, seen.insert(current).inserted {
      last = current
      next = successors[current]
    }
    return last
  }

  /// Whether some version that has taken this one's place holds today.
  package func successorHolds(ofVersion index: Int) -> Bool {
    lastSuccessor(ofVersion: index).map { statuses[$0].holds } ?? false
  }

  /// The version that a path of the content folder holds.
  package func version(atPath path: String) -> Int? { resolver.versionOfPath[path] }

  /// What a file of the content folder says, also of a draft that the register leaves out.
  package func written(atPath path: String) -> Version? {
    if let index = version(atPath: path) { return versions[index] }
    guard !includesDrafts, ContentFile(path) == .version else { return nil }
    return content.versions.first { $0.path == path }
  }

  /// The day on which a version was last adopted, confirmed, extended or revised, as stated.
  package func lastReview(ofVersion index: Int) -> StatedDate? {
    var latest: StatedDate?
    let events = versions[index].events
    for place in events.indices where events[place].kind != .repealed {
      guard let date = events[place].date, date.firstDay <= today else { continue }
      if let known = latest, date.firstDay <= known.firstDay { continue }
      latest = date
    }
    return latest
  }

  /// The last day of the next follow-up, `nil` when none is promised.
  package func followUpDue(ofVersion index: Int) -> LocalDate? {
    versions[index].followUp?.due(validFrom: versions[index].firstDay)
  }

  /// Whether a version to come begins before this one has left a day without steering: a later
  /// one of the same document, or one of a document that replaces it.
  package func isTakenOverInTime(version index: Int) -> Bool {
    successorInTime(ofVersion: index) != nil
  }

  /// The index of the version that is ready to begin at the latest the day after this one ends; the
  /// one that begins first.
  package func successorInTime(ofVersion index: Int) -> Int? {
    guard let last = versions[index].validity.lastDay else { return nil }
    guard let other = comingSuccessors[index], let first = versions[other].firstDay,
      first <= last.adding(days: 1)
    else { return nil }
    return other
  }

  /// Where an address of the site that is written in a register leads, such as one in the menu.
  package func resolve(address: String) -> Resolution {
    let parts = address.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    return resolver.resolveAddress(
      String(parts[0]), anchor: parts.count > 1 ? String(parts[1]) : nil)
  }

  /// True when a body has to follow the version: named, or in a group that is.
  package func applies(_ version: Version, to body: Body) -> Bool {
    version.appliesTo.contains { name in
      name.value == body.id.value || BodyGroup(name.value)?.includes(body.kind) == true
    }
  }
}

extension Register {
  /// The links and relations of a version, in the order of places.
  package func connections(from source: Int) -> ArraySlice<Connection> {
    connections[connectionStarts[source]..<connectionStarts[source + 1]]
  }

  /// The indices of the connections that point at a document from others, by its place among
  /// `documents`; in the order of versions and places.
  package func connections(toDocument index: Int) -> [Int] {
    incoming[index].map { Int($0.connection) }
  }

  /// How many connections point at a document from others, by its place among `documents`.
  package func connectionCount(toDocument index: Int) -> Int { incoming[index].count }

  /// What points at a version from the current versions of other documents: at it by name, or at
  /// its document when it is the current one. Places among `connections`, ascending.
  package func incoming(toVersion index: Int) -> [Int] {
    let isCurrent = isCurrent(version: index)
    var found: [Int] = []
    for pointer in incoming[documentIndex(ofVersion: index)]
    where (pointer.target == index || (!pointer.isPinned && isCurrent))
      && self.isCurrent(version: Int(pointer.source))
    {
      found.append(Int(pointer.connection))
    }
    return found
  }
}
