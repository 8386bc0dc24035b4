import Documents
import Findings
import Foundation
import Website

/// Somebody who writes in a municipality without plan, and knows what ought to be seen of it.
struct RandomWriter {
  static let firstDay = LocalDate(dayNumber: 20_777)

  private let municipality: Municipality
  private var random: SplitMix
  private var counter = 0
  private var day = firstDay
  /// The day that the latest change was a journey to.
  private(set) var newDay: LocalDate?
  /// Files that cannot be read now, with the text that they had when they last could.
  private var broken: [String: String] = [:]
  /// The templates as they last were without fault, while one of them has a fault.
  private var lastTemplates: TemplateFolder?

  init(_ municipality: Municipality, seed: UInt64) {
    self.municipality = municipality
    random = SplitMix(seed)
  }

  /// Changes something; returns what, for the message when a test fails.
  mutating func change() throws -> String {
    counter += 1
    newDay = nil
    switch random.number(below: 14) {
    case 0, 1, 2: return try editBody()
    case 3: return try editFields()
    case 4: return try addDocument()
    case 5: return try addVersion()
    case 6: return try removeDocument()
    case 7: return try renameDocument()
    case 8: return try breakOrMendFile()
    case 9: return try breakOrMendTemplate()
    case 10: return try editTemplate()
    case 11: return try editAsset()
    case 12: return try editRegister()
    default: return travel()
    }
  }

  /// What a build from nothing makes of the files as they are, or as they last could be read.
  func freshBuild() async throws -> Build {
    let parts = try SourceFolder(municipality.content).files().map { file in
      let now = Content.parse(file)
      guard let text = broken["content/" + file.path] else { return now }
      let last = Content.parse(SourceFile(path: file.path, text: text))
      return Diagnosed(last.value, findings: now.findings)
    }
    return try await Build(
      try Content(parts), templates: try lastTemplates ?? templates(), today: day,
      includingDrafts: true)
  }

  func templates() throws -> TemplateFolder {
    let files = try SourceFolder(municipality.templates).files()
    let (assets, sources) = (
      files.filter { $0.path.hasPrefix(TemplateFolder.assetFolder) },
      files.filter { !$0.path.hasPrefix(TemplateFolder.assetFolder) }
    )
    let read = TemplateFolder.read(sources, assets: assets.map { ($0.path, $0.bytes) })
    guard let value = read.value else { throw Faulty(findings: read.findings) }
    return value
  }

  struct Faulty: Error { let findings: [Finding] }

  private mutating func document() throws -> String? {
    let all = try SourceFolder(municipality.content).entries()
      .filter { $0.hasPrefix("dokument/") && broken["content/" + $0] == nil }
    return random.element(of: all).map { "content/" + $0 }
  }

  private mutating func editBody() throws -> String {
    guard let path = try document() else { return "inget" }
    let words = [
      "Mer text \(counter).", "Se [[luftplan]].", "Se [[ljusplan@2020]] och [[finns-inte]].",
      "## Rubrik \(counter)", "[här](../sidor/om.md)", "<b>rå</b>",
    ]
    let more = random.element(of: words) ?? ""
    let text = try municipality.read(path)
    let heading = "## Vad den är till för"
    switch random.number(below: 3) {
    case 0: try municipality.write(text + "\n\n\(more)\n", to: path)
    // Moves all that follows to other lines.
    case 1:
      try municipality.write(
        text.replacing(heading, with: "\(more)\n\n\(heading)"), to: path)
    // Moves nothing.
    default:
      try municipality.write(text.replacing("text", with: "text \(counter)"), to: path)
    }
    // What editors leave while they save must not be read.
    try municipality.write("---\ntitel: [\n", to: path + "~")
    return "skrev i \(path)"
  }

  private mutating func editFields() throws -> String {
    guard let path = try document() else { return "inget" }
    let fields = [
      "giltig-från: 2023\ngiltig-till: 2025", "giltig-till: tills vidare", "utkast: true",
      "ersätter: [luftplan]", "bygger-på: [ljusplan]", "agenda-2030: [1, 3]", "okänt: fält",
      "giltig-till: 2025-02-30",
    ]
    let field = random.element(of: fields) ?? ""
    try municipality.write(Municipality.document("Titel \(counter)", field), to: path)
    return "\(field) i \(path)"
  }

  private mutating func addDocument() throws -> String {
    let path = "content/dokument/plan-\(counter).md"
    try municipality.write(Municipality.document("Plan \(counter)", "giltig-till: 2027"), to: path)
    return "lade till \(path)"
  }

  private mutating func addVersion() throws -> String {
    let year = 2010 + random.number(below: 20)
    let path = "content/dokument/ny-mapp/ljusplan/\(year).md"
    guard broken[path] == nil else { return "inget" }
    try municipality.write(Municipality.document("Ljusplan", "giltig-från: \(year)"), to: path)
    return "lade till \(path)"
  }

  private mutating func removeDocument() throws -> String {
    guard let path = try document() else { return "inget" }
    try municipality.delete(path)
    return "tog bort \(path)"
  }

  private mutating func renameDocument() throws -> String {
    guard let path = try document() else { return "inget" }
    try municipality.move(path, to: "content/dokument/flyttad-\(counter).md")
    return "flyttade \(path)"
  }

  private mutating func breakOrMendFile() throws -> String {
    if let path = broken.keys.sorted().first {
      try municipality.write(broken.removeValue(forKey: path) ?? "", to: path)
      return "lagade \(path)"
    }
    let register = random.number(below: 3) == 0
    guard let path = register ? "content/organisation.yml" : try document() else { return "inget" }
    broken[path] = try municipality.read(path)
    try municipality.write(register ? "- { id: [\n" : "---\ntitel: \"Öppet\n---\n", to: path)
    return "bröt \(path)"
  }

  private mutating func breakOrMendTemplate() throws -> String {
    let path = "templates/dokument.html"
    let text = try municipality.read(path)
    if lastTemplates != nil {
      try municipality.write(text.replacing("{{ finns_inte }}", with: ""), to: path)
      lastTemplates = nil
      return "lagade mallen"
    }
    lastTemplates = try templates()
    try municipality.write(text + "{{ finns_inte }}", to: path)
    return "bröt mallen"
  }

  private mutating func editTemplate() throws -> String {
    guard lastTemplates == nil else { return "inget" }
    let path = random.element(of: ["templates/bas.html", "templates/stil.css"]) ?? ""
    let text = try municipality.read(path)
    try municipality.write(
      text.replacing("</footer>", with: "<p>\(counter)</p></footer>") + "\n", to: path)
    return "ändrade \(path)"
  }

  private mutating func editAsset() throws -> String {
    guard lastTemplates == nil else { return "inget" }
    let path = "templates/tillgangar/ny-\(random.number(below: 3)).css"
    try municipality.write("/* \(random.number(below: 10)) */", to: path)
    return "skrev \(path)"
  }

  private mutating func editRegister() throws -> String {
    guard broken["content/organisation.yml"] == nil else { return "inget" }
    if random.number(below: 2) == 0 {
      let text = "- { id: namnd-\(counter), namn: Nämnd \(counter), slag: nämnd }\n"
      try municipality.write(Municipality.bodies + "\n" + text, to: "content/organisation.yml")
    } else {
      let text = Municipality.settings.replacing("Så styrs", with: "\(counter)")
      try municipality.write(text, to: "content/webbplats.yml")
    }
    return "ändrade ett register"
  }

  private mutating func travel() -> String {
    day = Self.firstDay.adding(days: random.number(below: 2_000) - 1_000)
    newDay = day
    return "reste till \(day)"
  }
}

/// Random numbers that are the same each time.
struct SplitMix {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed }

  mutating func number(below limit: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ (mixed >> 31)) % UInt64(limit))
  }

  mutating func element<Element>(of list: [Element]) -> Element? {
    list.isEmpty ? nil : list[number(below: list.count)]
  }
}
