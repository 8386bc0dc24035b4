import Documents
import Findings

/// The feeds and calendars of the site, of each body and of each type of document.
struct Subscriptions {
  let jobs: [SitePages.Job]

  init(_ pages: SitePages) {
    let (register, site) = (pages.register, pages.site)
    let news = News(pages)
    let whole = [
      SitePages.Job(data: Address.feed) { output in
        AtomFeed(
          site.settings.name, news.all.happenings, at: Address.feed, page: Address.start,
          in: register, on: site
        ).write(to: &output)
      },
      SitePages.Job(data: Address.calendar) { output in
        CalendarFile(
          site.settings.name, versions: news.all.versions, news.all.events,
          planning: register.content.planning, in: register, on: site
        ).write(to: &output)
      },
    ]
    let bodies = register.content.bodies.flatMap { body -> [SitePages.Job] in
      let feed = Address.feed(ofBody: body.id.value)
      return [
        SitePages.Job(data: feed) { output in
          AtomFeed(
            "\(body.name) – \(site.settings.name)", news.happenings(concerning: body), at: feed,
            page: Address.body(body.id.value), in: register, on: site
          ).write(to: &output)
        },
        SitePages.Job(data: Address.calendar(ofBody: body.id.value)) { output in
          CalendarFile(
            "\(body.name) – \(site.settings.name)", versions: news.versions(concerning: body),
            news.all.events,
            planning: register.content.planning.filter { event in
              event.bodies.contains { $0.value == body.id.value }
            }, in: register, on: site
          ).write(to: &output)
        },
      ]
    }
    let types = register.content.types.map { type in
      SitePages.Job(data: Address.calendar(ofType: type.id.value)) { output in
        CalendarFile(
          "\(type.plural.prefix(1).uppercased() + type.plural.dropFirst()) – \(site.settings.name)",
          versions: news.all.versions.filter {
            register.versions[$0].type?.value == type.id.value
          }, news.all.events, planning: [], in: register, on: site
        ).write(to: &output)
      }
    }
    jobs = whole + bodies + types
  }
}

/// What there is to subscribe to, made once and only when somebody asks for it.
private final class News: Sendable {
  private let pages: SitePages
  private let made = Once<All>()

  struct All: Sendable {
    /// What has happened for sure until today, the latest first.
    let happenings: [Happening]
    /// The current versions that have not stopped holding.
    let versions: [Int]
    /// The lines of the days of each version that is told of, by its index.
    let events: CalendarEvents
  }

  init(_ pages: SitePages) { self.pages = pages }

  var all: All {
    made.value {
      let register = pages.register
      let versions = register.currentVersions.filter { !register.statuses[$0].isOver }
      return All(
        happenings: Happening.certain(pages.happenings, on: register.today), versions: versions,
        events: CalendarEvents(of: versions, in: register, on: pages.site))
    }
  }

  /// As many as a feed tells of.
  func happenings(concerning body: Body) -> [Happening] {
    let all = all
    let isConcerned = pages.concerns.versions(concerning: body)
    return Array(
      all.happenings.lazy.filter { isConcerned[$0.version] }.prefix(AtomFeed.length))
  }

  func versions(concerning body: Body) -> [Int] {
    let all = all
    let isConcerned = pages.concerns.versions(concerning: body)
    return all.versions.filter { isConcerned[$0] }
  }
}
