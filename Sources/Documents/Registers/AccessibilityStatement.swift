import Findings

/// What `tillgänglighet` in `webbplats.yml` says: the facts of the statement that the law (2018:1937)
/// and Digg's regulations ask of a public body. What is not stated is `nil`; nothing is assumed.
package struct AccessibilityStatement: Sendable, Hashable {
  package let conformance: Conformance?
  /// When conformance was assessed.
  package let assessed: StatedDate?
  /// When the statement was last changed.
  package let updated: StatedDate?
  package let method: Method?
  /// The page on which anybody can report a flaw without a name.
  package let reporting: String?
  /// What is known not to be accessible.
  package let flaws: [Flaw]
  /// Adaptations that would be an unreasonable burden (section 12), and why.
  package let burden: String?
  /// Content that the law does not cover (section 9).
  package let exempt: String?

  package enum Conformance: String, CaseIterable, Sendable, Hashable {
    case full = "helt"
    case partial = "delvis"
    case none = "inte"
  }

  package enum Method: String, CaseIterable, Sendable, Hashable {
    case own = "självskattning"
    case external = "extern granskning"
  }

  package struct Flaw: Sendable, Hashable {
    package let what: String
    package let reason: String?
  }

  package enum Key: String, FieldKey {
    case conformance = "följsamhet"
    case assessed = "bedömd"
    case updated = "uppdaterad"
    case method = "metod"
    case reporting = "meddelande"
    case flaws = "brister"
    case burden = "betungande"
    case exempt = "undantaget"

    package static let names = FieldNames<Key>()
  }

  package enum FlawKey: String, FieldKey {
    case what = "vad"
    case reason = "skäl"

    package static let names = FieldNames<FlawKey>()
  }
}

extension AccessibilityStatement {
  static func parse(_ node: YAMLNode) -> Diagnosed<AccessibilityStatement> {
    var reader = FieldReader<Key>(node, subject: "tillgängligheten")
    let conformance: Placed<Conformance>? = reader.choice(.conformance)
    let method: Placed<Method>? = reader.choice(.method)
    var flaws: [Flaw] = []
    for node in reader.groups(.flaws) {
      var fields = FieldReader<FlawKey>(node, subject: "bristen")
      let what = fields.requiredText(.what, subject: "bristen")
      let reason = fields.text(.reason)
      reader.report(fields.findings)
      if let what { flaws.append(Flaw(what: what.value, reason: reason?.value)) }
    }
    let statement = AccessibilityStatement(
      conformance: conformance?.value, assessed: reader.date(.assessed)?.value,
      updated: reader.date(.updated)?.value, method: method?.value,
      reporting: reader.webAddress(.reporting, to: "sidan där brister rapporteras")?.value,
      flaws: flaws, burden: reader.text(.burden)?.value, exempt: reader.text(.exempt)?.value)
    return Diagnosed(statement, findings: reader.findings)
  }
}
