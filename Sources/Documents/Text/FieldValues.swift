import Findings

/// The kinds of values that fields have.
extension FieldReader {
  /// One text or a list of texts.
  mutating func texts(_ key: Key) -> [Placed<String>] {
    guard let node = node(key) else { return [] }
    guard case .list(let items) = node.content else { return text(node, key).map { [$0] } ?? [] }
    guard hasReadableCount(items, node, key) else { return [] }
    var result: [Placed<String>] = []
    result.reserveCapacity(items.count)
    for item in items where !item.isEmpty {
      if let text = text(item, key) { result.append(text) }
    }
    return result
  }

  /// Reports a list of absurd length.
  private mutating func hasReadableCount(
    _ items: [YAMLNode], _ node: YAMLNode, _ key: Key
  ) -> Bool {
    if items.count <= Self.countLimit { return true }
    reject(
      node, "Fältet \(key.rawValue) har \(items.count) värden, och högst \(Self.countLimit) läses",
      advice: "Ta bort de värden som inte hör hemma här.")
    return false
  }

  /// One of a few known words, compared without regard to case and marks.
  mutating func choice<Choice: RawRepresentable & CaseIterable & Hashable & Sendable>(
    _ key: Key, _: Choice.Type = Choice.self
  ) -> Placed<Choice>? where Choice.RawValue == String {
    guard let text = text(key) else { return nil }
    let word = Slug.folded(text.value)
    if let match = Choice.allCases.first(where: { Slug.folded($0.rawValue) == word }) {
      return Placed(match, at: text.location)
    }
    let words = Choice.allCases.map(\.rawValue)
    let near = NearMiss.of(text.value, among: words)
    report(
      Finding(
        .unreadableValue,
        "\(text.value.shortened) är inget värde för \(key.rawValue)", at: text.location,
        advice: near.map { "Menade du \($0)?" } ?? "Välj något av \(words.joined(separator: ", "))."
      ))
    return nil
  }

  mutating func date(_ key: Key) -> Placed<StatedDate>? {
    guard let text = text(key) else { return nil }
    return date(text, key)
  }

  mutating func date(_ text: Placed<String>, _ key: Key) -> Placed<StatedDate>? {
    if let date = StatedDate(text.value) { return Placed(date, at: text.location) }
    report(
      Finding(
        .unreadableValue,
        "\(text.value.shortened) är inget datum för \(key.rawValue)", at: text.location,
        advice:
          "Skriv en dag (2025-09-01), en månad (2025-09) eller ett år (2025) som finns i kalendern."
      ))
    return nil
  }

  /// A whole address on the web. Anything else, such as `javascript:`, is a finding.
  ///
  /// - Parameter what: what the address leads to, in Swedish: "originalet".
  mutating func webAddress(_ key: Key, to what: String) -> Placed<String>? {
    guard let text = text(key) else { return nil }
    let lower = text.value.lowercased()
    if lower.hasPrefix("https://") || lower.hasPrefix("http://") { return text }
    report(
      Finding(
        .unreadableValue, "\(text.value.shortened) är ingen adress till \(what)",
        at: text.location, advice: "Skriv hela adressen, som börjar med https://."))
    return nil
  }

  mutating func number(_ key: Key, in range: ClosedRange<Int>) -> Placed<Int>? {
    guard let text = text(key) else { return nil }
    if let number = Int(text.value), range.contains(number) {
      return Placed(number, at: text.location)
    }
    report(
      Finding(
        .unreadableValue, "\(text.value.shortened) är inget värde för \(key.rawValue)",
        at: text.location,
        advice: "Skriv ett heltal från \(range.lowerBound) till \(range.upperBound)."))
    return nil
  }

  mutating func flag(_ key: Key) -> Bool? {
    guard let text = text(key) else { return nil }
    switch Slug.folded(text.value) {
    case "true", "ja": return true
    case "false", "nej": return false
    default:
      report(
        Finding(
          .unreadableValue, "\(text.value.shortened) är inget värde för \(key.rawValue)",
          at: text.location, advice: "Skriv true eller false."))
      return nil
    }
  }

  /// The items of a list of mappings; one mapping alone counts as a list of one.
  mutating func groups(_ key: Key) -> [YAMLNode] {
    guard let node = node(key) else { return [] }
    switch node.content {
    case .list(let items): return hasReadableCount(items, node, key) ? items : []
    case .mapping: return [node]
    case .scalar:
      reject(
        node, "Fältet \(key.rawValue) ska vara en lista av grupper, men är en text",
        advice: "Skriv varje post med bindestreck först och sina fält under varandra.")
      return []
    }
  }
}
