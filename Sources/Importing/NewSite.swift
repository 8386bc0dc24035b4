import Documents
package import Findings
import Foundation

/// A small working site for a municipality that has none: content that is an example of itself, and
/// the templates that came with the program.
package struct NewSite: Sendable {
  package let municipality: String
  /// The day on which it is made; the examples begin to hold that year.
  package let today: LocalDate

  package init(municipality: String, today: LocalDate) {
    self.municipality = municipality
    self.today = today
  }

  /// The files by their paths, in order.
  package var files: [(path: String, bytes: [UInt8])] {
    let site = EmbeddedFiles.site.map { file in
      (path: filled(file.path), bytes: filled(Self.decoded(file.base64)))
    }
    let templates = EmbeddedFiles.templates.map { file in
      (path: "templates/" + file.path, bytes: Self.decoded(file.base64))
    }
    return (site + templates).map { ($0.path == "gitignore" ? ".gitignore" : $0.path, $0.bytes) }
      .sorted { $0.0 < $1.0 }
  }

  private static func decoded(_ base64: String) -> [UInt8] {
    Data(base64Encoded: base64).map(Array.init) ?? []
  }

  private func filled(_ bytes: [UInt8]) -> [UInt8] {
    Array(filled(String(decoding: bytes, as: UTF8.self)).utf8)
  }

  /// A text with the words between § in capitals replaced.
  private func filled(_ text: String) -> String {
    let period = Self.mandatePeriod(of: today.year)
    return text.replacing(
      "§KOMMUN§",
      with: municipality.split(whereSeparator: \.isNewline).joined(separator: " ").asMarkdown
    )
    .replacing("§KOMMUN-YAML§", with: quoted(municipality))
    .replacing("§PERIOD-FRÅN§", with: String(period.lowerBound))
    .replacing("§PERIOD-TILL§", with: String(period.upperBound))
    .replacing("§ÅR+3§", with: String(today.year + 3))
    .replacing("§ÅR§", with: String(today.year))
  }

  /// The four years that begin the year after a Swedish municipal election: 2023–2026, 2027–2030.
  private static func mandatePeriod(of year: Int) -> ClosedRange<Int> {
    let first = year - ((year - 2023) % 4 + 4) % 4
    return first...(first + 3)
  }
}

extension String {
  /// The text as Markdown that means the text itself, whatever signs it has.
  fileprivate var asMarkdown: String {
    reduce(into: "") { result, character in
      if "\\`*_[]<>&#|~".contains(character) { result.append("\\") }
      result.append(character)
    }
  }
}
