import Documents
import Findings

/// The feeds and calendars of the site, of each body and of each type of document.
struct Subscriptions {
  let jobs: [SitePages.Job]

  init(_ register: Register, on site: Site) {
    let happenings = Happening.all(in: register)
    let versions = register.currentVersions.filter { !register.statuses[$0].isOver }
    let concerns = Concerns(in: register)
    let whole = [
      SitePages.Job(data: Address.feed) {
        AtomFeed(
          site.settings.name, happenings, at: Address.feed, page: Address.start, in: register,
          on: site
        ).file
      },
      SitePages.Job(data: Address.calendar) {
        CalendarFile(
          site.settings.name, versions: versions, planning: register.content.planning,
          at: Address.calendar, in: register, on: site
        ).file
      },
    ]
    let bodies = register.content.bodies.flatMap { body -> [SitePages.Job] in
      let feed = Address.feed(ofBody: body.id.value)
      let calendar = Address.calendar(ofBody: body.id.value)
      return [
        SitePages.Job(data: feed) {
          AtomFeed(
            "\(body.name) – \(site.settings.name)",
            happenings.filter { concerns.has($0.version, body) }, at: feed,
            page: Address.body(body.id.value), in: register, on: site
          ).file
        },
        SitePages.Job(data: calendar) {
          CalendarFile(
            "\(body.name) – \(site.settings.name)",
            versions: versions.filter { concerns.has($0, body) },
            planning: register.content.planning.filter { event in
              event.bodies.contains { $0.value == body.id.value }
            }, at: calendar, in: register, on: site
          ).file
        },
      ]
    }
    let types = register.content.types.map { type in
      let calendar = Address.calendar(ofType: type.id.value)
      return SitePages.Job(data: calendar) {
        CalendarFile(
          "\(type.plural.prefix(1).uppercased() + type.plural.dropFirst()) – \(site.settings.name)",
          versions: versions.filter { register.versions[$0].type?.value == type.id.value },
          planning: [], at: calendar, in: register, on: site
        ).file
      }
    }
    jobs = whole + bodies + types
  }
}

/// Which bodies answer for a version, have decided about it or have to follow it.
private struct Concerns: Sendable {
  /// For each version, by its index: the bodies that it names.
  private let bodies: [Set<String>]
  /// For each version, by its index: the groups of bodies that have to follow it.
  private let groups: [[BodyGroup]]

  init(in register: Register) {
    bodies = register.versions.map { version in
      var bodies = Set(version.owners.map(\.value))
      bodies.formUnion(version.events.compactMap { $0.by?.value })
      bodies.formUnion(version.appliesTo.map(\.value))
      return bodies
    }
    groups = register.versions.map { $0.appliesTo.compactMap { BodyGroup($0.value) } }
  }

  func has(_ version: Int, _ body: Body) -> Bool {
    bodies[version].contains(body.id.value)
      || groups[version].contains { $0.includes(body.kind) }
  }
}
