import Findings

/// Where the walk is in a link.
struct LinkState {
  /// Links do not hold links.
  var isInLink = false
  /// The text that holds the `]]` of the wiki link being written, when its label has markup.
  var wikiLinkEnd: Node?
}

extension BodyWriter {
  /// Appends `<a` or `<img`, and the hole after it.
  mutating func open(_ tag: StaticString, _ link: Link) {
    html.append(tag)
    holes.append(Hole(offset: html.count, kind: .linkAttributes(Int32(links.count))))
    links.append(link)
  }

  mutating func openLink(_ node: Node) {
    let link = link(node, isImage: false)
    reportMeaninglessText(kinds.plainText(below: node), at: link.location)
    linkState.isInLink = true
    open("<a", link)
    html.append(">")
  }

  mutating func closeLink() {
    html.append("</a>")
    linkState.isInLink = false
  }

  mutating func writeImage(_ node: Node) {
    let image = link(node, isImage: true)
    let text = String(decoding: kinds.plainText(below: node), as: UTF8.self)
    reportMissingAltText(text, at: image.location)
    open("<img", image)
    html.append(" alt=\"")
    html.appendAttribute(text)
    html.append("\" />")
    writeFootnoteReferences(below: node)
  }

  private mutating func link(_ node: Node, isImage: Bool) -> Link {
    let title = node.linkTitle
    return Link(
      target: Link.Target(address: node.address), isImage: isImage,
      title: title.isEmpty ? nil : String(decoding: title, as: UTF8.self),
      location: place(of: node, isImage: isImage))
  }

  private mutating func place(of node: Node, isImage: Bool) -> SourceLocation {
    let first = node.firstChild
    let text =
      first.flatMap { kinds[$0] == .text ? $0.literal : nil } ?? Bytes(start: nil, count: 0)
    // Enough to tell links apart, and little enough to come before an escape or an entity.
    let start = text.part(0..<12)
    if isImage { return places.place(of: node, openings: ["!["], text: start) }
    let showsItsAddress = !text.isEmpty && node.address.reversed().starts(with: text.reversed())
    return places.place(of: node, openings: showsItsAddress ? ["[", "<", ""] : ["["], text: start)
  }
}
