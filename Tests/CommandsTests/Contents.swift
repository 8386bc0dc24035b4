import Foundation
import TestSupport
import Testing

/// A folder with content, and the commands over it.
struct Municipality {
  let folder: TemporaryFolder

  static let settings = """
    namn: Så styrs Provstad
    adress: https://prov.example
    kommun: Provstads kommun
    """

  /// A small municipality without anything to find, but for what `files` bring.
  init(_ files: [String: String] = [:], isBare: Bool = false) throws {
    folder = try TemporaryFolder()
    let base = [
      "webbplats.yml": Self.settings + "\n",
      "dokumenttyper.yml":
        "- { id: plan, namn: plan, plural: planer, familj: styrdokument, klass: aktiverande }\n",
      "organisation.yml": """
      - { id: kommunfullmaktige, namn: Kommunfullmäktige, slag: beslutande }
      - { id: miljonamnden, namn: Miljönämnden, slag: nämnd, överordnad: kommunfullmaktige,
          e-post: miljonamnden@provstad.example }

      """,
    ]
    try folder.makeFolder("content")
    for (path, text) in isBare ? files : base.merging(files, uniquingKeysWith: { $1 }) {
      try folder.write(text, to: "content/" + path)
    }
  }

  /// Runs the program in the folder, which stays for as long as that takes.
  func run(
    _ arguments: [String], environment: [String: String] = [:], shell: String = "",
    output: String? = nil
  ) throws -> Styr.Run {
    try Styr.run(
      arguments, in: folder.path, environment: environment, shell: shell, output: output)
  }

  func styr(_ arguments: String..., shell: String = "") throws -> Styr.Run {
    try run(arguments, shell: shell)
  }

  /// `styr build` with the templates of the tests.
  func build(
    _ arguments: String..., on day: String = "2026-11-20", environment: [String: String] = [:],
    shell: String = ""
  ) throws -> Styr.Run {
    try run(
      ["build", "--templates", Styr.templates, "--date", day] + arguments,
      environment: environment, shell: shell)
  }

  func check(_ arguments: String..., on day: String = "2026-11-20") throws -> Styr.Run {
    try run(["check", "--date", day] + arguments)
  }
}

/// A document of the type `plan`, with what it needs to be without remark.
func plan(
  _ title: String, until: String = "2030-12-31", _ fields: [String] = [], body: String = "Text.\n"
) -> String {
  """
  ---
  titel: \(title)
  typ: plan
  sammanfattning: En plan.
  dokumentansvarig: miljonamnden
  giltig-från: 2024-01-01
  giltig-till: \(until)

  """ + fields.map { $0 + "\n" }.joined() + "---\n\n" + body
}
