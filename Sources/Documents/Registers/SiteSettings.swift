package import Findings

/// What `webbplats.yml` says about the site.
package struct SiteSettings: Sendable, Hashable {
  package let name: String
  /// The address of the site without a last `/`: `https://styrning.helsingborg.se`.
  package let address: String
  package let municipality: String
  /// A language tag, such as `sv`.
  package let language: String
  package let contact: Contact
  /// Days before the last day at which to warn, the largest first.
  package let warningDays: [Int]
  package let mandatePeriods: [MandatePeriod]
  /// Where `mandatperioder` is written, if it is.
  package let mandatePeriodsLocation: SourceLocation?
  package let menu: [MenuItem]
  package let footer: [MenuItem]
  /// `#RRGGBB`, or `nil` for the colour of the templates.
  package let accent: String?
  /// What the start page says first.
  package let lead: String?
  package let description: String?
  /// The page on which readers leave comments.
  package let feedback: String?
  /// `nil` when nothing is said of it.
  package let accessibility: AccessibilityStatement?
  /// Per rule, the severity it has on this site; `nil` means that it is off.
  package let ruleSeverities: [String: Severity?]
  /// Where `regler` names rules: for those that do not exist.
  package let ruleLocations: [Placed<String>]

  package struct Contact: Sendable, Hashable {
    package let name: String?
    package let email: String?
    package let phone: String?
  }

  package struct MandatePeriod: Sendable, Hashable {
    package let first: LocalDate
    package let last: LocalDate
  }

  package struct MenuItem: Sendable, Hashable {
    package let name: String
    package let address: String
    package let location: SourceLocation
  }

  /// The most days before the end at which a document is said to end soon.
  package var longestWarning: Int { warningDays.max() ?? 0 }

  /// The mandate period that `day` belongs to.
  package func mandatePeriod(on day: LocalDate) -> MandatePeriod? {
    mandatePeriods.first { $0.first <= day && day <= $0.last }
  }
}
