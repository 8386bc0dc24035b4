import Documents
import Findings
import Markdown

/// Something in the content that leads nowhere: a link, a relation, a source, a line of the menu.
struct BrokenPointer {
  /// What points, as the beginning of a sentence: "Länken leder till".
  let words: String
  let fault: Resolution.Fault
  let location: SourceLocation

  /// `nil` for a pointer that leads somewhere.
  init?(_ words: String, _ target: Resolution, at location: SourceLocation) {
    guard case .broken(let fault) = target else { return nil }
    self.words = words
    self.fault = fault
    self.location = location
  }

  /// Appends those of the links of a text that lead nowhere.
  fileprivate static func append(
    _ links: [Link], _ targets: [Resolution], to result: inout [BrokenPointer]
  ) {
    for index in targets.indices {
      guard case .broken = targets[index] else { continue }
      let words = links[index].isImage ? "Bilden hämtas från" : "Länken leder till"
      BrokenPointer(words, targets[index], at: links[index].location).map { result.append($0) }
    }
  }
}

extension Register {
  /// Every pointer of the content that leads nowhere.
  var brokenPointers: [BrokenPointer] {
    var result: [BrokenPointer] = []
    for index in connections.indices { brokenField(index).map { result.append($0) } }
    for (version, targets) in zip(versions, bodyLinks) {
      BrokenPointer.append(version.body.links, targets, to: &result)
    }
    for (page, targets) in zip(content.pages, pageLinks) {
      BrokenPointer.append(page.body.links, targets, to: &result)
    }
    return result + brokenSources + brokenMenuItems
  }

  private func brokenField(_ index: Int) -> BrokenPointer? {
    guard case .broken = connections[index].target else { return nil }
    let connection = connections[index]
    let field: FrontMatterKey
    switch connection.kind {
    case .link: return nil
    case .replaces: field = .replaces
    case .relation(.buildsOn): field = .buildsOn
    case .relation(.concretises): field = .concretises
    case .relation(.contributesTo): field = .contributesTo
    case .relation(.related): field = .related
    }
    return BrokenPointer(
      "Fältet \(field.rawValue) pekar på", connection.target, at: connection.location)
  }

  private var brokenSources: [BrokenPointer] {
    let sources =
      content.terms.map(\.source) + content.planning.map(\.source)
      + content.modelParts.map(\.source)
    return sources.compactMap { source in
      guard let source else { return nil }
      return BrokenPointer(
        "Fältet källa pekar på", resolver.resolve(Reference(source.value)), at: source.location)
    }
  }

  private var brokenMenuItems: [BrokenPointer] {
    let items =
      content.settings.menu.map { ("Menyn leder till", $0) }
      + content.settings.footer.map { ("Sidfoten leder till", $0) }
    return items.compactMap { words, item in
      guard item.address.hasPrefix("/") else { return nil }
      return BrokenPointer(words, resolve(address: item.address), at: item.location)
    }
  }

  /// What a document is called: the title of the version that its address shows, or its id.
  func title(ofDocument id: String) -> String {
    if let document = document(id) { return versions[document.current].title.value }
    return content.versions.first { $0.documentID == id }?.title.value ?? id.shortened
  }
}
