import Findings

/// The list of contents of a document, which a page on the site has of its own.
struct ContentsList {
  /// Its lines with the heading above them, as indexes.
  private(set) var indexes: Set<Int> = []
  /// The headings that it names, folded and without their numbers.
  private(set) var headings: Set<String> = []
  /// How many lines it has, the empty ones left out.
  var count: Int { indexes.count }

  private static let names: Set = [
    "innehall", "innehallsforteckning", "innehallsforteckning:", "innehall:",
  ]

  init(_ lines: [TextLine], without left: Set<Int>) {
    let rest = lines.indices.filter { !lines[$0].isEmpty && !left.contains($0) }
    var place = 0
    while place < rest.count {
      let isHeading = Self.names.contains(Slug.folded(String(lines[rest[place]].text.prefix(30))))
      let entries = Self.entries(lines, rest, from: place + (isHeading ? 1 : 0), inList: isHeading)
      guard entries.count >= 3 else {
        place += 1
        continue
      }
      let end = entries[entries.count - 1]
      for index in rest[place...end] {
        indexes.insert(index)
        headings.insert(Self.entryName(of: lines[index].text))
      }
      place = end + 1
    }
    headings.remove("")
  }

  /// The places in `rest` of the entries of a list that begins at `start`.
  private static func entries(
    _ lines: [TextLine], _ rest: [Int], from start: Int, inList: Bool
  ) -> [Int] {
    var entries: [Int] = []
    var names: Set<String> = []
    var place = start
    // An entry that is longer than its line ends on the next.
    while place < rest.count, place - (entries.last ?? start - 1) <= (inList ? 2 : 1) {
      let text = lines[rest[place]].text
      // The first heading of the text itself, which can end with a number too.
      if text.utf8.count <= 300, names.contains(name(of: text)) { break }
      if isEntry(text, inList: inList) {
        entries.append(place)
        names.insert(entryName(of: text))
      }
      place += 1
    }
    return entries
  }

  /// Whether a line ends with the number of a page, after dots or, within a list, a space.
  private static func isEntry(_ text: String, inList: Bool) -> Bool {
    guard text.utf8.count <= 300 else { return false }
    let digits = text.utf8.reversed().prefix { (0x30...0x39).contains($0) }.count
    guard (1...3).contains(digits) else { return false }
    let before = text.dropLast(digits)
    let leader = before.reversed().prefix { ".…· _".contains($0) }
    if leader.filter({ $0 != " " }).count >= 3 || leader.contains("…") { return true }
    return inList && !leader.isEmpty && !before.contains { ",;:".contains($0) }
      || inList && before.isEmpty
  }

  /// A heading as it can be compared: folded, and without its number.
  static func name(of text: String) -> String { Slug.folded(String(Slug.splitNumber(text).rest)) }

  /// The heading that an entry names, without the page.
  private static func entryName(of text: String) -> String {
    var rest = text[...]
    while let last = rest.last, last.isNumber { rest = rest.dropLast() }
    while let last = rest.last, ".…· _".contains(last) { rest = rest.dropLast() }
    return name(of: String(rest))
  }
}
