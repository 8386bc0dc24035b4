import Documents
import Findings
import Markdown

/// Everything that a version hangs together with: who it points at, and who points at it.
struct Relations {
  /// How many documents a document's own page shows of one kind, and how many in all, so that the
  /// page weighs the same however many lean on it; the rest stand on a page of their own.
  static let mostInGroup = 5
  static let mostInAll = 10
  /// How many sections a row of the document's own page names.
  static let mostSections = 3

  /// The kinds that have any document, in the order in which they are shown.
  let groups: [Group]

  struct Group {
    let direction: RelationGroup.Direction
    /// Each document once, by ascending index of the version.
    let related: [Related]
  }

  /// What is known of a document at the other end.
  struct Related {
    /// The index of its version.
    let index: Int
    /// The version, when the relation is to that one only.
    var version: String?
    /// Anchors in the other document that are pointed at, each once.
    var anchors: [String] = []
    /// Where in the text of the other document it points here.
    var places: [Place] = []
  }

  /// A place in a file.
  struct Place: Comparable {
    let line: Int
    let column: Int

    static func < (a: Place, b: Place) -> Bool { (a.line, a.column) < (b.line, b.column) }
  }

  init(of index: Int, in register: Register) {
    let pointers = Pointer.all(of: index, in: register).sorted { $0.order < $1.order }
    var groups: [Group] = []
    var start = 0
    while start < pointers.count {
      let direction = pointers[start].direction
      let end = pointers[start...].firstIndex { $0.direction != direction } ?? pointers.count
      var related: [Related] = []
      related.reserveCapacity(end - start)
      for pointer in pointers[start..<end] {
        if related.isEmpty || related[related.count - 1].index != pointer.other {
          related.append(pointer.firstRelated(in: register))
        }
        related[related.count - 1].add(pointer, in: register)
      }
      groups.append(Group(direction: direction, related: related))
      start = end
    }
    self.groups = groups
  }

  /// A link or a relation from a version or to it.
  fileprivate struct Pointer {
    let direction: RelationGroup.Direction
    /// The index of the version at the other end.
    let other: Int
    /// The place of the connection among those of the register.
    let connection: Int
    let isIncoming: Bool

    /// By kind, then document, then place.
    var order: (Int, Int, Int) { (direction.rawValue, other, connection) }

    static func all(of index: Int, in register: Register) -> [Pointer] {
      let document = register.documentIndex(ofVersion: index)
      let outgoing = register.connections(from: index)
      let incoming = register.incoming(toVersion: index)
      var pointers: [Pointer] = []
      pointers.reserveCapacity(outgoing.count + incoming.count)
      for number in outgoing.indices {
        guard case .version(let target, _, _) = outgoing[number].target,
          register.documentIndex(ofVersion: target) != document
        else { continue }
        pointers.append(
          Pointer(
            direction: RelationGroup.Direction(outgoing[number].kind, isIncoming: false),
            other: target, connection: number, isIncoming: false))
      }
      for number in incoming {
        pointers.append(
          Pointer(
            direction: RelationGroup.Direction(register.connections[number].kind, isIncoming: true),
            other: register.connections[number].source, connection: number, isIncoming: true))
      }
      return pointers
    }

    func firstRelated(in register: Register) -> Related {
      guard !isIncoming, case .version(_, _, true) = register.connections[connection].target else {
        return Related(index: other)
      }
      return Related(index: other, version: register.versions[other].name)
    }
  }

  /// How many documents there are, one counted again for each kind of relation.
  var count: Int { groups.reduce(0) { $0 + $1.related.count } }

  /// How many documents of each group its own page shows: one each in turn, as long as they last.
  var shares: [Int] {
    var shares = groups.map { _ in 0 }
    var left = Self.mostInAll
    for turn in 0..<Self.mostInGroup {
      for (index, group) in groups.enumerated() where group.related.count > turn && left > 0 {
        shares[index] += 1
        left -= 1
      }
    }
    return shares
  }

  /// Whether a version's own page cannot show all that it hangs together with.
  static func exceedPage(ofVersion index: Int, in register: Register) -> Bool {
    // Fewer links than these fit, whatever they are; most documents are told by counting.
    let document = register.documentIndex(ofVersion: index)
    let incoming = register.connectionCount(toDocument: document)
    guard register.connections(from: index).count + incoming > mostSections else { return false }
    let links = Pointer.all(of: index, in: register).map { $0.other << 4 | $0.direction.rawValue }
    return exceedPage(links) ?? Relations(of: index, in: register).exceedsPage
  }

  /// The same, from a number for each link, equal for those of one kind to one document.
  ///
  /// `nil` when so many links are equal that what they point at must be looked into.
  private static func exceedPage(_ links: [Int]) -> Bool? {
    let links = links.sorted()
    var inGroup = [Int](repeating: 0, count: 16)
    var inAll = 0
    var mostEqual = 0
    var equal = 0
    for (place, link) in links.enumerated() {
      equal = place > 0 && links[place - 1] == link ? equal + 1 : 1
      mostEqual = max(mostEqual, equal)
      if equal == 1 {
        inGroup[link & 15] += 1
        inAll += 1
      }
    }
    if inAll > mostInAll || inGroup.contains(where: { $0 > mostInGroup }) { return true }
    return mostEqual > mostSections ? nil : false
  }

  /// True when the document's own page cannot show them all.
  var exceedsPage: Bool {
    zip(groups, shares).contains { group, share in
      group.related.count > share
        || group.related.contains { $0.sectionCount > Self.mostSections }
    }
  }
}

extension Relations.Related {
  /// At most this many sections; more links than one can stand in the same.
  fileprivate var sectionCount: Int { max(anchors.count, places.count) }

  fileprivate mutating func add(_ pointer: Relations.Pointer, in register: Register) {
    let number = pointer.connection
    if pointer.isIncoming {
      if case .link = register.connections[number].kind {
        places.append(
          Relations.Place(
            line: register.connections[number].location.line,
            column: register.connections[number].location.column))
      }
    } else if case .version(_, let anchor?, _) = register.connections[number].target,
      !anchors.contains(anchor)
    {
      anchors.append(anchor)
    }
  }

  /// The places of those headings of the other document that stand for the relation, in the order
  /// of the text, each once.
  func headings(of version: Version) -> [Int] {
    // Most relations are to a document as a whole, whose text need not be looked at.
    if anchors.isEmpty, places.isEmpty { return [] }
    return version.body.headings.withUnsafeBufferPointer { headings in
      if !anchors.isEmpty {
        return headings.indices.filter { anchors.contains(headings[$0].anchor) }
      }
      var found: [Int] = []
      for place in places.sorted() {
        // Both are places in the same file.
        let above = headings.indices.last {
          Relations.Place(
            line: headings[$0].location.line, column: headings[$0].location.column) < place
        }
        if let above, found.last != above { found.append(above) }
      }
      return found
    }
  }
}
