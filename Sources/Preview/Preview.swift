import Documents
package import Findings
import Website

/// The site while it is being written: what was read, what it became, and who is looking.
///
/// Everything that can change is here. The pages are byte for byte what a fresh build makes of the
/// same files with drafts included; what the preview adds to them is added when they are sent.
package actor Preview {
  private let options: Options
  /// Today's date, asked for anew each time: a preview may stay open past midnight.
  private let today: @Sendable () -> LocalDate
  private var contentFiles: RememberedFiles
  private var templateFiles: RememberedFiles
  private var content = ContentMemory()
  private var templates = TemplateMemory()
  /// A folder cannot be read: one sentence.
  private var folderFault: String?
  /// The settings have had a fault from the start: one sentence.
  private var settingsFault: String?
  /// The day that somebody chose, `nil` for today.
  private var chosenDay: LocalDate?
  /// `nil` until the templates and the settings have been without fault once.
  private var shown: ShownSite?
  private var onlookers = Onlookers()

  /// What somebody who starts the preview can choose.
  package struct Options: Sendable {
    package let content: String
    package let templates: String
    /// Lead browsers to the page of the document that was saved.
    package var follows = false
    package var editor = EditorLink.standard

    /// - Parameters:
    ///   - content: the folder of the content.
    ///   - templates: the folder of the templates.
    package init(content: String, templates: String) {
      self.content = content
      self.templates = templates
    }
  }

  private init(_ options: Options, today: @escaping @Sendable () -> LocalDate) {
    self.options = options
    self.today = today
    contentFiles = RememberedFiles(SourceFolder(options.content))
    templateFiles = RememberedFiles(SourceFolder(options.templates))
  }

  /// Reads both folders.
  ///
  /// Faults in the files are shown in the preview; a folder that cannot be read is an error.
  /// - Throws: `SourceFolder.Unreadable`.
  package static func open(
    _ options: Options, today: @escaping @Sendable () -> LocalDate
  ) async throws -> Preview {
    let preview = Preview(options, today: today)
    try await preview.readEverything()
    return preview
  }

  private func readEverything() async throws {
    let files = try contentFiles.changes().written
      .map { SourceFile(path: $0.path, bytes: $0.bytes) }
    for (file, part) in zip(files, await files.concurrentMap { Content.parse($0) }) {
      content.take(part, at: file.path)
    }
    templates.update(try templateFiles.changes())
    rebuild()
  }

  /// The day that the site is shown as on.
  package var day: LocalDate { chosenDay ?? today() }
}

extension Preview {
  /// Takes in what has changed on disk, and tells browsers whose page has changed by it.
  ///
  /// - Parameter news: what the folders are known to have changed in since the last time.
  package func refresh(_ news: FolderNews = .anything) {
    var contentChanges = RememberedFiles.Changes()
    var templateChanges = RememberedFiles.Changes()
    let oldFault = folderFault
    do {
      contentChanges = try contentFiles.changes(among: news.files(in: options.content))
      templateChanges = try templateFiles.changes(among: news.files(in: options.templates))
      folderFault = nil
    } catch { folderFault = error.message }
    if !contentChanges.isEmpty { content.update(contentChanges) }
    if !templateChanges.isEmpty { templates.update(templateChanges) }
    guard
      !contentChanges.isEmpty || !templateChanges.isEmpty || folderFault != oldFault
        || isOfAnotherDay
    else { return }
    rebuild()
    tellOnlookers(follow: options.follows ? page(of: contentChanges) : nil)
  }

  /// Shows the whole site as on another day; `nil` goes back to today.
  package func travel(to day: LocalDate?) {
    chosenDay = day
    rebuild()
    tellOnlookers(follow: nil)
  }

  private var isOfAnotherDay: Bool { shown.map { $0.day != day } ?? false }

  /// Past midnight, shows today's site instead of yesterday's, also to those who only look at it.
  package func keepUpWithTheDay() {
    guard isOfAnotherDay else { return }
    rebuild()
    tellOnlookers(follow: nil)
  }

  /// Relates, judges and plans everything anew from what is remembered.
  private func rebuild() {
    guard let templates = templates.good else { return }
    do {
      let last = shown
      shown = ShownSite(
        SiteOnDemand(
          try content.content(), templates: templates, today: day, includingDrafts: true,
          after: last?.site))
      // To let go of a whole site takes time, and somebody is waiting for a page.
      Task.detached { _ = last }
      settingsFault = nil
    } catch { settingsFault = (error as? UnreadableSettings)?.message ?? "\(error)" }
  }

  /// The page of the one document or page that was written.
  private func page(of changes: RememberedFiles.Changes) -> String? {
    let paths = changes.written.compactMap { shown?.path(ofSource: $0.path) }
    return paths.count == 1 ? paths[0] : nil
  }
}

extension Preview {
  /// The paths of all files of the site, sorted.
  package var files: [String] { shown?.site.paths ?? [] }

  /// A file of the site, as a build would write it; `nil` where there is none.
  ///
  /// - Parameter file: within the folder of the site, such as `dokument/vision/index.html`.
  package func bytes(of file: String) -> [UInt8]? {
    keepUpWithTheDay()
    return shown?.bytes(of: file)
  }

  /// What a browser that asks for a path of the host is to be sent.
  func answer(toPath path: String) -> SiteAnswer {
    keepUpWithTheDay()
    return shown?.answer(toPath: path) ?? .noSite(Injection(version: "", day: day))
  }

  /// What the panel beside a page says.
  func panel(besidePath path: String) -> JSONValue {
    keepUpWithTheDay()
    return PanelState(
      day: day, today: today(), source: shown?.source(ofPath: path),
      register: shown?.site.register, findings: shown?.site.findings ?? [],
      templateFindings: templates.findings, unreadable: content.unreadable,
      faults: faults, options: options
    ).json
  }

  private var faults: [String] { [folderFault, settingsFault].compactMap { $0 } }

  /// How things stand, in a sentence or a few for whoever sees only the terminal.
  package var summary: String {
    let place = counts.isEmpty ? "." : ": se panelen i webbläsaren."
    return (faults + [counts.swedish + place]).joined(separator: " ")
  }
}

extension Preview {
  /// What happens to a page from now on.
  ///
  /// - Parameter version: of the page as the browser has it; when that is no longer the page's,
  ///   the first event says so at once.
  package func events(atPath path: String, since version: String) -> AsyncStream<PreviewEvent> {
    keepUpWithTheDay()
    let (stream, tell) = AsyncStream<PreviewEvent>.makeStream(bufferingPolicy: .bufferingNewest(8))
    let current = self.version(ofPath: path)
    let number = onlookers.add(atPath: path, version: current, tell)
    tell.onTermination = { _ in Task { await self.forget(number) } }
    tell.yield(
      PreviewEvent(
        changed: current == version ? [] : [path], reload: current != version,
        version: current, counts: counts, follow: nil))
    return stream
  }

  /// How many browsers listen.
  package var listeners: Int { onlookers.count }

  private func forget(_ number: Int) { onlookers.forget(number) }

  private func tellOnlookers(follow: String?) {
    onlookers.tell(counts, follow: follow) { version(ofPath: $0) }
  }

  private func version(ofPath path: String) -> String {
    switch shown?.answer(toPath: path) {
    case .file(_, _, let injection), .notFound(_, let injection), .noSite(let injection):
      injection.version
    case .moved, nil: ""
    }
  }

  /// What the rules find, in reading order.
  package var findings: [Finding] { shown?.site.findings ?? [] }

  private var counts: FindingCounts {
    FindingCounts(templates.findings + (shown?.site.findings ?? []))
  }
}
