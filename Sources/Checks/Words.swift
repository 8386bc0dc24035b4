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

extension Version {
  /// Those that it names as doing something: its owners, who decided it, and who is told of its
  /// follow-up.
  func forEachActingBody(_ body: (Placed<String>) -> Void) {
    for owner in owners { body(owner) }
    for index in events.indices { events[index].by.map(body) }
    followUp?.to.map(body)
  }
}
