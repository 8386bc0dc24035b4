import Findings

/// Where the label of a wiki link ends.
private enum LabelEnd {
  /// There is no label, or an empty one; the link takes its text from what it leads to.
  case none(length: Int)
  /// In the text that it begins in, before this byte.
  case here(Int)
  /// In a later text, after code or emphasis or a line break.
  case later(Node, label: [UInt8])
}

extension BodyWriter {
  /// Writes text in which `[[id]]` is a link; anything else in double brackets stays text.
  mutating func writeTextWithWikiLinks(_ text: Bytes, of node: Node) {
    var written = 0
    var searched = 0
    while !linkState.isInLink, let start = text.first(0x5B, from: searched) {
      searched = start + 1
      guard searched < text.count else { break }
      guard text[searched] == 0x5B else {
        if text[searched] == UInt8(ascii: "^") {
          reportMissingFootnote(text, from: start, of: node)
        } else {
          reportRawLink(text, from: start, of: node)
        }
        continue
      }
      guard
        let wikiLink = WikiLink(text.part(start..<text.count)),
        let end = end(of: wikiLink, from: start + wikiLink.length, in: text, of: node),
        let location = places.next(text.part(start..<(start + wikiLink.length - 1)), near: node)
      else { continue }
      html.appendText(text.part(written..<start))
      written = start + wikiLink.length
      switch end {
      case .none(let length):
        open(wikiLink, label: [], at: location)
        holes.append(Hole(offset: html.count, kind: .linkText(Int32(links.count - 1))))
        closeLink()
        written += length
      case .here(let end):
        let label = text.part(written..<end)
        open(wikiLink, label: Array(label), at: location)
        html.appendText(label)
        closeLink()
        written = end + 2
      case .later(let last, let label):
        open(wikiLink, label: label, at: location)
        linkState.wikiLinkEnd = last
      }
      searched = written
    }
    html.appendText(text.part(written..<text.count))
  }

  /// Ends a wiki link whose label began in an earlier node; returns the text after it.
  mutating func closeWikiLink(_ text: Bytes) -> Bytes {
    linkState.wikiLinkEnd = nil
    let end = text.labelEnd(from: 0) ?? text.count
    html.appendText(text.part(0..<end))
    closeLink()
    return text.part((end + 2)..<max(end + 2, text.count))
  }

  private mutating func open(_ wikiLink: WikiLink, label: [UInt8], at location: SourceLocation) {
    let link = Link(target: wikiLink.target, isImage: false, title: nil, location: location)
    if !label.isEmpty { reportMeaninglessText(label, at: location) }
    linkState.isInLink = true
    open("<a", link)
    html.append(">")
  }

  /// `nil` when the label does not end, or holds what no link can hold.
  private func end(of wikiLink: WikiLink, from start: Int, in text: Bytes, of node: Node)
    -> LabelEnd?
  {
    guard wikiLink.hasLabel else { return LabelEnd.none(length: 0) }
    if let end = text.labelEnd(from: start) {
      let label = text.part(start..<end)
      return label.allSatisfy { $0 == 0x20 } ? LabelEnd.none(length: end + 2 - start) : .here(end)
    }
    guard !text.hasDoubleBracket(from: start) else { return nil }
    var label = Array(text.part(start..<text.count))
    var openTildes = 0
    for sibling in NodeSequence(from: node.next) {
      switch kinds[sibling] {
      case .text:
        if let end = sibling.literal.labelEnd(from: 0) {
          guard openTildes == 0 else { return nil }
          label += sibling.literal.part(0..<end)
          return .later(sibling, label: label)
        }
        guard !sibling.literal.hasDoubleBracket(from: 0) else { return nil }
        label += sibling.literal
      case .code: label += sibling.literal
      case .softBreak, .lineBreak: label.append(0x20)
      case .emphasis, .strong:
        guard !holdsLink(sibling) else { return nil }
        label += kinds.plainText(below: sibling)
      case .htmlInline:
        let role = TildeRuns.role(of: sibling)
        openTildes += role == .opens ? 1 : role == .closes ? -1 : 0
        guard openTildes >= 0 else { return nil }
      default: return nil
      }
    }
    return nil
  }

  private func holdsLink(_ node: Node) -> Bool {
    var found = false
    kinds.walk(below: node) {
      switch kinds[$0] {
      case .link, .image, .footnoteReference: found = true
      default: break
      }
    }
    return found
  }
}

extension Bytes {
  /// The next `]]`, unless `[[` comes before it.
  func labelEnd(from start: Int) -> Int? {
    guard let index = firstDoubleBracket(from: start), self[index] == 0x5D else { return nil }
    return index
  }

  fileprivate func hasDoubleBracket(from start: Int) -> Bool {
    firstDoubleBracket(from: start) != nil
  }

  private func firstDoubleBracket(from start: Int) -> Int? {
    var index = start
    while index + 1 < count {
      let byte = self[index]
      if byte == 0x5D || byte == 0x5B, self[index + 1] == byte { return index }
      index += 1
    }
    return nil
  }
}
