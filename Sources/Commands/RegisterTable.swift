import Documents
import Findings

/// The documents of the register, one a row, as text, JSON or CSV.
struct RegisterTable {
  private let register: Register
  /// Indices of versions.
  private let rows: [Int]

  init(_ register: Register, rows: [Int]) {
    self.register = register
    self.rows = rows
  }

  private static let heads = [
    "id", "titel", "typ", "klass", "status", "giltig_fran", "giltig_till", "dagar_kvar",
    "dokumentansvarig",
  ]

  private func cells(_ index: Int) -> [String] {
    let version = register.versions[index]
    return [
      version.documentID, version.title.value, version.type?.value ?? "",
      register.documentClass(of: version)?.rawValue ?? "", register.statuses[index].rawValue,
      version.validity.from?.value.description ?? "", until(version) ?? "",
      register.daysLeft(ofVersion: index).map(String.init) ?? "",
      version.owners.map(\.value).joined(separator: " "),
    ]
  }

  private func until(_ version: Version) -> String? {
    switch version.validity.until {
    case .unstated: nil
    case .untilFurtherNotice: "tills vidare"
    case .date(let date): date.value.description
    }
  }

  /// Columns that line up, and last how many there are.
  func text() -> String {
    let table =
      [["ID", "STATUS", "FRÅN", "TILL", "DAGAR", "TITEL"]]
      + rows.map { index in
        let cells = cells(index)
        return [cells[0], cells[4], cells[5], cells[6], cells[7], cells[1]]
      }
    let widths = table[0].indices.map { column in table.map { $0[column].count }.max() ?? 0 }
    let lines = table.map { row in
      zip(row, widths).map { cell, width in
        cell + String(repeating: " ", count: width - cell.count)
      }.joined(separator: "  ").trimmedSpaces
    }
    return (lines + ["\(rows.count) dokument"]).joined(separator: "\n") + "\n"
  }

  func csv() -> String { CSV.text([Self.heads] + rows.map(cells)) }

  func json() -> String {
    let documents = rows.map { index -> JSONValue in
      let version = register.versions[index]
      return .object([
        "id": .text(version.documentID), "titel": .text(version.title.value),
        "typ": text(version.type?.value),
        "klass": text(register.documentClass(of: version)?.rawValue),
        "status": .text(register.statuses[index].rawValue), "version": text(version.name),
        "giltig_fran": text(version.validity.from?.value.description),
        "giltig_till": text(until(version)),
        "dagar_kvar": register.daysLeft(ofVersion: index).map { .number($0) } ?? .null,
        "dokumentansvarig": .list(version.owners.map { .text($0.value) }),
        "agenda_2030": .list(version.allGoals.map { .text($0.description) }),
        "fil": .text(version.path),
      ])
    }
    let document: JSONObject = [
      "version": .number(1), "datum": .text(register.today.description),
      "dokument": .list(documents),
    ]
    return JSONValue.object(document).text() + "\n"
  }

  private func text(_ value: String?) -> JSONValue { value.map { .text($0) } ?? .null }
}

extension String {
  /// Without spaces at the end.
  fileprivate var trimmedSpaces: String {
    var text = self[...]
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
