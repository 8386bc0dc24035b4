/// What a browser is sent when it asks for a path.
enum SiteAnswer: Sendable {
  /// A file of the site as a build would write it, and what to add to it if it is a page.
  case file([UInt8], FileKind, Injection)
  case moved(to: String)
  /// The site's own page for what does not exist; empty when it has none.
  case notFound([UInt8], Injection)
  /// The templates or the settings have had faults from the start.
  case noSite(Injection)
}

/// What a browser is told when something has changed.
package struct PreviewEvent: Sendable, Hashable {
  /// The paths of those pages that somebody looks at and whose bytes or look have changed, sorted.
  package let changed: [String]
  /// The page that this browser has is among them.
  package let reload: Bool
  /// Of the page at this browser's path, as the server has it now.
  package let version: String
  package let counts: FindingCounts
  /// The page to go to, when the browser follows what is written.
  package let follow: String?
}
