import CCmarkGFM

/// cmark-gfm, made ready once so that many threads can parse at once.
///
/// Two things in it are shared by the whole process. The registry of extensions is filled without a
/// lock: hence once, in a `static let`. And every parse switches the special characters of its
/// extensions on before and off after, in one global table: hence they are switched on once and
/// for all, and the lists that say what to switch are emptied. cmark looks into those lists at one
/// other place, `process_emphasis`, which asks only for characters that were pushed as
/// delimiters; neither autolinks nor our own tildes push any.
///
/// Extensions are held as addresses. They are never freed, and never changed after `init`.
struct Cmark: Sendable {
  static let shared = Cmark()

  let kinds: NodeKinds
  private let tableExtension: UInt
  private let autolinkExtension: UInt
  private let otherExtensions: [UInt]

  private init() {
    cmark_gfm_core_extensions_ensure_registered()
    let table = cmark_find_syntax_extension("table")
    let autolink = cmark_find_syntax_extension("autolink")
    let tildes = TildeRuns.makeExtension()
    Self.pin(autolink, tildes)
    tableExtension = UInt(bitPattern: table)
    autolinkExtension = UInt(bitPattern: autolink)
    otherExtensions = [cmark_find_syntax_extension("tasklist"), tildes]
      .map { UInt(bitPattern: $0) }
    kinds = Self.learnKinds(table)
  }

  /// Parses `source`; the tree is valid while `body` runs.
  func withTree(of source: Bytes, tables: Bool, _ body: (Node) -> Void) {
    ParseMemory.shared.use { memory in
      withTree(of: source, tables: tables, memory: memory, body)
    }
  }

  /// Parses `source` and frees nothing, which is left to whose memory it is.
  func withTree(
    of source: Bytes, tables: Bool, memory: UnsafeMutablePointer<cmark_mem>, _ body: (Node) -> Void
  ) {
    // Only with SOURCEPOS does cmark count the lines inside code spans and raw HTML.
    let options = CMARK_OPT_FOOTNOTES | CMARK_OPT_SOURCEPOS
    guard let parser = cmark_parser_new_with_mem(options, memory) else { return }
    if tables {
      cmark_parser_attach_syntax_extension(parser, OpaquePointer(bitPattern: tableExtension))
    }
    // It goes through the whole tree twice.
    if source.mayHoldBareAddress {
      cmark_parser_attach_syntax_extension(parser, OpaquePointer(bitPattern: autolinkExtension))
    }
    for address in otherExtensions {
      cmark_parser_attach_syntax_extension(parser, OpaquePointer(bitPattern: address))
    }
    source.withMemoryRebound(to: CChar.self) {
      cmark_parser_feed(parser, $0.baseAddress, $0.count)
    }
    guard let root = cmark_parser_finish(parser) else { return }
    if source.first(0x7E) != nil { TildeRuns.pair(below: root, kinds) }
    body(root)
  }

  private static func pin(_ extensions: OpaquePointer?...) {
    guard let parser = cmark_parser_new(CMARK_OPT_DEFAULT) else { return }
    defer { cmark_parser_free(parser) }
    for one in extensions { cmark_parser_attach_syntax_extension(parser, one) }
    cmark_manage_extensions_special_characters(parser, 1)
    for one in extensions { cmark_syntax_extension_set_special_inline_chars(one, nil) }
  }

  /// Reads the numbers of table nodes from a table.
  private static func learnKinds(_ tableExtension: OpaquePointer?) -> NodeKinds {
    var kinds = NodeKinds()
    guard let parser = cmark_parser_new(CMARK_OPT_DEFAULT) else { return kinds }
    defer { cmark_parser_free(parser) }
    cmark_parser_attach_syntax_extension(parser, tableExtension)
    cmark_parser_feed(parser, "|a|\n|-|\n", 8)
    guard let root = cmark_parser_finish(parser) else { return kinds }
    defer { cmark_node_free(root) }
    guard let table = root.pointee.first_child, let row = table.pointee.first_child,
      let cell = row.pointee.first_child
    else { return kinds }
    kinds.learn(.table, from: table)
    kinds.learn(.tableRow, from: row)
    kinds.learn(.tableCell, from: cell)
    return kinds
  }
}

extension Bytes {
  /// Whether an address may stand in the text as it is: `https://a.se`, `www.a.se` or `a@b.se`.
  fileprivate var mayHoldBareAddress: Bool {
    let none = Bytes(start: nil, count: 0)
    return first(0x40) != nil || first("://", then: none, in: indices) != nil
      || first("www.", then: none, in: indices) != nil
  }
}
