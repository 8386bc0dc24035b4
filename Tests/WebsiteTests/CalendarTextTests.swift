import Findings
import Testing

@testable import Website

struct CalendarTextTests {
  private func written(_ write: (inout CalendarText) -> Void) -> String {
    var output = Array("förut ".utf8)
    CalendarText.append(to: &output, write)
    return String(decoding: output, as: UTF8.self)
  }

  @Test(arguments: [
    ("Plan; mål, a\\b", "Plan\\; mål\\, a\\\\b"), ("rad\nrad", "rad\\nrad"),
    ("rad\r\nrad", "rad\\nrad"), ("a\u{2028}b", "a\\nb"), ("a\u{85}b", "a\\nb"),
    ("a\u{7}b\u{7F}", "ab"), ("2022–2025 ”så”", "2022–2025 ”så”"), ("", ""),
  ])
  func textIsEscaped(_ value: String, _ expected: String) {
    #expect(written { $0.text("SUMMARY", value) } == "förut SUMMARY:\(expected)\r\n")
  }

  /// Lines are at most 75 octets, a letter stays whole, and unfolded they are as they were.
  @Test(arguments: 60...160)
  func longLinesAreFolded(length: Int) throws {
    for value in [
      String(repeating: "å", count: length / 2), String(repeating: "a", count: length),
      String(repeating: "a–", count: length / 4), "x" + String(repeating: "å", count: length / 2),
    ] {
      let text = written { $0.raw("URL", value) }.dropFirst("förut ".count)
      let lines = text.split(separator: "\r\n")
      #expect(lines.allSatisfy { $0.utf8.count <= 75 })
      #expect(lines.dropLast().allSatisfy { $0.utf8.count > 71 })
      #expect(text == "URL:\(value)\r\n" || text.replacing("\r\n ", with: "") == "URL:\(value)\r\n")
    }
  }

  @Test func aDayIsWrittenWithoutMarks() throws {
    let day = try #require(LocalDate("2025-09-01"))
    let text = written {
      $0.begin("DTSTART;VALUE=DATE")
      $0.add(day)
      $0.end()
    }
    #expect(text == "förut DTSTART;VALUE=DATE:20250901\r\n")
  }
}
