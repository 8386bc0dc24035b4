import Foundation
import TestSupport
import Testing

/// A hostile text, shown in the results by its name alone.
struct Hostile: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let text: String

  init(_ name: String, _ text: String) {
    testDescription = name
    self.text = text
  }
}

/// Whatever lies in the content: a promised exit status, no signal, and pages that are whole.
struct HostileContentTests {
  /// Checks and builds with all errors published; the pages must be sound.
  ///
  /// - Parameters:
  ///   - files: paths within the content to bytes.
  ///   - seconds: processor time that no command may pass; the tests run unoptimised.
  private func survives(
    _ what: String, _ files: [String: [UInt8]], seconds: Double = 20,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> (findings: [String], city: Municipality) {
    let city = try Municipality()
    for (path, bytes) in files { try city.folder.write(bytes, to: "content/" + path) }
    let check = try city.check("--format", "json")
    check.expectOrderly([0, 1, 2], what, sourceLocation: sourceLocation)
    try expectReport(check.out, sourceLocation: sourceLocation)
    let text = try city.check()
    text.expectOrderly([0, 1, 2], what, sourceLocation: sourceLocation)
    #expect(text.out.utf8.count < 40_000_000, "\(what)", sourceLocation: sourceLocation)
    let hasEscape = text.out.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" && $0 != "\t" }
    #expect(!hasEscape, "\(what): control characters reach the terminal")
    let build = try city.build("--allow-errors")
    build.expectOrderly([0, 1], what, sourceLocation: sourceLocation)
    // What cannot be read at all has no page on which its fault could stand.
    if build.status == 0 {
      try expectSound(city.folder.at("site"), what, sourceLocation: sourceLocation)
    } else {
      #expect(!city.folder.exists("site"), "\(what)", sourceLocation: sourceLocation)
    }
    for (run, name) in [(check, "check --format json"), (text, "check"), (build, "build")] {
      #expect(
        run.userTime < seconds, "\(what): \(name) took \(run.userTime) s",
        sourceLocation: sourceLocation)
    }
    let root = try JSONSerialization.jsonObject(with: Data(check.out.utf8)) as? [String: Any]
    let findings = try #require(root?["findings"] as? [[String: Any]])
    return (findings.compactMap { $0["rule"] as? String }, city)
  }

  private static let start = Array("---\ntitel: A\ntyp: plan\n---\n\n".utf8)

  static let noText: [(String, [UInt8])] = [
    ("a NUL byte", start + [0x61, 0x00, 0x62]),
    ("invalid UTF-8", start + [0xFF, 0xFE, 0xC3]),
    ("a surrogate", start + [0xED, 0xA0, 0x80]),
    ("a cut-off letter", start + [0xC3]),
    ("UTF-16", [0xFF, 0xFE, 0x2D, 0x00, 0x2D, 0x00, 0x2D, 0x00, 0x0A, 0x00]),
  ]

  @Test(arguments: noText)
  func whatIsNoTextBecomesAFinding(_ what: String, _ bytes: [UInt8]) throws {
    let (found, _) = try survives(
      what, ["dokument/a.md": bytes, "dokument/b.md": Array(plan("B").utf8), "sidor/c.md": bytes])
    #expect(found.count { $0 == "unreadable-text" } == 2, "\(what): \(found)")
  }

  static let faulty: [(String, String, String)] = [
    ("nothing at all", "", "unreadable-front-matter"),
    ("only a line of hyphens", "---", "unreadable-front-matter"),
    ("fields that never end", "---\ntitel: A\n", "unreadable-front-matter"),
    ("tabs in the fields", "---\ntitel: A\n\ttyp: plan\n---\n", "unreadable-front-matter"),
    ("no fields", "---\n---\n", "missing-field"),
    ("a list for fields", "---\n- a\n---\n", "unreadable-value"),
    ("a text for fields", "---\nhej\n---\n", "unreadable-value"),
    ("an alias", "---\ntitel: &a A\ntyp: *a\n---\n", "unreadable-front-matter"),
    (
      "control characters",
      "---\ntitel: \"\u{7}\u{1B}[31m\"\ntyp: plan\n---\n\nText \u{1B}[0m\u{7}\u{C}.\n",
      "unreadable-front-matter"
    ),
    (
      "a day that does not exist", "---\ntitel: A\ntyp: plan\ngiltig-till: 2025-02-30\n---\n",
      "unreadable-value"
    ),
    (
      "years out of range", "---\ntitel: A\ntyp: plan\ngiltig-från: 0000\n---\n", "unreadable-value"
    ),
    (
      "a huge number", "---\ntitel: A\ntyp: plan\nagenda-2030: 99999999999999999999\n---\n",
      "unreadable-value"
    ),
    ("a key twice", "---\ntitel: A\ntitel: B\ntyp: plan\n---\n", "unreadable-front-matter"),
    ("a tag", "---\ntitel: !!python/object A\ntyp: !!binary xx\n---\n", "unknown-type"),
    ("two documents", "---\ntitel: A\ntyp: plan\n--- \n---\ntitel: B\n---\n", "unknown-validity"),
  ]

  @Test(arguments: faulty)
  func faultyFieldsBecomeAFinding(_ what: String, _ text: String, _ rule: String) throws {
    let (found, _) = try survives(
      what, ["dokument/a.md": Array(text.utf8), "dokument/b.md": Array(plan("B").utf8)])
    #expect(found.contains(rule), "\(what): \(found)")
  }

  @Test func aFileOfTenMegabytesBecomesAFinding() throws {
    let text = plan("A", body: String(repeating: "Text. ", count: 1_700_000))
    let (found, _) = try survives("10 MB", ["dokument/a.md": Array(text.utf8)])
    #expect(found.contains("unreadable-text"))
  }

  @Test func anAliasBombIsAFindingWithinASecond() throws {
    var bomb = "a: &a [x, x, x, x, x, x, x, x, x]\n"
    for (name, earlier) in zip("bcdefghij", "abcdefghi") {
      bomb +=
        "\(name): &\(name) [" + Array(repeating: "*\(earlier)", count: 9).joined(separator: ", ")
        + "]\n"
    }
    let text = "---\n\(bomb)titel: A\ntyp: plan\n---\n"
    let (found, city) = try survives(
      "an alias bomb", ["dokument/a.md": Array(text.utf8)], seconds: 2)
    #expect(found.contains("unreadable-front-matter"))
    let run = try city.run(["check"], shell: "ulimit -d 100000")
    run.expectOrderly([1])
  }

  static let absurd: [Hostile] = [
    Hostile("nested lists", String(repeating: "[", count: 100_000)),
    Hostile(
      "closed nested lists", String(repeating: "[", count: 900) + String(repeating: "]", count: 900)
    ),
    Hostile("nested mappings", String(repeating: "{a: ", count: 100_000)),
    Hostile("nested items", String(repeating: "- ", count: 100_000)),
    Hostile("a list of a megabyte", "[" + String(repeating: "å, ", count: 240_000) + "å]"),
    Hostile("a list of numbers", "[" + String(repeating: "3, ", count: 300_000) + "3]"),
    Hostile("a long text", String(repeating: "å", count: 400_000)),
    Hostile("many quotes", String(repeating: "\"a\", ", count: 100_000)),
    Hostile("many keys", "{" + (0..<30_000).map { "k\($0): 1" }.joined(separator: ", ") + "}"),
  ]

  @Test(arguments: absurd)
  func fieldsOfAbsurdSizeBecomeFindings(_ hostile: Hostile) throws {
    let text = "---\ntitel: A\ntyp: plan\nagenda-2030: \(hostile.text)\n---\n\nText.\n"
    let (found, _) = try survives(hostile.testDescription, ["dokument/a.md": Array(text.utf8)])
    #expect(found.contains("unreadable-front-matter") || found.contains("unreadable-value"))
  }

  static let bodies: [Hostile] = [
    Hostile("100,000 quotes in each other", String(repeating: ">", count: 100_000) + " a"),
    Hostile("100,000 brackets", String(repeating: "[", count: 100_000)),
    Hostile(
      "100,000 brackets and back",
      String(repeating: "[", count: 50_000) + String(repeating: "](a)", count: 50_000)),
    Hostile("100,000 stars", String(repeating: "*a ", count: 100_000)),
    Hostile("100,000 wiki brackets", String(repeating: "[[", count: 100_000)),
    Hostile(
      "lists in lists",
      (0..<1_000).map { String(repeating: " ", count: min($0, 400) * 2) + "- a" }.joined(
        separator: "\n")),
    Hostile("a line of a megabyte", String(repeating: "åäö ord ", count: 110_000)),
    Hostile("the same heading 4,000 times", String(repeating: "## Mål\n\n", count: 4_000)),
    Hostile(
      "4,000 footnotes", (0..<4_000).map { "[^\($0)]\n\n[^\($0)]: a" }.joined(separator: "\n\n")),
    Hostile(
      "a table of 5,000 columns",
      String(repeating: "|a", count: 5_000) + "|\n" + String(repeating: "|-", count: 5_000) + "|\n"),
    Hostile(
      "100,000 backticks",
      String(repeating: "`", count: 99_999) + " " + String(repeating: "a`", count: 1_000)),
    Hostile("100,000 entities", String(repeating: "&lt;&#x3c;&#60;", count: 30_000)),
    Hostile(
      "every control and odd character",
      "\u{1}\u{8}\u{B}\u{1F}\u{7F}\u{85}\u{2028}\u{2029}\u{202E}\u{FEFF}\u{FFFE}\u{10FFFF} 👩🏽‍🚒 e\u{301}"
    ),
    Hostile(
      "headings in quotes and lists",
      "> ## A\n> - ## B\n>   1. ### C\n\n- ## D\n\n## [[a|x]] `<b>` *<i>*\n"),
    Hostile(
      "raw HTML",
      "<script>alert(1)</script>\n\n<div onclick=\"x\">\n\na <img src=x onerror=alert(1)> b <!-- c --> <?php ?> <![CDATA[x]]>\n\n</article></main></body></html>\n"
    ),
  ]

  @Test(arguments: bodies)
  func aBodyThatIsHardToReadIsRead(_ hostile: Hostile) throws {
    let text = plan("A", body: hostile.text)
    _ = try survives(hostile.testDescription, ["dokument/a.md": Array(text.utf8)])
  }

  @Test(arguments: [
    ("on one line", "[[finns-inte]] "), ("each on its own", "[[finns-inte]]\n\n"),
    ("to files", "[a](b.md) "), ("to addresses", "[a](/borta/)\n"), ("to anchors", "[a](#borta) "),
  ])
  func threeThousandBrokenLinksAreReported(_ what: String, _ link: String) throws {
    let body = String(repeating: link, count: 3_000)
    let (found, _) = try survives(
      "broken links \(what)", ["dokument/a.md": Array(plan("A", body: body).utf8)])
    #expect(found.count { $0 == "broken-link" || $0 == "broken-anchor" } == 3_000)
  }

  static let unsafe = [
    "javascript:alert(1)", "JaVaScRiPt:alert(1)", "&#106;avascript:alert(1)",
    "&#x6A;&#x61;vascript&colon;alert(1)", "java&Tab;script:alert(1)",
    "java&NewLine;script:alert(1)",
    "%6Aavascript:alert(1)", "javascript%3Aalert(1)", "\u{1}javascript:alert(1)",
    "java\\script:alert(1)",
    "javascript\\:alert(1)", "vbscript:x", "data:text/html,<script>alert(1)</script>",
    "DATA:text/html;base64,PHNjcmlwdD4=", "feed:javascript:alert(1)", "view-source:javascript:x",
    "ｊavascript:alert(1)", "//javascript:alert(1)", "\\\\javascript:alert(1)", "blob:x",
    "file:///etc/passwd",
  ]

  @Test func noLinkThatRunsCodeIsEverPublished() throws {
    var body = ""
    for (number, address) in Self.unsafe.enumerated() {
      body += "[a](\(address)) [b](<\(address)>) ![c](\(address)) <\(address)> [d][\(number)] "
      body +=
        "[e](\(address) \"titel\") [[\(address)]] [[x|\(address)]]\n\n[\(number)]: \(address)\n\n"
      body += "## \(address)\n\n"
    }
    let page = "---\ntitel: \"<script>alert(1)</script>\"\n---\n\n" + body
    let (found, city) = try survives(
      "unsafe addresses",
      ["dokument/a.md": Array(plan("A", body: body).utf8), "sidor/b.md": Array(page.utf8)])
    #expect(found.contains("broken-link"))
    for path in ["site/dokument/a/index.html", "site/b/index.html"] {
      let text = try city.folder.read(path)
      #expect(text.contains("class=\"bruten\""))
      for word in [
        "href=\"javascript", "href=\"data", "src=\"javascript", "href=\"vbscript", "href=\"file",
      ] {
        #expect(!text.lowercased().contains(word), "\(path): \(word)")
      }
    }
  }

  @Test func everyFieldIsEscaped() throws {
    let evil = "</script><script>alert(1)</script>'\\\"><img src=x onerror=alert(1)>&amp;👩🏽‍🚒 {{ x }}"
    let quoted = "\"\(evil)\""
    let document = """
      ---
      titel: \(quoted)
      typ: plan
      sammanfattning: \(quoted)
      dokumentansvarig: [\(quoted)]
      giltig-till: tills vidare
      historik: [{ händelse: antagen, datum: 2024, av: \(quoted), paragraf: \(quoted), diarienummer: \(quoted), not: \(quoted) }]
      gäller-för: \(quoted)
      uppföljning: { intervall: 1 år, till: \(quoted), form: \(quoted) }
      mål: [{ text: \(quoted), nyckeltal: \(quoted), utgångsläge: \(quoted), målvärde: \(quoted), utfall: [{ datum: 2024, värde: \(quoted) }] }]
      bygger-på: \(quoted)
      original: "https://x.example/\(evil)"
      alias: \(quoted)
      ---

      ## \(evil)

      [\(evil)](b.md "\(evil)") [[b|\(evil)]] `\(evil)`
      """
    let files = [
      "dokument/a.md": document, "dokument/b.md": plan("\(quoted)"),
      "webbplats.yml": """
      namn: \(quoted)
      adress: "https://prov.example/\(evil)"
      kommun: \(quoted)
      ingress: \(quoted)
      beskrivning: \(quoted)
      kontakt: { namn: \(quoted), e-post: \(quoted), telefon: \(quoted) }
      meny: [{ namn: \(quoted), adress: "/\(evil)" }]
      språk: \(quoted)
      accent: \(quoted)
      """,
      "organisation.yml":
        "- { id: x, namn: \(quoted), slag: bolag, beskrivning: \(quoted), telefon: \(quoted), alias: [\(quoted)] }\n",
      "dokumenttyper.yml":
        "- { id: plan, namn: \(quoted), plural: \(quoted), familj: information, förklaring: \(quoted), form: frågor }\n",
      "agenda2030.yml":
        "- { nummer: 3, namn: \(quoted), färg: \(quoted), adress: \"https://x/\(evil)\" }\n",
      "ordlista.yml": "- { term: \(quoted), förklaring: \(quoted) }\n",
      "arshjul.yml":
        "- { månad: 1, händelse: \(quoted), organ: [\(quoted)], not: \(quoted) }\n- { återkommer: \(quoted), händelse: x }\n",
      "styrmodell.yml": "- { id: x, namn: \(quoted), förklaring: \(quoted), typer: [plan] }\n",
      "sidor/om.md": "---\ntitel: \(quoted)\nsammanfattning: \(quoted)\n---\n\n\(evil)\n",
    ].mapValues { Array($0.utf8) }
    let (_, city) = try survives("evil words everywhere", files)
    for (path, bytes) in try Snapshot.bytes(of: city.folder.at("site"))
    where path.hasSuffix(".html") {
      let text = String(decoding: bytes, as: UTF8.self)
      #expect(!text.contains("<script>") && !text.contains("<img src=x"), "\(path)")
    }
  }

  @Test func namesOfFilesOfEveryKindEndInAFindingOrAPage() throws {
    let names = [
      "dokument/med mellanslag.md", "dokument/Versaler.md", "dokument/å ä ö.md",
      "dokument/rad\nbrytning.md",
      "dokument/\"citat\".md", "dokument/<script>.md", "dokument/a&b.md", "dokument/..md.md",
      "dokument/a%2F..%2Fb.md", "dokument/👩🏽‍🚒.md", "dokument/2024.md", "dokument/2025/2024.md",
      "dokument/e\u{301}.md", "dokument/-.md", "dokument/a.md.md", "dokument/Å/2025-02-30.md",
      "sidor/med mellanslag.md", "sidor/Å/ä.md", "sidor/<b>.md", "sidor/index.md", "sidor/404.md",
      "dokument/" + String(repeating: "mapp/", count: 100) + "djup.md",
      "dokument/" + String(repeating: "a", count: 230) + ".md",
    ]
    let text = Array("---\ntitel: A\ntyp: plan\n---\n\nText.\n".utf8)
    let (found, city) = try survives(
      "names", Dictionary(uniqueKeysWithValues: names.map { ($0, text) }))
    #expect(found.contains("unreadable-value"))
    #expect(city.folder.exists("site/dokument/djup/index.html"))
    let outside = try FileManager.default.contentsOfDirectory(atPath: city.folder.path)
    #expect(Set(outside) == ["content", "site"])
    #expect(try city.build().status == 1)
  }

  @Test func carriageReturnsAndAByteOrderMarkAreRead() throws {
    let text =
      "\u{FEFF}" + plan("Åtgärdsplan", body: "Se [[borta]].\n").replacing("\n", with: "\r\n")
    let (found, city) = try survives("CRLF and a BOM", ["dokument/a.md": Array(text.utf8)])
    #expect(found.contains("broken-link") && !found.contains("unreadable-front-matter"))
    #expect(try city.check().out.contains("dokument/a.md:10:4: fel: "))
    #expect(try city.folder.read("site/dokument/a/index.html").contains("<h1>Åtgärdsplan</h1>"))
  }

  /// Four times the documents may take some more than four times the time, and not sixteen.
  @Test(.serialized, arguments: [false, true])
  func timeGrowsInStepWithTheDocuments(_ hasExpired: Bool) throws {
    func measure(_ count: Int) throws -> Double {
      let city = try Municipality()
      for number in 0..<count {
        let next = (number + 1) % count
        let body =
          "Se [[plan-\(next)]] och [[plan-\((number * 7) % count)#mal]].\n\n## Mål\n\nText.\n"
        try city.folder.write(
          plan(
            "Plan \(number)", until: hasExpired ? "2025" : "2030", ["bygger-på: [plan-\(next)]"],
            body: body),
          to: "content/dokument/plan-\(number).md")
      }
      let check = try city.check()
      check.expectOrderly()
      let build = try city.build("--allow-errors")
      build.expectOrderly([0])
      return check.userTime + build.userTime
    }
    let few = try measure(150)
    let many = try measure(600)
    #expect(many < few * 8, "150: \(few) s, 600: \(many) s")
  }
}
