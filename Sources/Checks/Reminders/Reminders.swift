package import Documents
import Findings

/// What is to be said tonight, and what will then have been said.
package struct Reminders: Sendable {
  /// One for each owner who has something to do, in the order of owners' ids.
  package let letters: [Letter]
  package let state: ReminderState

  /// What one owner is told.
  package struct Letter: Sendable, Hashable {
    /// The id of the owner; `nil` for documents that nobody answers for.
    package let owner: String?
    /// The nearest day first.
    package let matters: [Matter]
  }

  /// - Parameter earlier: what had been said before tonight.
  package init(_ register: Register, earlier: ReminderState) {
    let days = register.content.settings.warningDays
    var state = ReminderState()
    var letters: [String: [Matter]] = [:]
    for matter in Matter.all(in: register) {
      let left = register.today.days(until: matter.day)
      guard let level = ReminderSchedule.level(left, warningDays: days) else { continue }
      for owner in register.addressees(of: matter) {
        let key = ReminderState.Key(matter, owner: owner, in: register)
        // What was said on a day to come was a look ahead, and reached nobody.
        let told = earlier.told[key].flatMap { $0.on <= register.today ? $0 : nil }
        if ReminderSchedule.isDue(level: level, told: told, today: register.today) {
          letters[owner, default: []].append(matter)
          state.told[key] = ReminderState.Told(level: level, on: register.today)
        } else {
          state.told[key] = told
        }
      }
    }
    self.state = state
    self.letters = letters.keys.sorted().map { owner in
      Letter(
        owner: owner.isEmpty ? nil : owner,
        matters: (letters[owner] ?? []).sorted {
          ($0.day, $0.version, $0.kind.rawValue) < ($1.day, $1.version, $1.kind.rawValue)
        })
    }
  }
}

extension Reminders {
  /// The state when some letters could not be sent: what was in them has not been said.
  ///
  /// - Parameter unsent: those letters.
  package func state(without unsent: [Letter], in register: Register, earlier: ReminderState)
    -> ReminderState
  {
    var state = state
    for letter in unsent {
      for matter in letter.matters {
        let key = ReminderState.Key(matter, owner: letter.owner ?? "", in: register)
        state.told[key] = earlier.told[key]
      }
    }
    return state
  }
}

extension Register {
  /// The owners of the version, or an empty name when nobody answers for it.
  fileprivate func addressees(of matter: Matter) -> [String] {
    let owners = versions[matter.version].owners.map(\.value)
    return owners.isEmpty ? [""] : Set(owners).sorted()
  }

  /// Where mail to an owner goes: its own address, or that of the nearest body above it that has
  /// one, or the contact of the site.
  package func mailAddress(ofOwner id: String?) -> String? {
    id.flatMap(ownMailAddress(ofBody:)) ?? content.settings.contact.email
  }

  /// The address of a body or of the nearest above it.
  func ownMailAddress(ofBody id: String) -> String? {
    var seen: Set<String> = []
    var next: String? = id
    while let current = next, seen.insert(current).inserted, let body = body(current) {
      if let email = body.email { return email }
      next = body.parent?.value
    }
    return nil
  }
}

extension ReminderState.Key {
  init(_ matter: Matter, owner: String, in register: Register) {
    let version = register.versions[matter.version]
    self.init(
      document: version.documentID, version: version.name ?? "", kind: matter.kind.rawValue,
      day: matter.day, owner: owner)
  }
}
