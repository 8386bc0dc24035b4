import Findings

/// A rough look at an address: one `@`, something before it and a dotted name after it, and only
/// the characters that mail headers take without extensions (RFC 5322, ASCII).
enum EmailAddress {
  static func isPlausible(_ text: String) -> Bool {
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty, parts[1].contains("."), !parts[1].hasSuffix("."),
      !parts[1].hasPrefix(".")
    else { return false }
    return text.unicodeScalars.allSatisfy {
      (0x21...0x7E).contains($0.value) && !",;:<>()[]\"\\".unicodeScalars.contains($0)
    }
  }
}

extension FieldReader {
  /// `nil`, and a finding, for what is no e-mail address.
  mutating func email(_ key: Key) -> String? {
    guard let text = text(key) else { return nil }
    if EmailAddress.isPlausible(text.value) { return text.value }
    let isForeign = !text.value.utf8.allSatisfy { $0 < 0x80 }
    report(
      Finding(
        .unreadableValue, "\(text.value.shortened) är ingen e-postadress", at: text.location,
        advice: isForeign
          ? "Skriv adressen utan å, ä och ö; en domän med sådana bokstäver skrivs i sin form som "
            + "börjar med xn--."
          : "Skriv en adress som namn@exempel.se."))
    return nil
  }
}
