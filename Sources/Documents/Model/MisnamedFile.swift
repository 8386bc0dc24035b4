package import Findings

/// A file of `dokument/` whose name looks like a date or the number of a version and yet is none, so
/// that the file became a document of its own.
package struct MisnamedFile: Sendable {
  package let finding: Finding

  /// `nil` for a file whose name looks like that of a document.
  init?(_ path: String, _ place: VersionPath) {
    guard place.versionName == nil, let look = Look(place.documentID) else { return nil }
    let folders = path.split(separator: "/").dropFirst().dropLast()
    let name = "\(place.documentID).md"
    let right = look.date.map { "\($0).md" }
    let message: String
    let advice: String
    if let folder = folders.last {
      message =
        "Filen \(name.shortened) ligger i mappen \(String(folder).shortened), men namnet är ingen dag"
      advice =
        (right.map { "Menade du \($0)? " } ?? Self.howToName)
        + "Är det ett annat dokument, flytta det ut ur mappen."
    } else {
      message =
        "Filen \(name.shortened) heter som en version, men ligger inte i något dokuments mapp"
      let example = "dokument/plan/\(right ?? "2026-05-01.md")"
      advice =
        "Lägg filen i en mapp som heter som dokumentet, till exempel \(example). "
        + "Är det ett eget dokument, döp filen efter det."
    }
    // What cannot be in an address is no id either, and stops the build.
    finding = Finding(
      Slug.isID(place.documentID) ? .misnamedVersion : .unreadableValue, message,
      at: SourceLocation(path), advice: advice)
  }

  private static let howToName =
    "En version heter som den dag, den månad eller det år då den börjar gälla: 2026-05-01.md, "
    + "2026-05.md eller 2026.md. "

  /// The rule that speaks of the file at a path, if its name is of this kind.
  package static func rule(ofPath path: String) -> RuleID? {
    MisnamedFile(path, VersionPath(path))?.finding.rule
  }
}

extension MisnamedFile {
  /// What a name looks like: digits, and nothing else but the signs of dates, a `v` or a month.
  private struct Look {
    /// The date it was probably meant to be.
    let date: StatedDate?

    /// Nothing that is a date has a longer name.
    static let lengthLimit = 30

    /// `nil` for nearly all names.
    init?(_ name: String) {
      guard name.utf8.count <= Self.lengthLimit,
        name.utf8.contains(where: { (0x30...0x39).contains($0) })
      else { return nil }
      let signs: Set<Character> = ["-", ".", "_", " "]
      let words = name.lowercased().split { signs.contains($0) }.map(String.init)
      if let stated = StatedDate(name) {
        date = stated
        return
      }
      if Self.isVersionNumber(words) {
        date = nil
        return
      }
      var numbers: [String] = []
      for word in words {
        if word.utf8.allSatisfy({ (0x30...0x39).contains($0) }) {
          numbers.append(word)
        } else if let month = Self.month(word) {
          numbers.append(String(month))
        } else {
          return nil
        }
      }
      date = Self.date(numbers)
    }

    /// `v2`, `v 2`, `v1.0`.
    private static func isVersionNumber(_ words: [String]) -> Bool {
      var text = Substring(words.joined())
      guard text.popFirst() == "v" else { return false }
      return !text.isEmpty && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
    }

    /// The number of a month by its name or the first three letters of it.
    private static func month(_ word: String) -> Int? {
      let index = LocalDate.monthNames.firstIndex { $0 == word || $0.prefix(3) == word }
      return index.map { $0 + 1 }
    }

    /// The day or the month that some numbers in the order of a date say.
    private static func date(_ numbers: [String]) -> StatedDate? {
      var parts = numbers
      if parts.count == 1, let only = parts.first, [6, 8].contains(only.utf8.count) {
        parts = [String(only.prefix(4)), String(only.dropFirst(4).prefix(2))]
        if only.utf8.count == 8 { parts.append(String(only.suffix(2))) }
      }
      if let last = parts.last, last.utf8.count == 4 { parts.reverse() }
      guard let year = parts.first, year.utf8.count == 4, (2...3).contains(parts.count),
        (1_900...2_199).contains(Int(year) ?? 0)
      else { return nil }
      let rest = parts.dropFirst().map { $0.utf8.count == 1 ? "0" + $0 : $0 }
      return StatedDate(([year] + rest).joined(separator: "-"))
    }
  }
}
