import Findings
import Testing

@testable import Documents

/// Letters that were lost on the way, and files that are not written in UTF-8.
struct LostTextTests {
  private func fault(_ bytes: [UInt8]) throws -> Finding {
    let result = Version.parse(SourceFile(path: "dokument/a.md", bytes: bytes))
    #expect(result.value == nil)
    return try #require(result.findings.first)
  }

  private static let text = "---\ntitel: Å\n---\n\nFår åka på ön.\n"

  private func utf16(_ text: String, mark: Bool) -> [UInt8] {
    (mark ? [0xFF, 0xFE] : []) + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
  }

  /// Each letter as one byte.
  private func bytes(_ text: String, _ letters: [Character: UInt8]) -> [UInt8] {
    text.flatMap { letters[$0].map { [$0] } ?? Array(String($0).utf8) }
  }

  @Test func theAdviceNamesTheEncodingAndTheMenus() throws {
    let windows = try fault(bytes(Self.text, ["Å": 0xC5, "å": 0xE5, "ö": 0xF6]))
    #expect(windows.message == "Filen är inte sparad som UTF-8")
    #expect(windows.location == SourceLocation("dokument/a.md", line: 2, column: 8))
    #expect(
      windows.advice == """
        Den verkar vara sparad som Windows 1252, som också kallas ANSI. I Visual Studio Code: tryck på \
        kodningen nere till höger, välj Öppna på nytt med kodning och Western (Windows 1252), och sedan \
        Spara med kodning och UTF-8. I Anteckningar: Spara som, Kodning UTF-8. I Word: spara som \
        Oformaterad text och välj Unicode (UTF-8).
        """)
    let mac = try fault(bytes(Self.text, ["Å": 0x81, "å": 0x8C, "ö": 0x9A]))
    #expect(mac.advice?.hasPrefix("Den verkar vara sparad som Mac OS Roman.") == true)
    let other = try fault(Array(Self.text.utf8) + [0xFF])
    #expect(other.advice?.hasPrefix("I Visual Studio Code:") == true)
    for mark in [true, false] {
      let wide = try fault(utf16(Self.text, mark: mark))
      #expect(wide.message == "Filen är inte sparad som UTF-8")
      #expect(wide.advice?.hasPrefix("Den verkar vara sparad som UTF-16.") == true)
    }
  }

  @Test(arguments: [
    (
      [0x50, 0x4B, 0x03, 0x04, 0x14, 0x00],
      "Filen är ett Word-dokument eller en annan kontorsfil, och ingen text"
    ),
    (
      [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1],
      "Filen är ett Word-dokument eller en annan kontorsfil, och ingen text"
    ),
    ([0x25, 0x50, 0x44, 0x46, 0x2D, 0xE2], "Filen är en pdf, och ingen text"),
  ])
  func aFileOfAnotherKindIsNamed(bytes: [UInt8], message: String) throws {
    #expect(try fault(bytes).message == message)
  }

  @Test(arguments: [
    ("dokument/a.md", "---\ntitel: f�r\ntyp: plan\n---\n", "2:9 Tecknet � står här,"),
    (
      "dokument/a.md", "---\ntitel: a\ntyp: plan\n---\n\nÅ � �\n",
      "6:3 Tecknet � står på 2 ställen,"
    ),
    ("sidor/a.md", "---\ntitel: a\n---\n\n�\n", "5:1 Tecknet � står här,"),
    ("ordlista.yml", "- { term: m�l, förklaring: Ett. }\n", "1:12 Tecknet � står här,"),
  ])
  func aLostLetterIsTold(path: String, text: String, line: String) throws {
    let found = Content.parse(SourceFile(path: path, text: text)).findings
      .filter { $0.rule == .unintendedText }
    let finding = try #require(found.first)
    #expect(found.count == 1)
    let told = "\(finding.location.line):\(finding.location.column) \(finding.message)"
    #expect(told.hasPrefix(line), "\(told)")
  }

  @Test(arguments: [
    ("dokument/a.md", "---\ntitel: ﬁn － 。\ntyp: plan\n---\n"), ("karta.png", "�"),
    ("dokument/a.md", "---\ntitel: a: �\n---\n"),
  ])
  func whatIsNotLostOrNotReadIsNot(path: String, text: String) {
    let found = Content.parse(SourceFile(path: path, text: text)).findings
    #expect(!found.contains { $0.rule == .unintendedText })
  }

  /// Editors show one line where YAML would see two.
  @Test(arguments: ["\u{2028}", "\u{2029}", "\u{85}"])
  func lineEndingsThatOnlyYAMLKnowsMoveNothing(sign: String) {
    let result = read(
      "---\ntitel: En\(sign)plan\ntyp: plan\n# a\(sign)b\ngiltig-till: snart\n---\n")
    #expect(result.value?.title.value == "En plan")
    #expect(result.lines == ["5:14 unreadable-value snart är inget datum för giltig-till"])
  }

  @Test func aMisspeltFieldOfAnEventIsOneFinding() {
    let result = read(
      "---\ntitel: A\ntyp: plan\nhistorik:\n  - händlse: antagen\n    datum: 2024\n---\n")
    #expect(result.lines == ["5:5 unknown-field Fältet händlse finns inte för händelsen"])
    #expect(
      read("---\ntitel: A\ntyp: plan\nhistorik:\n  - datum: 2024\n---\n").lines
        == ["5:5 missing-field Fältet händelse saknas för händelsen"])
  }

  @Test(arguments: [
    ("3, 11", "Skriv flera mål inom hakparenteser: [3, 11]."),
    ("3, 11.7, 6.b", "Skriv flera mål inom hakparenteser: [3, \"11.7\", \"6.b\"]."),
    ("13,2", "Skriv målets nummer (13) eller delmålets (\"13.2\")."),
    ("3, sju", "Skriv målets nummer (13) eller delmålets (\"13.2\")."),
  ])
  func goalsWithoutBracketsGetThem(value: String, advice: String) {
    let result = read("---\ntitel: A\ntyp: plan\nagenda-2030: \(value)\n---\n")
    #expect(result.findings.map(\.advice) == [advice])
  }
}
