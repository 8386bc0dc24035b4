import Documents
import Findings

/// The feeds and calendars of the site, of each body and of each type of document.
struct Subscriptions {
  let files: [OutputFile]

  init(_ register: Register, on site: Site) {
    let happenings = Happening.all(in: register)
    let versions = register.currentVersions.filter { !register.statuses[$0].isOver }
    let whole = [
      AtomFeed(
        site.settings.name, happenings, at: Address.feed, page: Address.start, in: register,
        on: site
      ).file,
      CalendarFile(
        site.settings.name, versions: versions, planning: register.content.planning,
        at: Address.calendar, in: register, on: site
      ).file,
    ]
    let bodies = register.content.bodies.flatMap { body -> [OutputFile] in
      let concerns = register.versions.indices.map { register.concerns($0, body) }
      return [
        AtomFeed(
          "\(body.name) – \(site.settings.name)", happenings.filter { concerns[$0.version] },
          at: Address.feed(ofBody: body.id.value), page: Address.body(body.id.value), in: register,
          on: site
        ).file,
        CalendarFile(
          "\(body.name) – \(site.settings.name)", versions: versions.filter { concerns[$0] },
          planning: register.content.planning.filter { event in
            event.bodies.contains { $0.value == body.id.value }
          }, at: Address.calendar(ofBody: body.id.value), in: register, on: site
        ).file,
      ]
    }
    let types = register.content.types.map { type in
      CalendarFile(
        "\(type.plural.prefix(1).uppercased() + type.plural.dropFirst()) – \(site.settings.name)",
        versions: versions.filter { register.versions[$0].type?.value == type.id.value },
        planning: [], at: Address.calendar(ofType: type.id.value), in: register, on: site
      ).file
    }
    files = whole + bodies + types
  }
}

extension Register {
  /// True when a body answers for a version, has decided about it or has to follow it.
  func concerns(_ index: Int, _ body: Body) -> Bool {
    isOwned(index, by: body) || isDecided(index, by: body) || applies(versions[index], to: body)
  }
}
