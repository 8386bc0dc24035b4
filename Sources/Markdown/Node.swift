import CCmarkGFM

/// A node of cmark's tree; it lives as long as the call of `Cmark.withTree`.
///
/// The members read cmark's structs directly: its accessors copy texts to the heap.
typealias Node = UnsafeMutablePointer<cmark_node>

extension UnsafeMutablePointer<cmark_node> {
  var parent: Node? { pointee.parent }
  var firstChild: Node? { pointee.first_child }
  var lastChild: Node? { pointee.last_child }
  var next: Node? { pointee.next }
  var previous: Node? { pointee.prev }
  var children: NodeSequence { NodeSequence(from: pointee.first_child) }

  /// Counts from 1; 0 when cmark does not know.
  var startLine: Int { Int(pointee.start_line) }
  /// In bytes; counts from 1.
  var startColumn: Int { Int(pointee.start_column) }
  var endLine: Int { Int(pointee.end_line) }

  /// The text of a text, code or raw HTML node.
  var literal: Bytes { pointee.as.literal.bytes }
  /// 1 to 6.
  var headingLevel: Int { Int(pointee.as.heading.level) }
  var isBulletList: Bool { pointee.as.list.list_type == CMARK_BULLET_LIST }
  var listStart: Int { Int(pointee.as.list.start) }
  var isTightList: Bool { pointee.as.list.tight }
  /// True for an item that begins with `[ ]` or `[x]`.
  var isTask: Bool { pointee.extension != nil }
  var isDone: Bool { pointee.as.list.checked }
  /// What stands after the fence of a code block.
  var codeInfo: Bytes { pointee.as.code.info.bytes }
  var codeText: Bytes { pointee.as.code.literal.bytes }
  /// The address of a link or an image, its entities and escapes resolved.
  var address: Bytes { pointee.as.link.url.bytes }
  var linkTitle: Bytes { pointee.as.link.title.bytes }

  /// `l`, `c`, `r` or 0 for each column of a table.
  var columnAlignments: [UInt8] {
    guard let first = cmark_gfm_extensions_get_table_alignments(self) else { return [] }
    let count = Int(cmark_gfm_extensions_get_table_columns(self))
    return Array(UnsafeBufferPointer(start: first, count: count))
  }
}

extension cmark_chunk {
  fileprivate var bytes: Bytes { Bytes(start: data, count: data == nil ? 0 : Int(len)) }
}

/// A node and its later siblings.
struct NodeSequence: Sequence, IteratorProtocol {
  private var upcoming: Node?

  init(from node: Node?) { upcoming = node }

  mutating func next() -> Node? {
    defer { upcoming = upcoming?.next }
    return upcoming
  }
}
