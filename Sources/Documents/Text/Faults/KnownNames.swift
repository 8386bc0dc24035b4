import Findings

/// The names of the fields that documents and registers have, folded.
enum KnownNames {
  /// Those that stand furthest to the left in a document.
  static let ofDocuments = Set(FrontMatterKey.allCases.map(\.folded))

  static let all: Set<String> =
    ofDocuments.union(folded(EventKey.self)).union(folded(FollowUpKey.self))
    .union(folded(TargetKey.self)).union(folded(OutcomeKey.self))
    .union(folded(SettingsKey.self))

  /// Names that are also words of running text.
  static let everydayWords: Set<String> = [
    "alias", "ar", "av", "avsnitt", "form", "klass", "mal", "namn", "not", "original", "text",
    "till", "utfall", "utkast", "varde",
  ]

  private static func folded<Key: FieldKey>(_: Key.Type) -> Set<String> {
    Set(Key.allCases.map(\.folded))
  }
}
