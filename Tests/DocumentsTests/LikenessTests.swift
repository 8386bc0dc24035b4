import Documents
import Findings
import Markdown
import Testing

/// What is taken over from the register before a change is what would be made anew.
struct LikenessTests {
  private static let files = [
    "dokument/a.md": text("titel: Aplan", "giltig-till: 2026-12-31", "bygger-på: b")
      + "\n## Mål\n\nSe [[b#mal]], [[c@2020]] och [[saknas]].\n",
    "dokument/b.md": text("titel: Bplan", "ersätter: c") + "\n## Mål\n\nSe [a](a.md#mal).\n",
    "dokument/c/2020.md": text("giltig-från: 2020", "giltig-till: 2023"),
    "dokument/c/2024.md": text("giltig-från: 2024") + "\nSe [[b#finns-inte]].\n",
    "dokument/d.md": text("utkast: true") + "\nSe [[a]].\n",
    "sidor/om.md": "---\ntitel: Om\n---\n\nSe [[a#mal]].\n",
  ]

  private static let changes: [(String, String)] = [
    ("dokument/a.md", text("titel: Ö", "giltig-till: 2020") + "\n## Mål\n\nSe [[a]], [[c]].\n"),
    ("dokument/a.md", text("titel: Aplan", "giltig-från: 2030") + "\n## Mål\n"),
    ("dokument/a.md", text("titel: Aplan") + "\n## Mer\n\n[[b#mal]] [[b]] [[c]]\n"),
    ("dokument/a.md", text("titel: Aplan", "ersätter: b") + "\n## Mål\n"),
    ("dokument/b.md", text("titel: Bplan", "ersätter: c") + "\n\n\n## Mål\n\n[[c@2024]]\n"),
    ("dokument/b.md", text("titel: Bplan") + "\n## Mål\n"),
    ("dokument/b.md", text("titel: Bplan", "ersätter: c") + "\n## Mål\n\n## Finns inte\n"),
    ("dokument/a.md", text("titel: Aplan") + "\n## Mål\n\n## Mer\n\nSe [[a#mer]], [[b#mal]].\n"),
    ("dokument/c/2024.md", text("giltig-från: 2024") + "\n## Nytt\n\nSe [[b#finns-inte]].\n"),
    ("dokument/c/2020.md", text("giltig-från: 2020", "historik: [{ händelse: upphävd }]")),
    ("dokument/c/2024.md", text("giltig-från: 2025")),
    ("dokument/d.md", text("utkast: true") + "\nSe [[b]] och [[c]].\n"),
    ("dokument/d.md", text() + "\nSe [[b]].\n"),
    ("dokument/e.md", text("titel: Eplan")),
    ("sidor/om.md", "---\ntitel: Om\n---\n\nSe [[a#mal]] och [[b]].\n"),
    ("sidor/om.md", "---\ntitel: Om\n---\n\nSe [[a#mal]]. Mer text.\n"),
    ("webbplats.yml", "namn: A\nadress: https://a.example\nkommun: A\nvarna-dagar: [400]\n"),
  ]

  private func content(_ files: [String: String]) async throws -> Content {
    let settings = "namn: A\nadress: https://a.example\nkommun: A\nvarna-dagar: [30]\n"
    return try await Content.parse(
      files.merging(["webbplats.yml": settings]) { own, _ in own }
        .sorted { $0.key < $1.key }.map { SourceFile(path: $0.key, text: $0.value) })
  }

  @Test(arguments: changes.indices, [true, false])
  func theRegisterIsThatOfAFreshOne(number: Int, includingDrafts: Bool) async throws {
    let (path, text) = Self.changes[number]
    let today = try #require(LocalDate("2026-11-20"))
    let old = Register(
      try await content(Self.files), today: today, includingDrafts: includingDrafts)
    let content = try await content(Self.files.merging([path: text]) { $1 })
    let fresh = Register(content, today: today, includingDrafts: includingDrafts)
    let register = Register.relating(
      content, today: today, includingDrafts: includingDrafts, after: old)
    #expect(register.versions.map(\.path) == fresh.versions.map(\.path))
    #expect(zip(register.versions, fresh.versions).allSatisfy { $0 === $1 })
    #expect(register.documents == fresh.documents)
    #expect(register.statuses == fresh.statuses)
    #expect(register.successors == fresh.successors)
    #expect(register.connections == fresh.connections)
    #expect(register.bodyLinks == fresh.bodyLinks)
    #expect(register.pageLinks == fresh.pageLinks)
    #expect(register.titleRanks == fresh.titleRanks)
    #expect(register.resolver.addresses == fresh.resolver.addresses)
    for index in fresh.versions.indices {
      #expect(register.connections(from: index) == fresh.connections(from: index))
    }
    for index in fresh.documents.indices {
      #expect(register.connections(toDocument: index) == fresh.connections(toDocument: index))
    }
    #expect(register.saysTheSame(as: old) == (number == 15))
  }

  @Test func runningTextIsNoOtherWord() async throws {
    let today = try #require(LocalDate("2026-11-20"))
    let old = Register(try await content(Self.files), today: today)
    let more = (Self.files["dokument/b.md"] ?? "") + "\nOch lite till.\n"
    let other = Self.files.merging(["dokument/b.md": more]) { $1 }
    #expect(Register(try await content(other), today: today).saysTheSame(as: old))
    let tomorrow = today.adding(days: 1)
    #expect(!Register(try await content(other), today: tomorrow).saysTheSame(as: old))
    let drafts = Register(try await content(other), today: today, includingDrafts: true)
    #expect(!drafts.saysTheSame(as: old))
  }

  /// A new field belongs in `saysTheSame(as:)` too, and then here.
  @Test func everyFieldIsCompared() async throws {
    let content = try await content(Self.files)
    let version = try #require(content.versions.first)
    let page = try #require(content.pages.first)
    let heading = try #require(version.body.headings.first)
    #expect(
      labels(version) == [
        "documentID", "name", "path", "location", "title", "type", "statedClass", "summary",
        "owners", "validity", "firstDay", "events", "appliesTo", "goals", "sectionGoals",
        "replaces", "relations", "followUp", "targets", "aliases", "original", "textForm",
        "isDraft", "body", "fieldFaults",
      ])
    #expect(labels(page) == ["path", "address", "title", "summary", "body"])
    #expect(
      labels(version.body) == ["text", "holes", "links", "headings", "findings", "wordCount"])
    #expect(
      labels(heading) == [
        "level", "number", "text", "anchor", "location", "htmlStart", "htmlEnd",
      ])
    #expect(
      labels(content) == [
        "settings", "types", "bodies", "goals", "terms", "planning", "modelParts", "pages",
        "versions", "findings", "unread",
      ])
  }

  private func labels(_ value: some Any) -> [String] {
    Mirror(reflecting: value).children.compactMap(\.label)
  }
}
