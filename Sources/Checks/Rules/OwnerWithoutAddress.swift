import Documents
package import Findings

extension RuleID {
  package static let ownerWithoutAddress: RuleID = "owner-without-address"
}

extension Rule {
  /// A body that answers for documents and that no reminder can reach.
  static let ownerWithoutAddress = Rule(
    id: .ownerWithoutAddress, title: "Den dokumentansvariga går inte att nå med e-post",
    severity: .warning,
    rationale: """
      Påminnelser om dokument som går ut skickas till den som svarar för dem. Har organet ingen \
      e-postadress, och inte heller något organ ovanför det, går påminnelsen till webbplatsens \
      kontakt, och den som ska agera får kanske aldrig veta något.
      Regeln räknar organ som svarar för dokument som gäller, ska börja gälla eller har gått ut \
      utan att ersättas.
      """,
    examples: [
      Example(
        "ingen adress", ["dokument/luftplan.md": document(), "organisation.yml": bodies("")],
        finds: ["Miljökontoret svarar för dokument men har ingen e-postadress"]),
      Example(
        "organet ovanför har en adress",
        [
          "dokument/luftplan.md": document(),
          "organisation.yml": bodies(", e-post: namnden@exempelstad.example").withoutArrow,
        ]),
      Example(
        "dokumentet är ersatt",
        [
          "dokument/luftplan.md": document(["dokumentansvarig: miljokontoret"]),
          "dokument/ny-luftplan.md": document([
            "titel: Ny luftplan", "-dokumentansvarig", "ersätter: [luftplan]",
          ]),
          "organisation.yml": bodies("").withoutArrow,
        ]),
    ],
    check: { context in
      let register = context.register
      var owners: Set<String> = []
      for index in register.currentVersions {
        guard
          register.statuses[index].holds || register.statuses[index] == .coming
            || register.statuses[index] == .expired
        else { continue }
        for owner in register.versions[index].owners { owners.insert(owner.value) }
      }
      return register.content.bodies.filter { body in
        owners.contains(body.id.value) && register.ownMailAddress(ofBody: body.id.value) == nil
      }.map { body in
        Finding(
          .ownerWithoutAddress, "\(body.name) svarar för dokument men har ingen e-postadress",
          at: body.id.location,
          advice: "Lägg till e-post för organet eller för organet ovanför i organisation.yml.")
      }
    })
}

private func bodies(_ address: String) -> String {
  """
  - { id: miljonamnden, namn: Miljönämnden, slag: nämnd\(address) }
  - { id: ↓miljokontoret, namn: Miljökontoret, slag: förvaltning, överordnad: miljonamnden }
  """
}

extension String {
  /// The same file where nothing is expected.
  fileprivate var withoutArrow: String { replacing("↓", with: "") }
}
