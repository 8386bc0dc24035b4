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
    let numbering = zip(entries, sectionCounts).map { "\($0.address) \($1)\n" }
    id = StableHash.hex(numbering.joined())
  }

  /// - Parameters:
  ///   - shards: the first word of each file of words, and the hash of its bytes.
  ///   - chunks: the hash of each file of titles.
  ///   - vocabulary: the hash of the file of all words.
  func file(
    shards: [(firstWord: String, hash: String)], chunks: [String], vocabulary: String
  ) -> [UInt8] {
    let types = Column(entries.map { $0.kind ?? $0.row?.version.type?.value ?? "" })
    let statuses = Column(entries.map { $0.row?.status.status.rawValue ?? "" })
    let classes = Column(entries.map { $0.row?.documentClass?.rawValue ?? "" })
    let owners = ListColumn(entries.map { $0.row.map(RegisterFilter.owner.values(of:)) ?? [] })
    let object: JSONObject = [
      "version": .number(1),
      "id": .text(id),
      "dag": .text(register.today.description),
      "varning": .number(register.content.settings.longestWarning),
      "stoppord": .list(StopWords.all.map { .text($0) }),
      "ord": .list(shards.map { .list([.text($0.firstWord), .text(String($0.hash.prefix(8)))]) }),
      "poster": .list(chunks.map { .text(String($0.prefix(8))) }),
      "ordlista": .text(String(vocabulary.prefix(8))),
      "avsnitt": .list(sectionCounts.map { .number($0) }),
      "titelord": .list(entries.map { .number(StopWords.wordCount(of: $0.title)) }),
      "typer": types.names, "typ": types.numbers,
      "statusar": statuses.names, "status": statuses.numbers,
      "klasser": classes.names, "klass": classes.numbers,
      "ansvariga": owners.names, "ansvarig": owners.numbers,
      "mal": .list(
        entries.map { entry in
          .list(entry.row?.goals.map { .number($0.goal.number.value) } ?? [])
        }),
      "fran": .list(entries.map { JSONValue(firstDay($0)) }),
      "till": .list(entries.map { JSONValue(lastDay($0)) }),
    ]
    return JSONValue.object(object).bytes(indent: nil) + [0x0A]
  }

  /// Only what can still change needs its days: the page judges them anew.
  private func firstDay(_ entry: Searchable) -> String? {
    guard let status = entry.row?.status, status.status == .coming else { return nil }
    return status.firstDay?.description
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

  init(_ values: [String]) {
    let column = ListColumn(values.map { [$0] })
    names = column.names
    numbers = .list(column.lists.map { .number($0.first ?? 0) })
  }
}

private struct ListColumn {
  let names: JSONValue
  let lists: [[Int]]

  var numbers: JSONValue { .list(lists.map { .list($0.map { .number($0) }) }) }

  init(_ values: [[String]]) {
    var order: [String] = []
    var places: [String: Int] = [:]
    lists = values.map { list in
      list.map { value in
        if let place = places[value] { return place }
        places[value] = order.count
        order.append(value)
        return order.count - 1
      }
    }
    names = .list(order.map { .text($0) })
  }
}
