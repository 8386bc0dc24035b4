import Findings

extension Version {
  /// When a version begins to take the place of others.
  enum Beginning: Hashable {
    /// No start is stated, so nobody knows of a day on which it did not hold.
    case always
    case on(LocalDate)
    /// A draft; one whose start is written but cannot be read, because nobody knows that it has
    /// come; or one that was repealed before it could begin.
    case never
  }

  var beginning: Beginning {
    if isDraft { return .never }
    guard let firstDay else { return validity.hasUnreadableStart ? .never : .always }
    let isRepealedBefore = events.contains { event in
      event.kind == .repealed && event.date.map { $0.lastDay <= firstDay } ?? false
    }
    return isRepealedBefore ? .never : .on(firstDay)
  }

  func hasBegun(by day: LocalDate) -> Bool {
    switch beginning {
    case .always: true
    case .on(let first): first <= day
    case .never: false
    }
  }

  /// The day after `day` on which it begins, if it is to.
  func beginning(after day: LocalDate) -> LocalDate? {
    guard case .on(let first) = beginning, first > day, repeal(on: day) == nil else { return nil }
    return first
  }
}

/// Which version has taken the place of which, by a day.
struct Replacements {
  /// For each version the one that replaced it; the first to begin of those that do.
  let successors: [Int?]
  /// For those that are to be replaced the version that will; the first to begin of those.
  let coming: [Int: Int]

  /// - Parameter versions: sorted by document and start.
  init(_ versions: [Version], today: LocalDate) {
    let begun = versions.map { $0.hasBegun(by: today) }
    var replacers: [String: Int] = [:]
    for index in versions.indices where begun[index] {
      for id in versions[index].replaces {
        let document = Reference(id.value).document
        if document == versions[index].documentID { continue }
        if let other = replacers[document],
          Self.start(versions[other]) <= Self.start(versions[index])
        {
          continue
        }
        replacers[document] = index
      }
    }
    successors = versions.indices.map { index in
      let next = index + 1
      let later = next..<Self.end(of: versions[index].documentID, after: next, in: versions)
      if let found = later.first(where: { begun[$0] }) { return found }
      return replacers.isEmpty ? nil : replacers[versions[index].documentID]
    }
    coming = Self.coming(among: versions, today: today)
  }

  private static func coming(among versions: [Version], today: LocalDate) -> [Int: Int] {
    var coming: [Int: Int] = [:]
    var replacers: [String: Int] = [:]
    for (index, version) in versions.enumerated() where version.beginning(after: today) != nil {
      var earlier = index - 1
      while earlier >= 0, versions[earlier].documentID == version.documentID,
        coming[earlier] == nil
      {
        coming[earlier] = index
        earlier -= 1
      }
      for id in version.replaces {
        let document = Reference(id.value).document
        if document == version.documentID { continue }
        if let other = replacers[document], start(versions[other]) <= start(version) { continue }
        replacers[document] = index
      }
    }
    guard !replacers.isEmpty else { return coming }
    for (index, version) in versions.enumerated() {
      guard let other = replacers[version.documentID] else { continue }
      if let known = coming[index], start(versions[known]) <= start(versions[other]) { continue }
      coming[index] = other
    }
    return coming
  }

  /// Past the last version from `index` on that is of the document.
  private static func end(of id: String, after index: Int, in versions: [Version]) -> Int {
    var end = index
    while end < versions.count, versions[end].documentID == id { end += 1 }
    return end
  }

  private static func start(_ version: Version) -> Int { version.firstDay?.dayNumber ?? .min }
}
