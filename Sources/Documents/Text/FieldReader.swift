import Findings

/// The name of a field: the Swedish word as the documents write it, spelled once in the code.
package protocol FieldKey: RawRepresentable, CaseIterable, Hashable, Sendable
where RawValue == String {
  /// `FieldNames()`, made once for each kind of mapping.
  static var names: FieldNames<Self> { get }
}

/// The fields of a kind of mapping, by their names folded to ASCII with hyphens kept: keys are
/// compared in this form.
package struct FieldNames<Key: FieldKey>: Sendable {
  private let keys: [String: Key]
  /// By their names as the documents nearly always have them.
  private let exact: [String: Key]
  fileprivate let folded: [Key: String]

  package init() {
    let names = Key.allCases.map { ($0, Slug.folded($0.rawValue).replacing(" ", with: "-")) }
    keys = Dictionary(names.map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    exact = Dictionary(
      Key.allCases.map { ($0.rawValue, $0) }, uniquingKeysWith: { first, _ in first })
    folded = Dictionary(names, uniquingKeysWith: { first, _ in first })
  }

  /// The field that is called so, folded or not.
  fileprivate func key(named name: String, fold: (String) -> String) -> Key? {
    exact[name] ?? keys[fold(name)]
  }

  /// The field that is called `folded`.
  package subscript(folded: String) -> Key? { keys[folded] }
}

extension FieldKey {
  /// Folded to ASCII with hyphens kept.
  package var folded: String { Self.names.folded[self] ?? rawValue }

  /// A longer text, in bytes, is no value but a mistake.
  package static var textLimit: Int { 5_000 }
}

/// Reads the fields of one mapping, each with its place, and collects what was wrong.
///
/// Every field that is read is taken at its word or becomes a finding; a field that nobody knows
/// is reported when the reader is made.
struct FieldReader<Key: FieldKey> {
  let location: SourceLocation
  private(set) var findings: [Finding] = []
  /// Fields whose names are nearly those of fields that nobody knows.
  private(set) var misspelt: Set<Key> = []
  private(set) var entries: [(key: Key, entry: YAMLNode.Entry)] = []
  /// False for a text or a list, which has no fields to miss.
  private let isMapping: Bool

  /// More than this are no values of a field, or fields of a group, but a mistake.
  static var countLimit: Int { 1_000 }

  /// - Parameter subject: what the mapping is, in Swedish: "dokumentet", "händelsen".
  init(_ node: YAMLNode, subject: String) {
    location = node.location
    guard case .mapping(let list) = node.content else {
      isMapping = false
      findings.append(
        Finding(
          .unreadableValue,
          "\(subject.capitalizedFirst) ska vara fält med namn och värde, men är \(node.kindName)",
          at: node.location, advice: "Skriv varje fält på egen rad: namn, kolon, värde."))
      return
    }
    isMapping = true
    guard list.count <= Self.countLimit else {
      findings.append(
        Finding(
          .unreadableValue,
          "\(subject.capitalizedFirst) har \(list.count) fält, och högst \(Self.countLimit) läses",
          at: node.location, advice: "Ta bort de fält som inte hör hemma här."))
      return
    }
    entries.reserveCapacity(list.count)
    for entry in list { add(entry, subject: subject) }
  }

  private mutating func add(_ entry: YAMLNode.Entry, subject: String) {
    guard let key = Key.names.key(named: entry.key.value, fold: Self.fold) else {
      findings.append(unknown(entry.key, subject: subject))
      return
    }
    if let first = index(of: key) {
      findings.append(
        Finding(
          .unreadableFrontMatter, "Fältet \(entry.key.value) står två gånger",
          at: entry.key.location,
          notes: [Finding.Note("Det första stället", at: entries[first].entry.key.location)],
          advice: "Behåll ett av dem. Det första används nu."))
      return
    }
    entries.append((key, entry))
  }

  /// There are few enough to look through.
  private func index(of key: Key) -> Int? {
    for index in entries.indices where Self.areSame(entries[index].key, key) { return index }
    return nil
  }

  /// Compared as cases, which are a byte: `==` of what has names too compares the names.
  private static func areSame(_ a: Key, _ b: Key) -> Bool {
    guard MemoryLayout<Key>.size == 1 else { return a == b }
    return unsafeBitCast(a, to: UInt8.self) == unsafeBitCast(b, to: UInt8.self)
  }

  private mutating func unknown(_ key: Placed<String>, subject: String) -> Finding {
    let names = Key.allCases.map(\.rawValue)
    let near = NearMiss.of(Self.fold(key.value), among: Key.allCases.map(\.folded))
      .flatMap { Key.names[$0] }
    if let near { misspelt.insert(near) }
    let advice =
      near.map { "Menade du \($0.rawValue)?" }
      ?? "Fälten som finns är \(names.sorted().joined(separator: ", "))."
    return Finding(
      .unknownField, "Fältet \(key.value.shortened) finns inte för \(subject)", at: key.location,
      advice: advice)
  }

  private static func fold(_ key: String) -> String {
    let folded = Slug.folded(key)
    guard folded.utf8.contains(where: { $0 == 0x20 || $0 == 0x5F }) else { return folded }
    return folded.replacing(" ", with: "-").replacing("_", with: "-")
  }
}

extension FieldReader {
  /// The raw value of a field; `nil` when it is absent or has no value.
  func node(_ key: Key) -> YAMLNode? {
    guard let index = index(of: key), !entries[index].entry.value.isEmpty else { return nil }
    return entries[index].entry.value
  }

  /// Whether the field has a value, readable or not.
  func hasValue(_ key: Key) -> Bool {
    index(of: key).map { !entries[$0].entry.value.isEmpty } ?? false
  }

  /// Where the name of the field stands, when it is written at all.
  func keyLocation(_ key: Key) -> SourceLocation? {
    index(of: key).map { entries[$0].entry.key.location }
  }

  mutating func report(_ finding: Finding) { findings.append(finding) }

  mutating func report(_ more: [Finding]) { findings.append(contentsOf: more) }

  /// Reports a value that does not fit its field.
  mutating func reject(_ node: YAMLNode, _ message: String, advice: String) {
    findings.append(Finding(.unreadableValue, message, at: node.location, advice: advice))
  }

  /// A text. A list or a mapping is a finding, and so is a text of absurd length.
  mutating func text(_ key: Key) -> Placed<String>? {
    guard let node = node(key) else { return nil }
    return text(node, key)
  }

  mutating func text(_ node: YAMLNode, _ key: Key) -> Placed<String>? {
    guard case .scalar(let text, _) = node.content else {
      reject(
        node, "Fältet \(key.rawValue) ska vara en text, men är \(node.kindName)",
        advice: "Skriv värdet på samma rad som fältets namn.")
      return nil
    }
    guard text.utf8.count <= Key.textLimit else {
      reject(
        node,
        "Fältet \(key.rawValue) är \(text.utf8.count) byte långt, och högst \(Key.textLimit) läses",
        advice: "Flytta texten till brödtexten.")
      return nil
    }
    let trimmed = text.trimmedWhitespace
    return trimmed.isEmpty ? nil : Placed(trimmed, at: node.location)
  }

  /// A text that the field cannot do without.
  mutating func requiredText(_ key: Key, subject: String) -> Placed<String>? {
    if let text = text(key) { return text }
    require(key, subject: subject)
    return nil
  }

  /// Reports a field that has no value. What is wrong with a value is for its reader to say.
  mutating func require(_ key: Key, subject: String) {
    guard isMapping, !hasValue(key) else { return }
    report(
      Finding(
        .missingField, "Fältet \(key.rawValue) saknas för \(subject)",
        at: keyLocation(key) ?? location,
        advice: "Lägg till raden \(key.rawValue): och ett värde."))
  }
}
