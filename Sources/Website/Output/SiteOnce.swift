import Documents
import Markdown
import Synchronization

/// A site whose files are made once each, those of documents first. A document's texts are let go
/// when the last of its pages has been made, so that lists and calendars get the room that they took.
package final class SiteOnce: FilesToMake {
  package let site: SiteOnDemand
  /// `nil` until the first file is made.
  private let waiting = Mutex<Waiting?>(nil)
  private let whenTextsAreGone: @Sendable () -> Void

  /// What is still to be made.
  private struct Waiting {
    /// How many pages of each document, by its index in the register.
    var pages: [Int]
    /// How many documents.
    var documents: Int

    init(_ site: SiteOnDemand) {
      pages = [Int](repeating: 0, count: site.register.documents.count)
      for number in site.paths.indices {
        if let document = site.onlyDocument(ofFile: number) { pages[document] += 1 }
      }
      documents = pages.count { $0 > 0 }
    }

    /// A page has been made; tells whether it was the last of its document, and the last of all.
    mutating func countDown(_ document: Int) -> (isItsLast: Bool, isLast: Bool) {
      pages[document] -= 1
      guard pages[document] == 0 else { return (false, false) }
      documents -= 1
      return (true, documents == 0)
    }
  }

  init(_ site: SiteOnDemand, _ whenTextsAreGone: @escaping @Sendable () -> Void) {
    self.site = site
    self.whenTextsAreGone = whenTextsAreGone
  }

  package var paths: [String] { site.paths }

  /// Documents, and then what takes long and much memory at once: lists of documents, one or two in
  /// a run, so that no processor is left with all of them.
  package var runs: [[Int]] {
    let ofDocuments = paths.indices.filter { site.onlyDocument(ofFile: $0) != nil }
    let others = paths.indices.filter { site.onlyDocument(ofFile: $0) == nil }
    return ofDocuments.runs() + others.runs(ofAtMost: 2)
  }

  package func prepare() async { await site.prepare() }

  /// To be called once for each file, after `prepare`, which reads the texts for the search.
  package func appendBytes(ofFile number: Int, to output: inout [UInt8]) throws {
    try site.appendBytes(ofFile: number, to: &output)
    guard let document = site.onlyDocument(ofFile: number) else { return }
    let now = waiting.withLock { state in
      var waiting = state ?? Waiting(site)
      // So that counting down copies nothing.
      state = nil
      defer { state = waiting }
      return waiting.countDown(document)
    }
    if now.isItsLast { letGo(ofDocument: document) }
    if now.isLast { whenTextsAreGone() }
  }

  private func letGo(ofDocument index: Int) {
    for version in site.register.documents[index].versions {
      site.register.versions[version].body.letGoOfHTML()
    }
  }
}
