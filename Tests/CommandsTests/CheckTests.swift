import Foundation
import Testing

struct CheckTests {
  /// One document of each severity: an error, a warning with a day, a notice.
  static let faulty = [
    "dokument/luft.md": plan("Luftplan", until: "2026-11-19", ["bygger-på: [vatten]"]),
    "dokument/vatten.md": plan(
      "Vattenplan", ["alias: \"🌊 <vattenplanen>\""], body: "Se [[luft]] och [[lufft|dit]].\n"
    )
    .replacing("sammanfattning: En plan.\n", with: "").replacing(
      "miljonamnden", with: "kommunfullmaktige"),
  ]

  @Test func theTextReportIsWhole() throws {
    let run = try Municipality(Self.faulty).check(
      "--rule", "broken-link", "--rule", "expired-document", "--rule", "missing-summary", "--rule",
      "stale-reference")
    #expect(run.status == 1)
    #expect(run.err == "")
    #expect(
      run.out == """
        Luftplan (dokument/luft.md)
          dokument/luft.md:7:14: varning: Luftplan gick ut den 19 november 2026, för 1 dag sedan [expired-document]
            7 | giltig-till: 2026-11-19
              |              ^
            Råd: Låt den som beslutar om dokumentet besluta om förlängning, en ny version eller upphävande, och skriv in beslutet.

        Vattenplan (dokument/vatten.md)
          dokument/vatten.md:1:1: upplysning: Vattenplan saknar sammanfattning [missing-summary]
            1 | ---
              | ^
            Råd: Lägg till raden sammanfattning: och en eller två meningar om vad dokumentet är till för.
          dokument/vatten.md:10:4: varning: Vattenplan hänvisar till Luftplan, som har gått ut [stale-reference]
            10 | Se [[luft]] och [[lufft|dit]].
               |    ^
            Råd: Hänvisa till det som gäller i stället, eller skriv länken som historia: [text](luft.md "historisk").
          dokument/vatten.md:10:17: fel: Länken leder till dokumentet lufft, som inte finns [broken-link]
            10 | Se [[luft]] och [[lufft|dit]].
               |                 ^
            Råd: Menade du luft?

        2 dokument, 2 versioner: 1 fel, 2 varningar, 1 upplysning.

        """)
  }

  @Test func theJSONReportIsWhole() throws {
    let run = try Municipality(Self.faulty).check(
      "--rule", "expired-document", "--rule", "broken-link", "--format", "json")
    #expect(run.status == 1)
    #expect(run.err == "")
    #expect(
      run.out == """
        {
          "version": 1,
          "date": "2026-11-20",
          "summary": {
            "documents": 2,
            "versions": 2,
            "errors": 1,
            "warnings": 1,
            "notices": 0
          },
          "findings": [
            {
              "rule": "expired-document",
              "severity": "warning",
              "document": "luft",
              "version": "2024-01-01",
              "file": "dokument/luft.md",
              "line": 7,
              "column": 14,
              "message": "Luftplan gick ut den 19 november 2026, för 1 dag sedan",
              "advice": "Låt den som beslutar om dokumentet besluta om förlängning, en ny version eller upphävande, och skriv in beslutet.",
              "owners": [
                "miljonamnden"
              ],
              "date": "2026-11-19",
              "days": -1,
              "notes": []
            },
            {
              "rule": "broken-link",
              "severity": "error",
              "document": "vatten",
              "version": "2024-01-01",
              "file": "dokument/vatten.md",
              "line": 10,
              "column": 17,
              "message": "Länken leder till dokumentet lufft, som inte finns",
              "advice": "Menade du luft?",
              "owners": [
                "kommunfullmaktige"
              ],
              "date": null,
              "days": null,
              "notes": []
            }
          ],
          "selection": {
            "rules": [
              "broken-link",
              "expired-document"
            ]
          }
        }

        """)
  }

  @Test func silenceMeansThatAllIsWell() throws {
    let city = try Municipality([
      "dokument/a.md": plan("A", ["relaterade: [b]"]), "dokument/b.md": plan("B"),
    ])
    let run = try city.check("--rule", "expired-document")
    #expect(run.status == 0)
    #expect(run.out == "2 dokument, 2 versioner: inget att anmärka på.\n")
    #expect(run.err == "")
  }

  @Test(arguments: [
    ("expired-document", "error", 0), ("expired-document", "warning", 1),
    ("expired-document", "notice", 1), ("broken-link", "error", 1), ("broken-link", "notice", 1),
    ("missing-summary", "warning", 0), ("missing-summary", "notice", 1),
  ])
  func theStatusFollowsTheLevel(_ rule: String, _ level: String, _ status: Int32) throws {
    let city = try Municipality(Self.faulty)
    #expect(try city.check("--rule", rule, "--fail-on", level).status == status)
  }

  @Test func warningsFailWhenNothingIsSaid() throws {
    let city = try Municipality(Self.faulty)
    #expect(try city.check("--rule", "expired-document").status == 1)
    #expect(try city.check("--rule", "missing-summary").status == 0)
  }

  @Test(arguments: [
    ("2026-12-31", 0, true), ("2026-12-30", 0, false), ("2026-12-30", 1, true),
    ("2026-10-02", 90, true), ("2026-10-01", 90, false), ("2027-01-15", 0, true),
  ])
  func withinCountsTheDaysToTheLastDay(_ day: String, _ within: Int, _ isNamed: Bool) throws {
    let city = try Municipality(["dokument/a.md": plan("A", until: "2026-12-31")])
    let run = try city.check("--within", "\(within)", on: day)
    #expect(run.out.contains("A g") == isNamed, "\(run.out)")
  }

  @Test func anOwnerSeesOnlyItsOwn() throws {
    let city = try Municipality(Self.faulty)
    let own = try city.check("--owner", "miljonamnden")
    #expect(own.out.contains("dokument/luft.md:7:14"))
    #expect(!own.out.contains("dokument/vatten.md:"))
    let other = try city.check("--owner", "kommunfullmaktige")
    #expect(other.out.contains("dokument/vatten.md:10:17"))
    #expect(!other.out.contains("dokument/luft.md:7"))
  }

  @Test func aRuleCanBeTurnedOffOrMadeAnError() throws {
    let off = try Municipality(
      Self.faulty.merging(
        [
          "webbplats.yml": Municipality.settings
            + "\nregler: { expired-document: off, stale-reference: error }\n"
        ]
      ) { $1 })
    let run = try off.check()
    #expect(!run.out.contains("[expired-document]"))
    #expect(run.out.contains(": fel: Vattenplan hänvisar till Luftplan"))
    let misspelled = try Municipality([
      "webbplats.yml": Municipality.settings + "\nregler: { expird-document: off }\n"
    ])
    let said = try misspelled.check("--allow-empty")
    #expect(said.status == 1)
    #expect(said.out.contains("Råd: Menade du expired-document?"))
  }

  @Test(arguments: [
    ([String](), [String: String](), false), (["--color", "always"], [:], true),
    (["--color", "never"], [:], false), (["--color", "always"], ["NO_COLOR": "1"], true),
    (["--color", "auto"], ["TERM": "xterm-256color"], false),
  ])
  func coloursAreForThoseWhoAsk(
    _ arguments: [String], _ environment: [String: String], _ hasColour: Bool
  ) throws {
    let run = try Municipality(Self.faulty).run(
      ["check", "--date", "2026-11-20"] + arguments, environment: environment)
    #expect(run.out.contains("\u{1B}[") == hasColour)
    #expect(run.out.contains("Luftplan"))
    #expect(run.status == 1)
  }

  @Test(arguments: [
    ([String: String](), true), (["NO_COLOR": "1"], false), (["NO_COLOR": ""], true),
  ])
  func aTerminalGetsColoursUnlessNO_COLORIsSet(
    _ environment: [String: String], _ hasColour: Bool
  ) throws {
    let terminal = try Terminal()
    let run = try Municipality(Self.faulty).run(
      ["check", "--date", "2026-11-20"], environment: environment, output: terminal.path)
    #expect(run.status == 1)
    let shown = terminal.read()
    #expect(shown.contains("Luftplan"))
    #expect(shown.contains("\u{1B}[") == hasColour)
  }

  @Test(arguments: ["text", "json", "github", "sarif", "junit", "markdown"])
  func everyFormatIsTheSameTwice(_ format: String) throws {
    let city = try Municipality(Self.faulty)
    let first = try city.check("--format", format)
    let second = try city.run(
      ["check", "--date", "2026-11-20", "--format", format],
      environment: ["LC_ALL": "tr_TR.UTF-8", "TZ": "Pacific/Kiritimati"])
    #expect(first.status == 1)
    #expect(first.err == "")
    #expect(first.out == second.out)
    #expect(first.out.contains("Luftplan"))
  }
}

/// A pseudoterminal.
private final class Terminal {
  private let descriptor: Int32
  let path: String

  /// The requests of `ioctl` that Linux has for it: unlock, and tell the number.
  init() throws {
    descriptor = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_NONBLOCK)
    var isLocked: Int32 = 0
    var number: UInt32 = 0
    try #require(descriptor >= 0)
    try #require(ioctl(descriptor, 0x4004_5431, &isLocked) == 0)
    try #require(ioctl(descriptor, 0x8004_5430, &number) == 0)
    path = "/dev/pts/\(number)"
  }

  deinit { close(descriptor) }

  /// What was written so far.
  func read() -> String {
    var bytes = [UInt8](repeating: 0, count: 65_536)
    let count = Foundation.read(descriptor, &bytes, bytes.count)
    return String(decoding: bytes.prefix(max(0, count)), as: UTF8.self)
  }
}
