import Documents
import Findings
import Templates

/// The facts of the accessibility statement, as its page shows them.
struct AccessibilityPart: TemplateModel {
  private let statement: AccessibilityStatement

  init(_ statement: AccessibilityStatement) { self.statement = statement }

  static let label = "uppgifterna i tillgänglighetsredogörelsen"
  static let fields: Fields<Self> = [
    .choice("foljsamhet", "Om webbplatsen följer lagkraven, när det är bedömt") {
      $0.statement.conformance
    },
    .text("bedomd", "Dagen då följsamheten bedömdes, i ord") { $0.statement.assessed?.swedish },
    .text("uppdaterad", "Dagen då redogörelsen ändrades senast, i ord") {
      $0.statement.updated?.swedish
    },
    .text("metod", "Hur följsamheten bedömdes") { $0.statement.method?.rawValue },
    .text("meddelande", "Adressen där brister rapporteras anonymt") { $0.statement.reporting },
    .list("brister", "Det som inte är tillgängligt") { $0.statement.flaws.map(FlawRow.init) },
    .text("betungande", "Anpassningar som är oskäligt betungande") { $0.statement.burden },
    .text("undantaget", "Innehåll som lagen inte omfattar") { $0.statement.exempt },
  ]
}

/// Something that is not accessible.
struct FlawRow: TemplateModel {
  let flaw: AccessibilityStatement.Flaw

  static let label = "en brist i tillgängligheten"
  static let fields: Fields<Self> = [
    .text("vad", "Vad som inte är tillgängligt") { $0.flaw.what },
    .text("skal", "Varför") { $0.flaw.reason },
  ]
}
