import CCmarkGFM

/// What a node is.
enum NodeKind: UInt8, Sendable {
  case other
  case document, blockQuote, list, item, codeBlock, htmlBlock, paragraph, heading, thematicBreak
  case footnoteDefinition, table, tableRow, tableCell
  case text, softBreak, lineBreak, code, htmlInline, emphasis, strong, link, image
  case footnoteReference
}

/// From cmark's numbers to kinds; those of tables are given out when cmark starts.
struct NodeKinds: Sendable {
  private var table = [NodeKind](repeating: .other, count: 128)

  init() {
    let known: [(cmark_node_type, NodeKind)] = [
      (CMARK_NODE_DOCUMENT, .document), (CMARK_NODE_BLOCK_QUOTE, .blockQuote),
      (CMARK_NODE_LIST, .list), (CMARK_NODE_ITEM, .item), (CMARK_NODE_CODE_BLOCK, .codeBlock),
      (CMARK_NODE_HTML_BLOCK, .htmlBlock), (CMARK_NODE_PARAGRAPH, .paragraph),
      (CMARK_NODE_HEADING, .heading), (CMARK_NODE_THEMATIC_BREAK, .thematicBreak),
      (CMARK_NODE_FOOTNOTE_DEFINITION, .footnoteDefinition), (CMARK_NODE_TEXT, .text),
      (CMARK_NODE_SOFTBREAK, .softBreak), (CMARK_NODE_LINEBREAK, .lineBreak),
      (CMARK_NODE_CODE, .code), (CMARK_NODE_HTML_INLINE, .htmlInline),
      (CMARK_NODE_EMPH, .emphasis), (CMARK_NODE_STRONG, .strong), (CMARK_NODE_LINK, .link),
      (CMARK_NODE_IMAGE, .image), (CMARK_NODE_FOOTNOTE_REFERENCE, .footnoteReference),
    ]
    for (type, kind) in known {
      table[Self.index(UInt16(truncatingIfNeeded: type.rawValue))] = kind
    }
  }

  mutating func learn(_ kind: NodeKind, from node: Node) {
    table[Self.index(node.pointee.type)] = kind
  }

  subscript(node: Node) -> NodeKind { table[Self.index(node.pointee.type)] }

  /// Blocks and inlines count apart, each from 1; the next highest bit tells which.
  private static func index(_ type: UInt16) -> Int {
    Int(type & 0x3F) | (type & 0x4000 == 0 ? 0 : 0x40)
  }
}

extension NodeKinds {
  /// Calls `visit` with every node below `root`, in reading order, as deep as `enters` allows.
  func walk(
    below root: Node, entering enters: (Node) -> Bool = { _ in true }, visit: (Node) -> Void
  ) {
    guard var node = root.firstChild else { return }
    while true {
      visit(node)
      if enters(node), let child = node.firstChild {
        node = child
        continue
      }
      while node.next == nil {
        guard let parent = node.parent, parent != root else { return }
        node = parent
      }
      guard let next = node.next else { return }
      node = next
    }
  }

  /// The text below a node without its markup; line breaks are spaces, footnotes are left out.
  func plainText(below root: Node) -> [UInt8] {
    var text: [UInt8] = []
    walk(below: root) { node in
      switch self[node] {
      case .text, .code: text.append(contentsOf: node.literal)
      case .softBreak, .lineBreak: text.append(0x20)
      default: break
      }
    }
    return text
  }
}
