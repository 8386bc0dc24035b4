import Findings

/// Gives every heading of a body an anchor of its own.
struct Anchors {
  private var taken: Set<String> = []
  private var nextNumber: [String: Int] = [:]

  /// `mal`, then `mal-2`, `mal-3`. Anchors that footnotes have are never given out.
  mutating func anchor(for heading: String) -> String {
    var base = Slug.anchor(heading)
    if Self.belongsToFootnote(base) { base = "avsnitt-" + base }
    var anchor = base
    var number = nextNumber[base] ?? 2
    while !taken.insert(anchor).inserted {
      anchor = "\(base)-\(number)"
      number += 1
    }
    nextNumber[base] = number
    return anchor
  }

  private static func belongsToFootnote(_ anchor: String) -> Bool {
    ["fotnot-", "fotnotsref-"].contains { prefix in
      anchor.hasPrefix(prefix)
        && anchor.utf8.dropFirst(prefix.utf8.count).first.map { (0x30...0x39).contains($0) } == true
    }
  }
}
