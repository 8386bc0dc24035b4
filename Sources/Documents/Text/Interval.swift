import Findings

/// A length of time in whole months, written as `2 år`, `ett år` or `6 månader`.
package struct Interval: Sendable, Hashable {
  /// 1 to 1,200.
  package let months: Int

  package init?(_ text: String) {
    let parts = text.lowercased().split(separator: " ")
    guard parts.count == 2, let number = Self.number(parts[0]) else { return nil }
    switch Slug.folded(String(parts[1])) {
    case "ar": months = number * 12
    case "manad", "manader": months = number
    default: return nil
    }
    guard (1...1_200).contains(months) else { return nil }
  }

  private static func number(_ word: Substring) -> Int? {
    if let number = Int(word), (1...1_200).contains(number) { return number }
    return ["ett": 1, "en": 1, "två": 2, "tre": 3, "fyra": 4, "fem": 5][String(word)]
  }

  /// `2 år` or `6 månader`.
  package var swedish: String {
    if months % 12 == 0 { return "\(months / 12) år" }
    return months == 1 ? "1 månad" : "\(months) månader"
  }
}
