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
  let groups: [(direction: RelationGroup.Direction, related: [Int: Related])]

  /// What is known of a document at the other end.
  struct Related {
    /// The version, when the relation is to that one only.
    var version: String?
    /// Anchors in the other document that are pointed at, each once.
    var anchors: [String] = []
    /// Where in the text of the other document it points here.
    var places: [SourceLocation] = []
  }

  init(of index: Int, in register: Register) {
    var targets: [RelationGroup.Direction: [Int: Related]] = [:]
    for connection in register.connections(from: index) {
      guard case .version(let target, let anchor, let isPinned) = connection.target,
        register.documentIndex(ofVersion: target) != register.documentIndex(ofVersion: index)
      else { continue }
      let direction = RelationGroup.Direction(connection.kind, isIncoming: false)
      let version = isPinned ? register.versions[target].name : nil
      targets[direction, default: [:]][target, default: Related(version: version)]
        .add(anchor: anchor)
    }
    for connection in register.incoming(toVersion: index) {
      let direction = RelationGroup.Direction(connection.kind, isIncoming: true)
      targets[direction, default: [:]][connection.source, default: Related()]
        .add(connection)
    }
    groups = RelationGroup.Direction.allCases.compactMap { direction in
      targets[direction].map { (direction, $0) }
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
    let incoming = register.incoming[register.documentIndex(ofVersion: index)].count
    let count = register.connections(from: index).count + incoming
    return count > mostSections && Relations(of: index, in: register).exceedsPage
  }

  /// True when the document's own page cannot show them all.
  var exceedsPage: Bool {
    zip(groups, shares).contains { group, share in
      group.related.count > share
        || group.related.values.contains { $0.sectionCount > Self.mostSections }
    }
  }
}

extension Relations.Related {
  /// At most this many sections; more links than one can stand in the same.
  fileprivate var sectionCount: Int { max(anchors.count, places.count) }

  fileprivate mutating func add(anchor: String?) {
    guard let anchor, !anchors.contains(anchor) else { return }
    anchors.append(anchor)
  }

  fileprivate mutating func add(_ connection: Connection) {
    if case .link = connection.kind { places.append(connection.location) }
  }

  /// The headings of `version` that stand for the relation, in the order of the text, each once.
  func headings(of version: Version) -> [Heading] {
    let headings = version.body.headings
    if !anchors.isEmpty { return headings.filter { anchors.contains($0.anchor) } }
    var found: [Heading] = []
    for place in places.sorted() {
      guard let heading = headings.last(where: { $0.location < place }),
        found.last != heading
      else { continue }
      found.append(heading)
    }
    return found
  }
}
