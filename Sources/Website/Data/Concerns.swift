import Documents

/// Which bodies answer for a version, have decided about it or have to follow it.
struct Concerns: Sendable {
  private let count: Int
  /// Indices of versions, ascending, by the id of the body that answers for them.
  private let owned: [String: [Int]]
  /// The same by the id of the body that has decided about them.
  private let decided: [String: [Int]]
  /// The same by the id of the body, or the name of the group, that has to follow them.
  private let targets: [String: [Int]]
  private let groups: [(group: BodyGroup, versions: [Int])]

  init(in register: Register) {
    var owned: [String: [Int]] = [:]
    var decided: [String: [Int]] = [:]
    var targets: [String: [Int]] = [:]
    for index in register.versions.indices {
      for owner in register.versions[index].owners { owned[owner.value, default: []].append(index) }
      for event in register.versions[index].events {
        if let by = event.by?.value { decided[by, default: []].append(index) }
      }
      for target in register.versions[index].appliesTo {
        targets[target.value, default: []].append(index)
      }
    }
    count = register.versions.count
    groups = targets.compactMap { name, versions in BodyGroup(name).map { ($0, versions) } }
    self.owned = owned
    self.decided = decided
    self.targets = targets
  }

  /// For each version, by its index, whether a body answers for it.
  func versions(ownedBy body: Body) -> [Bool] { marked([owned[body.id.value]]) }

  /// The same of whether an event names the body as the one that decided.
  func versions(decidedBy body: Body) -> [Bool] { marked([decided[body.id.value]]) }

  /// The same of whether the body has to follow it: named, or in a group that is.
  func versions(followedBy body: Body) -> [Bool] { marked(following(body)) }

  /// The same of whether it concerns the body in any of these ways.
  func versions(concerning body: Body) -> [Bool] {
    marked([owned[body.id.value], decided[body.id.value]] + following(body))
  }

  private func following(_ body: Body) -> [[Int]?] {
    [targets[body.id.value]] + groups.filter { $0.group.includes(body.kind) }.map(\.versions)
  }

  private func marked(_ lists: [[Int]?]) -> [Bool] {
    var result = [Bool](repeating: false, count: count)
    for list in lists { for index in list ?? [] { result[index] = true } }
    return result
  }

  /// How many documents have a current version that a body answers for.
  func ownedCount(by body: Body, in register: Register) -> Int {
    Set(owned[body.id.value] ?? [])
      .count { register.document(ofVersion: $0).current == $0 }
  }
}
