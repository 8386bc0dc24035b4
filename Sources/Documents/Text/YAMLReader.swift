import CLibYAML
import Findings

/// Makes nodes of libyaml's events.
///
/// No alias is ever followed: the first one ends the reading, so nothing grows. Nesting ends at
/// `deepest` levels, so the recursion does too.
struct YAMLReader {
  /// Levels of indentation and brackets together; one level is at most a list within a mapping.
  static let deepest = 1_000

  private let parser: UnsafeMutablePointer<yaml_parser_t>
  /// The event that is read; what it points to lives until the next one.
  private let event: UnsafeMutablePointer<yaml_event_t>
  private var places: YAMLLines.Places
  private var keys = YAMLKeys()
  /// The first node with an anchor.
  private var anchor: YAMLMark?

  /// The root of `text`; `nil` when it has none.
  static func root(of text: [UInt8], _ lines: YAMLLines) throws(YAMLProblem) -> YAMLNode? {
    let parser = UnsafeMutablePointer<yaml_parser_t>.allocate(capacity: 1)
    let event = UnsafeMutablePointer<yaml_event_t>.allocate(capacity: 1)
    event.initialize(to: yaml_event_t())
    defer {
      yaml_event_delete(event)
      yaml_parser_delete(parser)
      event.deallocate()
      parser.deallocate()
    }
    guard yaml_parser_initialize(parser) == 1 else { throw .unreadable }
    yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    var reader = YAMLReader(parser: parser, event: event, places: lines.places)
    return try text.withUnsafeBufferPointer { text throws(YAMLProblem) -> YAMLNode? in
      yaml_parser_set_input_string(parser, text.baseAddress, text.count)
      return try reader.root()
    }
  }

  private init(
    parser: UnsafeMutablePointer<yaml_parser_t>, event: UnsafeMutablePointer<yaml_event_t>,
    places: YAMLLines.Places
  ) {
    self.parser = parser
    self.event = event
    self.places = places
  }

  private mutating func root() throws(YAMLProblem) -> YAMLNode? {
    try advance()  // To the start of the stream.
    try advance()
    guard event.pointee.type != YAML_STREAM_END_EVENT else { return nil }
    try advance()  // Past the start of the document.
    let node = try node()
    try advance()  // To the end of the document.
    try advance()
    guard event.pointee.type == YAML_STREAM_END_EVENT else {
      throw .secondDocument(at: YAMLMark(event.pointee.start_mark))
    }
    if let anchor { throw .anchor(at: anchor) }
    return node
  }

  private func advance() throws(YAMLProblem) {
    yaml_event_delete(event)
    guard yaml_parser_parse(parser, event) == 1 else { throw YAMLProblem(parser.pointee) }
  }

  /// The node that begins with the current event; the current event is its last when it returns.
  private mutating func node() throws(YAMLProblem) -> YAMLNode {
    let mark = YAMLMark(event.pointee.start_mark)
    switch event.pointee.type {
    case YAML_SCALAR_EVENT: return scalar(at: mark)
    case YAML_SEQUENCE_START_EVENT:
      try enter(event.pointee.data.sequence_start.anchor, at: mark)
      return try list(at: mark)
    case YAML_MAPPING_START_EVENT:
      try enter(event.pointee.data.mapping_start.anchor, at: mark)
      return try mapping(at: mark)
    default: throw .anchor(at: anchor ?? mark)
    }
  }

  private mutating func scalar(at mark: YAMLMark) -> YAMLNode {
    let scalar = event.pointee.data.scalar
    if scalar.anchor != nil { anchor = anchor ?? mark }
    let text = Self.text(UnsafeBufferPointer(start: scalar.value, count: scalar.length))
    keys.note(text, tag: scalar.quoted_implicit == 1 ? nil : scalar.tag)
    return YAMLNode(
      content: .scalar(text, isPlain: scalar.style == YAML_PLAIN_SCALAR_STYLE),
      location: places.location(mark))
  }

  /// Without a byte order mark at its start, which text that was pasted together can have.
  private static func text(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
    let isMarked = bytes.count >= 3 && bytes[0] == 0xEF && bytes[1] == 0xBB && bytes[2] == 0xBF
    return String(decoding: bytes[(isMarked ? 3 : 0)...], as: UTF8.self)
  }

  /// Newer libyaml limits nesting itself, in the same way.
  private mutating func enter(
    _ anchor: UnsafePointer<yaml_char_t>?, at mark: YAMLMark
  ) throws(YAMLProblem) {
    if anchor != nil { self.anchor = self.anchor ?? mark }
    let indents = parser.pointee.indents
    let levels = indents.start.map { indents.top - $0 } ?? 0
    guard levels + Int(parser.pointee.flow_level) < Self.deepest else { throw .nesting(at: mark) }
  }

  private mutating func list(at mark: YAMLMark) throws(YAMLProblem) -> YAMLNode {
    let start = event.pointee.data.sequence_start
    keys.note(.list, tag: start.implicit == 1 ? nil : start.tag)
    var items: [YAMLNode] = []
    try advance()
    while event.pointee.type != YAML_SEQUENCE_END_EVENT {
      items.append(try node())
      try advance()
    }
    keys.noteEnd()
    return YAMLNode(content: .list(items), location: places.location(mark))
  }

  private mutating func mapping(at mark: YAMLMark) throws(YAMLProblem) -> YAMLNode {
    let start = event.pointee.data.mapping_start
    keys.note(.mapping, tag: start.implicit == 1 ? nil : start.tag)
    var entries: [YAMLNode.Entry] = []
    var shapes: [Int: YAMLKeys.Shape] = [:]
    try advance()
    while event.pointee.type != YAML_MAPPING_END_EVENT {
      let key = try key(number: entries.count, &shapes)
      try advance()
      entries.append(YAMLNode.Entry(key: key, value: try node()))
      try advance()
    }
    keys.noteEnd()
    if let repeated = YAMLKeys.repeated(in: entries, shapes) {
      throw .repeatedKey(repeated.name, at: repeated.location)
    }
    return YAMLNode(content: .mapping(entries), location: places.location(mark))
  }

  /// The name that a key reads as; for any other than a plain text, its shape too.
  private mutating func key(
    number: Int, _ shapes: inout [Int: YAMLKeys.Shape]
  ) throws(YAMLProblem) -> Placed<String> {
    let isText = event.pointee.type == YAML_SCALAR_EVENT && event.pointee.data.scalar.tag == nil
    let mark = keys.begin(isText: isText)
    let node = try node()
    if let shape = keys.end(mark) { shapes[number] = shape }
    guard case .scalar(let text, _) = node.content else { return Placed("?", at: node.location) }
    return Placed(text, at: node.location)
  }
}
