import Documents
import Findings

/// Names under `regler` in the settings that no rule has: a misspelled one would leave a rule as
/// it is without a word.
enum UnknownRules {
  static func findings(in settings: SiteSettings) -> [Finding] {
    let known = Rule.all.map(\.id.rawValue)
    return settings.ruleLocations.filter { !known.contains($0.value) }.map { name in
      let near = NearMiss.of(name.value, among: known)
      return Finding(
        .unreadableValue, "Regeln \(name.value.shortened) finns inte", at: name.location,
        advice: near.map { "Menade du \($0)?" } ?? "Kör styr explain för en lista över reglerna.")
    }
  }
}
