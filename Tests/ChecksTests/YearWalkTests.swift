import Checks
import Documents
import Findings
import Foundation
import Testing

/// A year on the city's own content, night by night.
struct YearWalkTests {
  static let firstNight = LocalDate(dayNumber: 20_777)  // 2026-11-20
  static let nights = 365

  /// Every letter of the year: the night, to whom, and about how many matters. All other nights
  /// are silent.
  @Test func everyLetterOfTheYearComesOnItsNight() async throws {
    #expect(Self.firstNight.description == "2026-11-20")
    let content = try await RealContent.read()
    var state = ReminderState()
    var letters: [String] = []
    for offset in 0..<Self.nights {
      let day = Self.firstNight.adding(days: offset)
      let register = Register(content, today: day)
      let reminders = Reminders(register, earlier: state)
      state = reminders.state
      for letter in reminders.letters {
        let matters = letter.matters.map { matter in
          register.versions[matter.version].documentID + " " + matter.kind.rawValue
        }
        letters.append("\(day) \(letter.owner ?? "-"): \(matters.joined(separator: ", "))")
      }
    }
    let expected = try Expected.text("paminnelser.txt", of: letters.joined(separator: "\n") + "\n")
    #expect(letters.joined(separator: "\n") + "\n" == expected)
  }

  /// What a nightly mail with `--since` says over the year, and that it is silent otherwise.
  @Test func everyChangeOfTheYearIsToldOnce() async throws {
    let content = try await RealContent.read()
    var earlier: EarlierReport?
    var lines: [String] = []
    for offset in 0..<Self.nights {
      let day = Self.firstNight.adding(days: offset)
      let register = Register(content, today: day)
      let report = Report(register, findings: register.findings(), sources: [])
      if let earlier {
        let changes = Changes(
          report.findings, since: earlier, warningDays: content.settings.warningDays,
          then: { Register(content, today: earlier.date).findings() })
        lines += changes.new.map { "\(day) nytt: \($0.rule.rawValue) \($0.message)" }
        lines += changes.nearer.map { "\(day) närmare: \($0.rule.rawValue) \($0.message)" }
        lines += changes.lapsed.map { "\(day) inte längre aktuellt: \($0.rule) \($0.message)" }
        #expect(changes.mended.isEmpty, "nobody has changed anything")
      }
      earlier = try EarlierReport(Array(report.json().utf8))
    }
    let text = lines.joined(separator: "\n") + "\n"
    let expected = try Expected.text("andringar-under-aret.txt", of: text)
    #expect(text == expected)
  }

  /// A night that was missed is made up for the next one.
  @Test func aMissedNightIsMadeUpFor() async throws {
    let content = try await RealContent.read()
    let before = try #require(LocalDate("2026-11-30"))
    let after = try #require(LocalDate("2026-12-03"))
    let first = Reminders(Register(content, today: before), earlier: ReminderState())
    let second = Reminders(Register(content, today: after), earlier: first.state)
    let matters = second.letters.flatMap(\.matters)
    #expect(matters.count == 3, "the three that end in 28 days passed the 30th day in between")
    let third = Reminders(Register(content, today: after.adding(days: 1)), earlier: second.state)
    #expect(third.letters.isEmpty)
  }

  @Test func theStateSurvivesItsFile() async throws {
    let content = try await RealContent.read()
    let day = try #require(LocalDate("2026-11-20"))
    let state = Reminders(Register(content, today: day), earlier: ReminderState()).state
    #expect(!state.told.isEmpty)
    #expect(try ReminderState(Array(state.json.utf8)) == state)
  }
}

/// The content of the repository.
enum RealContent {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../content").standardized

  static func read() async throws -> Content { try await Content.parse(try sources()) }

  static func sources() throws -> [SourceFile] {
    let paths = try FileManager.default.subpathsOfDirectory(atPath: folder.path()).sorted()
    return try paths.filter { $0.hasSuffix(".md") || $0.hasSuffix(".yml") }.map { path in
      SourceFile(path: path, bytes: Array(try Data(contentsOf: folder.appending(path: path))))
    }
  }
}

/// Texts that tests expect, in `Expected/`. `RECORD=1` writes them and fails.
enum Expected {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Expected")

  static func text(_ name: String, of actual: String) throws -> String {
    let file = folder.appending(path: name)
    if ProcessInfo.processInfo.environment["RECORD"] == "1" {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try Data(actual.utf8).write(to: file)
      Issue.record("recorded \(name)")
    }
    return try String(decoding: Data(contentsOf: file), as: UTF8.self)
  }
}
