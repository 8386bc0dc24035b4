import Documents
import Findings

extension Register {
  /// Who can decide about a document, in words: those that decide its type, or its owners.
  func deciders(of version: Version) -> String {
    let ids = type(of: version)?.decidedBy.map(\.value) ?? []
    let named = ids.isEmpty ? version.adoption?.by.map { [$0.value] } ?? [] : ids
    return named.isEmpty ? "den som beslutar om dokumentet" : names(named)
  }

  /// The owners in words, or nil when none is stated.
  func owners(of version: Version) -> String? {
    version.owners.isEmpty ? nil : names(version.owners.map(\.value))
  }

  private func names(_ ids: [String]) -> String {
    ids.map { body($0)?.name ?? $0 }.swedishList
  }
}

extension [String] {
  /// "a", "a och b", "a, b och c".
  package var swedishList: String {
    guard let last, count > 1 else { return first ?? "" }
    return dropLast().joined(separator: ", ") + " och " + last
  }
}

extension String {
  /// The advice for a word that is not known: the nearest one, or what there is.
  static func nearAdvice(_ near: String?, else other: String) -> String {
    near.map { "Menade du \($0)?" } ?? other
  }
}

extension String {
  /// The advice for several values with commas between them but no brackets around them, which YAML
  /// takes for one; `nil` for one value.
  ///
  /// - Parameter right: what a value was probably meant to be.
  static func listAdvice(_ value: String, _ right: (String) -> String?) -> String? {
    let parts = value.split(separator: ",", omittingEmptySubsequences: false)
      .map { $0.split(separator: " ").joined(separator: " ") }
    guard parts.count > 1, parts.count <= 20, !parts.contains("") else { return nil }
    let list = parts.map { (right($0) ?? $0).shortened }.joined(separator: ", ")
    return "Skriv flera värden inom hakparenteser: [\(list)]."
  }
}

extension Version {
  /// Those that it names as doing something: its owners, who decided it, and who is told of its
  /// follow-up.
  func forEachActingBody(_ body: (Placed<String>) -> Void) {
    for owner in owners { body(owner) }
    for index in events.indices { events[index].by.map(body) }
    followUp?.to.map(body)
  }
}
