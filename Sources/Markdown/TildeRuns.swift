import CCmarkGFM

/// `~~struck~~` and `~struck~`, as our own extension of cmark.
///
/// cmark's extension cannot be used by many threads (see `Cmark`). This one only notes each run of
/// one or two tildes, as a raw HTML node whose user data says whether the run can open or close; a
/// raw HTML node because a table cell accepts it. Runs are then paired among siblings.
enum TildeRuns {
  private static let canOpen = 1
  private static let canClose = 2
  private static let opens = 4
  private static let closes = 8

  /// What a node does to struck text.
  enum Role { case none, opens, closes }

  static func role(of node: Node) -> Role {
    switch Int(bitPattern: node.pointee.user_data) {
    case opens: .opens
    case closes: .closes
    default: .none
    }
  }

  static func makeExtension() -> OpaquePointer? {
    let tildes = cmark_syntax_extension_new("styr-tildes")
    cmark_syntax_extension_set_emphasis(tildes, 1)
    cmark_syntax_extension_set_match_inline_func(tildes) { _, _, parent, character, inline in
      character == 0x7E ? TildeRuns.node(in: parent, at: inline) : nil
    }
    let characters = cmark_llist_append(
      cmark_get_default_mem_allocator(), nil, UnsafeMutableRawPointer(bitPattern: 0x7E))
    cmark_syntax_extension_set_special_inline_chars(tildes, characters)
    return tildes
  }

  private static func node(in parent: Node?, at inline: OpaquePointer?) -> Node? {
    guard let parent, let chunk = cmark_inline_parser_get_chunk(inline) else { return nil }
    let start = Int(cmark_inline_parser_get_offset(inline))
    var (left, right, before, after): (Int32, Int32, Int32, Int32) = (0, 0, 0, 0)
    let length = cmark_inline_parser_scan_delimiters(
      inline, Int32.max, 0x7E, &left, &right, &before, &after)
    let can = length > 2 ? 0 : (left != 0 ? canOpen : 0) | (right != 0 ? canClose : 0)
    let type = can == 0 ? CMARK_NODE_TEXT : CMARK_NODE_HTML_INLINE
    guard let node = cmark_node_new_with_mem(type, parent.pointee.content.mem) else { return nil }
    node.pointee.as.literal = cmark_chunk(data: chunk.pointee.data + start, len: length, alloc: 0)
    node.pointee.user_data = UnsafeMutableRawPointer(bitPattern: can)
    node.pointee.start_line = cmark_inline_parser_get_line(inline)
    node.pointee.end_line = node.pointee.start_line
    node.pointee.end_column = cmark_inline_parser_get_column(inline) - 1
    node.pointee.start_column = node.pointee.end_column - length + 1
    return node
  }
}

extension TildeRuns {
  /// Decides for every run whether it opens or closes struck text or is text after all.
  static func pair(below root: Node, _ kinds: NodeKinds) {
    var parents: Set<Node> = []
    kinds.walk(below: root) { node in
      if kinds[node] == .htmlInline, node.pointee.user_data != nil, let parent = node.parent {
        parents.insert(parent)
      }
    }
    for parent in parents { pair(among: parent.children) }
    if !parents.isEmpty { cmark_consolidate_text_nodes(root) }
  }

  /// A run that can close takes the nearest earlier one of its length that can open; what was
  /// opened between them is text.
  private static func pair(among siblings: NodeSequence) {
    var single: [(order: Int, node: Node)] = []
    var double: [(order: Int, node: Node)] = []
    for (order, node) in siblings.enumerated() {
      let can = Int(bitPattern: node.pointee.user_data)
      guard can & (canOpen | canClose) != 0 else { continue }
      let isSingle = node.pointee.as.literal.len == 1
      if can & canClose != 0, let opener = isSingle ? single.popLast() : double.popLast() {
        opener.node.pointee.user_data = UnsafeMutableRawPointer(bitPattern: opens)
        node.pointee.user_data = UnsafeMutableRawPointer(bitPattern: closes)
        while let last = single.last, last.order > opener.order {
          makeText(last.node)
          single.removeLast()
        }
        while let last = double.last, last.order > opener.order {
          makeText(last.node)
          double.removeLast()
        }
      } else if can & canOpen == 0 {
        makeText(node)
      } else if isSingle {
        single.append((order, node))
      } else {
        double.append((order, node))
      }
    }
    for unused in single + double { makeText(unused.node) }
  }

  private static func makeText(_ node: Node) {
    node.pointee.user_data = nil
    node.pointee.type = UInt16(truncatingIfNeeded: CMARK_NODE_TEXT.rawValue)
  }
}
