import Findings
import Testing

@testable import Documents

/// What is read without libyaml must be what libyaml reads.
struct EverydayYAMLTests {
  private static let document = """
    # Planen

    titel: Luftplan för åar – ”Öarna”…
    typ: plan
    sammanfattning: "Vad kommunen gör: mycket, och mer #1."
    dokumentansvarig: [miljonamnden, 'kommunstyrelsen',  KS 2024/1 ]
    giltig-från:   2024-01-01
    historik:
      - händelse: antagen
        datum: 2024-01-01
        av: miljonamnden
      - händelse: reviderad
    avsnitt:
      mal-ä: [13.2, 6]
      annat:
      - 3
      -   4
    uppföljning:
        intervall: 2 år
        senast: "  2025  "
    alias:
    - Den gröna planen (utkast), §4
    - sökord: ett

      # Inget mer än så – ”alltså”

    """

  @Test func aDocumentIsReadWithoutLibyaml() throws {
    let root = try #require(Self.everyday(Self.document))
    #expect(root == Self.libyaml(Self.document))
    #expect(root.contains("Den gröna planen (utkast), §4@23:3"))
  }

  @Test(arguments: [
    "a: b # c", "a: b\n  c", "a:\n", "a: '' b", "a: 'b''c'", "a: \"b\\n\"", "a: b: c", "a: b:",
    "a: |\n  b", "a: &b c", "a: *b", "a: !b c", "a: {b: c}", "a: [b, [c]]", "a: [b,\n c]", "a: [b",
    "a: [b,]", "a: []", "- - a", "-a", "a", "a:b", "\"a\": b", "? a", "a: b\n\n c: d", " a: b",
    "a: b\n c: d", "a:\n  b: c\n d: e", "a:\n  - b\n - c", "- a\nb: c", "a: b\n- c", "a: b ",
    "a: b\t", "a: → b", "a: \u{2028} b", "# \u{7F}", "#\t", "a: e\u{301}", "a: \u{85}", "a: \u{7F}",
    "a: -1", "a: ~", "a: %b", "a: @b",
    "a:\n  b: 1\n  b: 2", "--- a", "...", "a: 'b' c", "a: [b] c", "a b: c", "a: b\u{A0}\n---",
    "a: [b: c]", "a: [b #c]", "a: [-b]", "a: [b, c]]", "a: \"b\" \"c\"", "a: \"b\n  c\"",
  ])
  func whatIsNotEverydayIsLeftToLibyaml(text: String) {
    #expect(Self.everyday(text) == nil)
    #expect(Self.everyday("x: y\n" + text + "\n") == nil)
  }

  /// Pieces of YAML put together by chance, among them much that is wrong.
  @Test func whateverIsReadIsReadAsLibyamlDoes() {
    let pieces = [
      "a", "b1", "å", "ö-x", "x_y", "null", "12", "§", "é", " ", " ", ": ", ": ", ":", "\n", "\n",
      "\n  ", "\n  ", "\n    ", "- ", "- ", "\n- ", "\n  - ", "[", "]", "[a, b]", ", ", ",", "\"",
      "\"å b\"", "'c'", "'", "#", " #", "a: ", "b: ", "c:\n  ", "d:\n- ", "e:\n  - ", "\n    f: ",
      "2024-01-01", "?", "|", "&", "*", "!", "%", "\t", "–", "(x/y)", "~", "{", "}", ".", "---",
      "\n\n", "\n# å – ", "\n  #", "\n \n", "\n\n  ", "”", "…", "→",
    ]
    var state: UInt64 = 11
    func next(_ count: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % count
    }
    var read = 0
    for _ in 0..<40_000 {
      var text = ["", "k: ", "k: v\n", "- "][next(4)]
      for _ in 0...next(9) { text += pieces[next(pieces.count)] }
      if next(2) == 0 { text += "\n" }
      guard let everyday = Self.everyday(text) else { continue }
      read += 1
      #expect(everyday == Self.libyaml(text), "\(text.debugDescription)")
    }
    #expect(read > 1_000)
  }

  @Test func nestingBeyondWhatAnybodyHasIsLeftToLibyaml() {
    func nested(_ depth: Int) -> String {
      (0..<depth).map { String(repeating: " ", count: $0) + "a:\n" }.joined()
        + String(repeating: " ", count: depth) + "b: c\n"
    }
    #expect(Self.everyday(nested(10)) == Self.libyaml(nested(10)))
    #expect(Self.everyday(nested(20)) == nil)
  }

  private static func lines(_ text: String) -> YAMLLines {
    YAMLLines(path: "x.md", bytes: Array(text.utf8)[...], firstLine: 2)
  }

  /// `nil` where it gives up; where a key of the first level stands twice it is never asked.
  private static func everyday(_ text: String) -> String? {
    let lines = lines(text)
    guard lines.repeatedKeys.isEmpty else { return nil }
    return EverydayYAML.root(of: lines).map(described)
  }

  private static func libyaml(_ text: String) -> String {
    let lines = lines(text)
    do throws(YAMLProblem) {
      return try YAMLReader.root(of: lines.text(without: []), lines).map(described) ?? "nothing"
    } catch {
      return "\(error)"
    }
  }

  private static func described(_ node: YAMLNode) -> String {
    let text =
      switch node.content {
      case .scalar(let text, let isPlain): isPlain ? text : "\"\(text)\""
      case .list(let items): "[" + items.map(described).joined(separator: ", ") + "]"
      case .mapping(let entries):
        "{"
          + entries.map { entry in
            "\(entry.key.value)@\(place(entry.key.location)): \(described(entry.value))"
          }.joined(separator: ", ") + "}"
      }
    return "\(text)@\(place(node.location))"
  }

  private static func place(_ location: Findings.SourceLocation) -> String {
    "\(location.line):\(location.column)"
  }
}
