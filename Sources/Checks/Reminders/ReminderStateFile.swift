import Findings
import Foundation

extension ReminderState {
  /// The file is no state that styr wrote.
  package struct Unreadable: Error {
    /// One Swedish sentence.
    package let message: String
  }

  /// Reads what `json` wrote.
  ///
  /// - Throws: `Unreadable`; a state that cannot be read must not lead to silence or to everything
  ///   being said anew.
  package init(_ bytes: [UInt8]) throws(Unreadable) {
    guard let stored = try? JSONDecoder().decode(Stored.self, from: Data(bytes)),
      stored.version == 1
    else { throw Unreadable(message: "Filen är inget tillstånd från styr remind.") }
    for item in stored.told {
      guard let day = LocalDate(item.day), let on = LocalDate(item.on) else {
        throw Unreadable(message: "Filen har ett datum som inte kan läsas.")
      }
      let key = Key(
        document: item.document, version: item.version, kind: item.kind, day: day,
        owner: item.owner)
      told[key] = Told(level: item.level, on: on)
    }
  }

  /// The whole state, sorted, so that the same state is the same bytes.
  package var json: String {
    let items = told.keys.sorted().compactMap { key -> JSONValue? in
      guard let told = told[key] else { return nil }
      return .object([
        "owner": .text(key.owner), "document": .text(key.document), "version": .text(key.version),
        "kind": .text(key.kind), "day": .text(key.day.description), "level": .number(told.level),
        "on": .text(told.on.description),
      ])
    }
    return JSONValue.object(["version": .number(1), "told": .list(items)]).text() + "\n"
  }

  private struct Stored: Decodable {
    let version: Int
    let told: [Item]
  }

  private struct Item: Decodable {
    let owner: String
    let document: String
    let version: String
    let kind: String
    let day: String
    let level: Int
    let on: String
  }
}
