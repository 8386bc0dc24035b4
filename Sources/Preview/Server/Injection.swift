import Findings

/// What the preview adds to a page, only when the page is sent: a clock first, the panel last.
struct Injection: Sendable {
  /// What the page asks with whether it has changed.
  let version: String
  /// The day that the page shows.
  let day: LocalDate

  private static let head = Array("<head>".utf8)
  private static let bodyEnd = Array("</body>".utf8)

  func into(_ page: [UInt8]) -> [UInt8] {
    let clock = "\n<script src=\"\(Responder.ownPath)clock.js\" data-day=\"\(day)\"></script>"
    let panel =
      "<script src=\"\(Responder.ownPath)panel.js\" data-version=\"\(version)\" defer></script>\n"
    let clockPlace = page.firstPlace(of: Self.head).map { $0 + Self.head.count } ?? 0
    let panelPlace = max(clockPlace, page.lastPlace(of: Self.bodyEnd) ?? page.count)
    var result: [UInt8] = []
    result.reserveCapacity(page.count + clock.utf8.count + panel.utf8.count)
    result += page[..<clockPlace]
    if clockPlace > 0 { result += clock.utf8 }
    result += page[clockPlace..<panelPlace]
    result += panel.utf8
    result += page[panelPlace...]
    return result
  }
}

extension [UInt8] {
  fileprivate func firstPlace(of part: [UInt8]) -> Int? {
    guard count >= part.count else { return nil }
    return (0...(count - part.count)).first { has(part, at: $0) }
  }

  fileprivate func lastPlace(of part: [UInt8]) -> Int? {
    guard count >= part.count else { return nil }
    return (0...(count - part.count)).last { has(part, at: $0) }
  }

  private func has(_ part: [UInt8], at place: Int) -> Bool {
    self[place] == part[0] && self[place..<(place + part.count)].elementsEqual(part)
  }
}
