import Documents
import Findings
import Testing

/// The status of every version on a day, oldest first, by the documents' folded words.
private func statuses(_ files: [String: String], on day: String) async throws -> [String] {
  try await register(files, on: day).statuses.map(\.rawValue)
}

func register(
  _ files: [String: String], on day: String, includingDrafts: Bool = false
) async throws -> Register {
  let settings = "namn: A\nadress: https://a.example\nkommun: A\nvarna-dagar: [30]\n"
  let sources = files.merging(["webbplats.yml": settings]) { own, _ in own }
    .sorted { $0.key < $1.key }.map { SourceFile(path: $0.key, text: $0.value) }
  return Register(
    try await Content.parse(sources), today: try #require(LocalDate(day)),
    includingDrafts: includingDrafts)
}

struct StatusTests {
  @Test(arguments: [
    ("2025-12-31", "kommande"), ("2026-01-01", "galler"), ("2026-12-01", "galler"),
    ("2026-12-02", "snart"), ("2026-12-31", "snart"), ("2027-01-01", "utgatt"),
  ])
  func aVersionHoldsFromItsFirstDayToItsLast(day: String, status: String) async throws {
    let file = text("giltig-från: 2026-01-01", "giltig-till: 2026-12-31")
    #expect(try await statuses(["dokument/a.md": file], on: day) == [status])
  }

  @Test(arguments: [
    ("giltig-till: 2028-02-29", "2028-02-29", "snart"),
    ("giltig-till: 2028-02-29", "2028-03-01", "utgatt"),
    ("giltig-till: 2028-02", "2028-02-29", "snart"),
    ("giltig-till: 2028-02", "2028-03-01", "utgatt"),
    ("giltig-till: 2028", "2028-12-31", "snart"), ("giltig-till: 2028", "2029-01-01", "utgatt"),
    ("giltig-till: tills vidare", "2099-01-01", "galler"),
    ("giltig-till: Tills Vidare", "2099-01-01", "galler"),
    ("giltig-från: 2026", "2025-12-31", "kommande"), ("giltig-från: 2026", "2026-01-01", "okand"),
    ("giltig-från: 2026-03", "2026-02-28", "kommande"),
    ("giltig-från: 2026-03", "2026-03-01", "okand"), ("alias: a", "2026-01-01", "okand"),
    ("historik: [{ händelse: upphävd, datum: 2026-05-01 }]", "2026-04-30", "okand"),
    ("historik: [{ händelse: upphävd, datum: 2026-05-01 }]", "2026-05-01", "upphavt"),
    ("historik: [{ händelse: upphävd, datum: 2026 }]", "2026-01-01", "upphavt"),
    ("historik: [{ händelse: upphävd }]", "2000-01-01", "upphavt"),
  ])
  func theStatusTurnsOnTheDay(field: String, day: String, status: String) async throws {
    #expect(try await statuses(["dokument/a.md": text(field)], on: day) == [status])
  }

  @Test func aRepealGoesBeforeTheEndOfAPeriod() async throws {
    let file = text("giltig-till: 2020", "historik: [{ händelse: upphävd, datum: 2019 }]")
    #expect(try await statuses(["dokument/a.md": file], on: "2026-01-01") == ["upphavt"])
  }

  @Test(arguments: [
    ("2025-12-31", ["galler", "kommande"]), ("2026-01-01", ["ersatt", "galler"]),
    ("2030-12-31", ["ersatt", "snart"]), ("2031-01-01", ["ersatt", "utgatt"]),
  ])
  func aLaterVersionReplacesOnceItHasBegun(day: String, expected: [String]) async throws {
    let files = [
      "dokument/a/2020.md": text("giltig-från: 2020", "giltig-till: 2030"),
      "dokument/a/2026.md": text("giltig-till: 2030"),
    ]
    #expect(try await statuses(files, on: day) == expected)
  }

  @Test(arguments: [("2025-12-31", ["okand", "kommande"]), ("2026-01-01", ["ersatt", "okand"])])
  func anotherDocumentReplacesOnceItHasBegun(day: String, expected: [String]) async throws {
    let files = [
      "dokument/a.md": text("giltig-från: 2020"),
      "dokument/b.md": text("giltig-från: 2026", "ersätter: a"),
    ]
    #expect(try await statuses(files, on: day) == expected)
  }

  @Test(arguments: [
    ("2025-01-01", ["ersatt", "upphavt"]), ("2024-12-31", ["galler", "upphavt"]),
    ("2024-06-01", ["galler", "upphavt"]), ("2024", ["galler", "upphavt"]),
  ])
  func whatWasRepealedBeforeItBeganReplacesNothing(
    repeal: String, expected: [String]
  ) async throws {
    let old = text("giltig-från: 2020", "giltig-till: tills vidare")
    func new(_ field: String) -> String {
      text(
        "giltig-från: 2024-12-31", field, "historik: [{ händelse: upphävd, datum: \(repeal) }]")
    }
    let versions = ["dokument/a/2020.md": old, "dokument/a/2024-12-31.md": new("alias: x")]
    let read = try await register(versions, on: "2026-06-01")
    #expect(read.statuses.map(\.rawValue) == expected)
    #expect(read.documents[0].current == (expected[0] == "galler" ? 0 : 1))
    let documents = ["dokument/a.md": old, "dokument/b.md": new("ersätter: a")]
    #expect(try await statuses(documents, on: "2026-06-01") == expected)
  }

  @Test func aStartThatCannotBeReadReplacesNothing() async throws {
    let files = [
      "dokument/a.md": text("giltig-från: 2020", "giltig-till: tills vidare"),
      "dokument/b.md": text("giltig-från: 2027-1-1", "ersätter: a"),
    ]
    #expect(try await statuses(files, on: "2026-06-01").first == "galler")
  }

  @Test(arguments: ["sant", "yes", "1"])
  func whatMayBeADraftIsNotPublished(value: String) async throws {
    let files = ["dokument/a.md": text("utkast: \(value)"), "dokument/b.md": text("alias: b")]
    #expect(try await register(files, on: "2026-06-01").documents.map(\.id) == ["b"])
  }

  @Test func aDraftNeverReplaces() async throws {
    let files = [
      "dokument/a/2020.md": text("giltig-från: 2020", "giltig-till: tills vidare"),
      "dokument/a/2021.md": text("giltig-från: 2021", "utkast: true"),
      "dokument/b.md": text("giltig-från: 2021", "ersätter: a", "utkast: ja"),
    ]
    #expect(try await statuses(files, on: "2026-01-01") == ["galler"])
    let preview = try await register(files, on: "2026-01-01", includingDrafts: true)
    #expect(preview.statuses == [.inForce, .draft, .draft])
    #expect(preview.documents.map(\.current) == [0, 2])
  }

  @Test(arguments: ["a", "a@2020", "a#mal"])
  func aDocumentThatSaysItReplacesItselfDoesNot(id: String) async throws {
    let files = ["dokument/a.md": text("giltig-från: 2020", "ersätter: \(id)")]
    #expect(try await statuses(files, on: "2026-01-01") == ["okand"])
  }
}

struct CurrentVersionTests {
  static let files = [
    "dokument/a.md": text(),
    "dokument/a/2020.md": text("giltig-från: 2020", "giltig-till: 2021"),
    "dokument/a/2024-06.md": text("giltig-från: 2024-06"),
    "dokument/a/2027.md": text("giltig-från: 2027"),
  ]

  @Test(arguments: [
    ("2019-12-31", "dokument/a.md"), ("2020-01-01", "dokument/a/2020.md"),
    ("2022-01-01", "dokument/a/2020.md"), ("2024-05-31", "dokument/a/2020.md"),
    ("2024-06-01", "dokument/a/2024-06.md"), ("2026-12-31", "dokument/a/2024-06.md"),
    ("2027-01-01", "dokument/a/2027.md"),
  ])
  func theAddressShowsTheLatestThatHasBegun(day: String, path: String) async throws {
    let register = try await register(Self.files, on: day)
    #expect(register.currentVersions.map { register.versions[$0].path } == [path])
  }

  @Test func theFirstToComeIsShownWhenNoneHasBegun() async throws {
    let register = try await register(
      [
        "dokument/a/2027.md": text("giltig-från: 2027"),
        "dokument/a/2028.md": text("giltig-från: 2028"),
      ], on: "2026-01-01")
    #expect(register.currentVersions.map { register.versions[$0].path } == ["dokument/a/2027.md"])
    #expect(register.address(ofVersion: 0) == "/dokument/a/")
    #expect(register.address(ofVersion: 1) == "/dokument/a/2028/")
  }

  @Test func thePathDoesNotMatterForTheOrderOfVersions() async throws {
    let register = try await register(
      ["dokument/x/a/2020.md": text("giltig-från: 2020"), "dokument/a/2024.md": text()],
      on: "2026-01-01")
    #expect(register.documents.count == 1)
    #expect(register.versions.map(\.name) == ["2020", "2024"])
  }
}
