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
    version.type.flatMap { resolver.typeIndex[$0.value] }.map { content.types[$0] }
  }

  /// The class that follows from the type; what a document says of itself does not change it.
  package func documentClass(of version: Version) -> DocumentClass? {
    guard let type = type(of: version) else { return version.statedClass?.value }
    return type.documentClass
  }

  package func body(_ id: String) -> Body? {
    resolver.bodyIndex[id].map { content.bodies[$0] }
  }

  package func goal(_ number: Int) -> AgendaGoal? {
    content.goals.first { $0.number.value == number }
  }

  /// The versions that addresses without a date show, in the order of the documents.
  package var currentVersions: [Int] { documents.map(\.current) }

  /// The address of a version: the document's own when it is the current one.
  package func address(ofVersion index: Int) -> String {
    let version = versions[index]
    if document(ofVersion: index).current == index { return Address.document(version.documentID) }
    return version.name.map { Address.version(version.documentID, $0) }
      ?? Address.document(version.documentID)
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

  /// The day on which a version was last adopted, confirmed, extended or revised, as stated.
  package func lastReview(ofVersion index: Int) -> StatedDate? {
    versions[index].events.filter { $0.kind != .repealed }.compactMap(\.date)
      .filter { $0.firstDay <= today }.max { $0.firstDay < $1.firstDay }
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
    let document = resolver.documentOfVersion[index]
    let replacers = incoming[document].map { connections[$0] }
      .filter { $0.kind == .replaces }.map(\.source)
    let ready = (documents[document].versions.filter { $0 > index } + replacers).filter { other in
      guard statuses[other] == .coming, let first = versions[other].firstDay else { return false }
      return first <= last.adding(days: 1)
    }
    return ready.min { a, b in
      (versions[a].firstDay ?? last, a) < (versions[b].firstDay ?? last, b)
    }
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
    let start = connections.partitionPoint { $0.source >= source }
    let end = connections.partitionPoint { $0.source > source }
    return connections[start..<end]
  }
}

extension Array {
  /// The first index whose element fits; all that fit must follow all that do not.
  fileprivate func partitionPoint(_ fits: (Element) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if fits(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
