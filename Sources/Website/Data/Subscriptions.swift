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
          site.settings.name, versions: news.all.versions, planning: register.content.planning,
          in: register, on: site
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
          }, planning: [], in: register, on: site
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
    /// What has happened until today, the latest first.
    let happenings: [Happening]
    /// The current versions that have not stopped holding.
    let versions: [Int]
    let concerns: Concerns
  }

  init(_ pages: SitePages) { self.pages = pages }

  var all: All {
    made.value {
      let register = pages.register
      return All(
        happenings: pages.happenings.filter { $0.day <= register.today },
        versions: register.currentVersions.filter { !register.statuses[$0].isOver },
        concerns: Concerns(in: register))
    }
  }

  /// As many as a feed tells of.
  func happenings(concerning body: Body) -> [Happening] {
    let all = all
    let isConcerned = all.concerns.versions(of: body)
    return Array(
      all.happenings.lazy.filter { isConcerned[$0.version] }.prefix(AtomFeed.length))
  }

  func versions(concerning body: Body) -> [Int] {
    let all = all
    let isConcerned = all.concerns.versions(of: body)
    return all.versions.filter { isConcerned[$0] }
  }
}

/// Which bodies answer for a version, have decided about it or have to follow it.
struct Concerns: Sendable {
  private let count: Int
  /// The indices of the versions that a body answers for or has decided about, by its id.
  private let byBody: [String: [Int]]
  /// The indices of the versions that a body has to follow, by its id or the name of its group.
  private let byTarget: [String: [Int]]
  private let groups: [(group: BodyGroup, versions: [Int])]

  init(in register: Register) {
    var byBody: [String: [Int]] = [:]
    var byTarget: [String: [Int]] = [:]
    for index in register.versions.indices {
      for owner in register.versions[index].owners {
        byBody[owner.value, default: []].append(index)
      }
      for event in register.versions[index].events {
        if let by = event.by?.value { byBody[by, default: []].append(index) }
      }
      for target in register.versions[index].appliesTo {
        byTarget[target.value, default: []].append(index)
      }
    }
    count = register.versions.count
    groups = byTarget.compactMap { name, versions in BodyGroup(name).map { ($0, versions) } }
    self.byBody = byBody
    self.byTarget = byTarget
  }

  /// For each version, by its index, whether it concerns a body.
  func versions(of body: Body) -> [Bool] {
    var result = [Bool](repeating: false, count: count)
    for index in byBody[body.id.value] ?? [] { result[index] = true }
    for index in byTarget[body.id.value] ?? [] { result[index] = true }
    for (group, versions) in groups where group.includes(body.kind) {
      for index in versions { result[index] = true }
    }
    return result
  }
}
