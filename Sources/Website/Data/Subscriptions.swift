import Documents
import Findings

/// The feeds and calendars of the site, of each body and of each type of document.
struct Subscriptions {
  let jobs: [SitePages.Job]

  init(_ register: Register, on site: Site) {
    let happenings = Happening.all(in: register)
    let versions = register.currentVersions.filter { !register.statuses[$0].isOver }
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
            happenings.filter { register.concerns($0.version, body) }, at: feed,
            page: Address.body(body.id.value), in: register, on: site
          ).file
        },
        SitePages.Job(data: calendar) {
          CalendarFile(
            "\(body.name) – \(site.settings.name)",
            versions: versions.filter { register.concerns($0, body) },
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

extension Register {
  /// True when a body answers for a version, has decided about it or has to follow it.
  func concerns(_ index: Int, _ body: Body) -> Bool {
    isOwned(index, by: body) || isDecided(index, by: body) || applies(versions[index], to: body)
  }
}
