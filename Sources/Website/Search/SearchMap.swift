import Documents
import Findings
import Markdown
import Search

/// What the numbers of the index mean: `sok/index.json` for all entries, with what they are filtered
/// by, and `sok/poster-N.json` with titles, addresses and headings.
struct SearchMap {
  /// The same as long as the same sections have the same numbers.
  let id: String
  private let entries: [Searchable]
  private let sectionCounts: [Int]
  private let register: Register

  init(_ entries: [Searchable], sectionCounts: [Int], register: Register) {
    self.entries = entries
    self.sectionCounts = sectionCounts
    self.register = register
    var numbering: [UInt8] = []
    for (entry, sections) in zip(entries, sectionCounts) {
      numbering.append(contentsOf: "\(entry.address) \(sections)\n".utf8)
    }
    id = StableHash.hex(numbering)
  }

  /// - Parameters:
  ///   - shards: the first word of each file of words, and the hash of its bytes.
  ///   - chunks: the hash of each file of titles.
  ///   - vocabulary: the hash of the file of all words.
  ///
  /// Column after column: that many values are not in memory at once.
  func file(
    shards: [(firstWord: String, hash: String)], chunks: [String], vocabulary: String
  ) -> [UInt8] {
    var bytes: [UInt8] = []
    var fields = JSONFields(indent: nil, to: &bytes)
    func add(_ key: StaticString, _ value: JSONValue) { fields.add(key, value, to: &bytes) }
    func add(_ names: StaticString, _ numbers: StaticString, _ column: Column) {
      add(names, column.names)
      add(numbers, column.numbers)
    }
    add("version", .number(1))
    add("id", .text(id))
    add("dag", .text(register.today.description))
    add("varning", .number(register.content.settings.longestWarning))
    add("stoppord", .list(StopWords.all.map { .text($0) }))
    add(
      "ord", .list(shards.map { .list([.text($0.firstWord), .text(String($0.hash.prefix(8)))]) }))
    add("poster", .list(chunks.map { .text(String($0.prefix(8))) }))
    add("ordlista", .text(String(vocabulary.prefix(8))))
    add("avsnitt", .list(sectionCounts.map { .number($0) }))
    add("titelord", .list(entries.map { .number(StopWords.wordCount(of: $0.title)) }))
    add("typer", "typ", Column(entries) { $0.kind ?? $0.row?.version.type?.value ?? "" })
    add("statusar", "status", Column(entries) { $0.row?.status.status.rawValue ?? "" })
    add("klasser", "klass", Column(entries) { $0.row?.documentClass?.rawValue ?? "" })
    add(
      "ansvariga", "ansvarig",
      Column(lists: entries) { $0.row.map(RegisterFilter.owner.values) ?? [] })
    let goals = entries.map { entry in
      JSONValue.list(entry.row?.goals.map { .number($0.goal.number.value) } ?? [])
    }
    add("mal", .list(goals))
    add("fran", .list(entries.map { JSONValue(firstDay($0)) }))
    add("till", .list(entries.map { JSONValue(lastDay($0)) }))
    add("byts", .object(changes))
    fields.end(&bytes)
    return bytes + [0x0A]
  }

  /// Only what can still change needs its days: the page judges them anew.
  private func firstDay(_ entry: Searchable) -> String? {
    guard let status = entry.row?.status, status.status == .coming else { return nil }
    return status.firstDay?.description
  }

  /// By the place of an entry, what its status will be from a day that is decided already.
  private var changes: JSONObject {
    var changes = JSONObject()
    for (place, entry) in entries.enumerated() {
      guard let status = entry.row?.status else { continue }
      var change = JSONObject()
      change.add("upphavt", status.repealDay.map { .text($0.description) })
      change.add("ersatt", status.successorDay.map { .text($0.description) })
      if !change.entries.isEmpty { changes.add(String(place), .object(change)) }
    }
    return changes
  }

  private func lastDay(_ entry: Searchable) -> String? {
    guard let status = entry.row?.status else { return nil }
    switch status.status {
    case .coming, .endingSoon, .inForce:
      return status.isUntilFurtherNotice ? "9999-12-31" : status.lastDay?.description
    default: return nil
    }
  }

  /// The titles, addresses and headings of some entries, an entry a line.
  func chunk(_ entries: ArraySlice<Searchable>) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.append(text: "{\"id\":\"\(id)\",\"poster\":[\n")
    for (place, entry) in zip(entries.indices, entries) {
      if place > entries.startIndex { bytes.append(text: ",\n") }
      JSONValue.object(record(entry)).write(to: &bytes, indent: nil)
    }
    bytes.append(text: "\n]}\n")
    // A copy has no room to grow in.
    return bytes.withUnsafeBufferPointer { Array($0) }
  }

  private func record(_ entry: Searchable) -> JSONObject {
    var record: JSONObject = ["titel": .text(entry.title), "adress": .text(entry.address)]
    if let row = entry.row {
      record["giltighet"] = row.validity.short.map { .text($0) }
      if row.status.status.isOver, let other = row.status.holdsInstead {
        record["istallet"] = .list([.text(other.name), .text(other.href)])
      }
    }
    guard !entry.headings.isEmpty else { return record }
    record["avsnitt"] = .list(
      entry.headings.map { heading in
        .list([.text(heading.number ?? ""), .text(heading.text), .text(heading.anchor)])
      })
    return record
  }
}

/// A column of values of which there are few, as numbers into the list of their names; the names
/// stand in the order in which they are met.
private struct Column {
  let names: JSONValue
  let numbers: JSONValue

  init(_ entries: [Searchable], _ value: (Searchable) -> String) {
    var order = Names()
    numbers = .list(entries.map { .number(order.place(of: value($0))) })
    names = order.names
  }

  init(lists entries: [Searchable], _ values: (Searchable) -> [String]) {
    var order = Names()
    numbers = .list(entries.map { .list(values($0).map { .number(order.place(of: $0)) }) })
    names = order.names
  }

  private struct Names {
    private var order: [String] = []
    private var places: [String: Int] = [:]

    var names: JSONValue { .list(order.map { .text($0) }) }

    mutating func place(of name: String) -> Int {
      if let place = places[name] { return place }
      places[name] = order.count
      order.append(name)
      return order.count - 1
    }
  }
}
