import Foundation
import Testing

struct ListTests {
  static let files = [
    "agenda2030.yml": "- { nummer: 13, namn: Klimat, delmål: [\"13.1\", \"13.2\"] }\n",
    "dokument/luft.md": plan("Luft, \"ren\" & å", until: "2026-12-31", ["agenda-2030: \"13.2\""]),
    "dokument/vatten.md": plan("=SUMMA(A1)", until: "tills vidare")
      .replacing("miljonamnden", with: "[kommunfullmaktige, miljonamnden]"),
    "dokument/gammal.md": plan("Gammal", until: "2025", ["agenda-2030: 13"])
      .replacing("miljonamnden", with: "kommunfullmaktige"),
    "dokument/utkast.md": plan("Hemlig", ["utkast: ja"]),
  ]

  private func list(_ arguments: String...) throws -> Styr.Run {
    let run = try Municipality(Self.files).run(["list", "--date", "2026-11-20"] + arguments)
    #expect(run.status == 0)
    #expect(run.err == "")
    return run
  }

  @Test func theTableIsWhole() throws {
    #expect(
      try list().out == """
        ID      STATUS  FRÅN        TILL          DAGAR  TITEL
        gammal  utgatt  2024-01-01  2025          -324   Gammal
        luft    snart   2024-01-01  2026-12-31    41     Luft, "ren" & å
        vatten  galler  2024-01-01  tills vidare         =SUMMA(A1)
        3 dokument

        """)
  }

  @Test func theCSVIsWhole() throws {
    #expect(
      try list("--format", "csv").out
        == [
          "id,titel,typ,klass,status,giltig_fran,giltig_till,dagar_kvar,dokumentansvarig",
          "gammal,Gammal,plan,aktiverande,utgatt,2024-01-01,2025,-324,kommunfullmaktige",
          "luft,\"Luft, \"\"ren\"\" & å\",plan,aktiverande,snart,2024-01-01,2026-12-31,41,miljonamnden",
          "vatten,'=SUMMA(A1),plan,aktiverande,galler,2024-01-01,tills vidare,,kommunfullmaktige miljonamnden",
          "",
        ].joined(separator: "\r\n"))
  }

  @Test func theJSONHoldsEveryField() throws {
    let text = try list("--format", "json", "--owner", "miljonamnden", "--status", "snart").out
    #expect(
      text == """
        {
          "version": 1,
          "datum": "2026-11-20",
          "dokument": [
            {
              "id": "luft",
              "titel": "Luft, \\"ren\\" & å",
              "typ": "plan",
              "klass": "aktiverande",
              "status": "snart",
              "version": "2024-01-01",
              "giltig_fran": "2024-01-01",
              "giltig_till": "2026-12-31",
              "dagar_kvar": 41,
              "dokumentansvarig": [
                "miljonamnden"
              ],
              "agenda_2030": [
                "13.2"
              ],
              "fil": "dokument/luft.md"
            }
          ]
        }

        """)
  }

  @Test(arguments: [
    (["--status", "galler"], ["vatten"]), (["--status", "utgått"], ["gammal"]),
    (["--status", "utkast"], ["utkast"]), (["--owner", "kommunfullmaktige"], ["gammal", "vatten"]),
    (["--goal", "13"], ["gammal", "luft"]), (["--goal", "13.2"], ["luft"]), (["--goal", "13.1"], []),
    (["--typ", "plan", "--status", "snart"], ["luft"]), (["--goal", "99"], []),
  ])
  func showsOnlyWhatIsAskedFor(_ arguments: [String], _ ids: [String]) throws {
    let run = try Municipality(Self.files)
      .run(["list", "--date", "2026-11-20", "--format", "csv"] + arguments)
    #expect(run.status == 0)
    let rows = run.out.split(separator: "\r\n").dropFirst()
    #expect(rows.map { String($0.prefix { $0 != "," }) } == ids)
  }
}
