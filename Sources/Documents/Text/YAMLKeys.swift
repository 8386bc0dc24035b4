import CLibYAML
import Findings

/// Tells whether two keys of a mapping are the same.
///
/// Nearly all are texts, which are told apart by themselves. YAML also allows lists and mappings,
/// and tags; only of such keys the parts are noted.
struct YAMLKeys {
  /// All that a key consists of, in reading order.
  typealias Shape = [Part]

  enum Part: Hashable {
    case scalar(String, tag: String)
    case start(Collection, tag: String)
    case end
  }

  enum Collection { case list, mapping }

  private var parts: [Part] = []
  /// How many keys that are no plain texts the current node is part of.
  private var depth = 0

  mutating func begin(isText: Bool) -> Int? {
    guard !isText else { return nil }
    depth += 1
    return parts.count
  }

  /// - Parameter mark: what `begin` returned.
  mutating func end(_ mark: Int?) -> Shape? {
    guard let mark else { return nil }
    let shape = Array(parts[mark...])
    depth -= 1
    if depth == 0 { parts = [] }
    return shape
  }

  mutating func note(_ text: String, tag: UnsafePointer<yaml_char_t>?) {
    guard depth > 0 else { return }
    parts.append(.scalar(text, tag: Self.name(of: tag, plain: "tag:yaml.org,2002:str")))
  }

  mutating func note(_ collection: Collection, tag: UnsafePointer<yaml_char_t>?) {
    guard depth > 0 else { return }
    let plain =
      switch collection {
      case .list: "tag:yaml.org,2002:seq"
      case .mapping: "tag:yaml.org,2002:map"
      }
    parts.append(.start(collection, tag: Self.name(of: tag, plain: plain)))
  }

  mutating func noteEnd() {
    if depth > 0 { parts.append(.end) }
  }

  /// Empty for what a node would be without its tag.
  private static func name(of tag: UnsafePointer<yaml_char_t>?, plain: String) -> String {
    guard let tag else { return "" }
    let name = String(cString: tag)
    return name == plain || name == "!" ? "" : name
  }
}

extension YAMLKeys {
  /// The first, in alphabetical order, of the keys that stand more than once.
  static func repeated(
    in entries: [YAMLNode.Entry], _ shapes: [Int: Shape]
  ) -> (name: String, location: SourceLocation)? {
    if shapes.isEmpty, entries.count <= 16 {
      guard hasRepeated(entries) else { return nil }
    }
    var first: [Shape: Int] = [:]
    var repeated: [Int] = []
    for number in entries.indices {
      let shape = shapes[number] ?? [.scalar(entries[number].key.value, tag: "")]
      if let earlier = first[shape] { repeated.append(earlier) } else { first[shape] = number }
    }
    let least = repeated.min { entries[$0].key.value < entries[$1].key.value }
    return least.map { (entries[$0].key.value, entries[$0].key.location) }
  }

  /// For few texts, which are quickest compared each with each.
  private static func hasRepeated(_ entries: [YAMLNode.Entry]) -> Bool {
    let marks = entries.map { mark(of: $0.key.value) }
    for number in marks.indices {
      for earlier in 0..<number {
        let canBeSame =
          marks[earlier] == marks[number] || marks[earlier] == 0 || marks[number] == 0
        if canBeSame, entries[earlier].key.value == entries[number].key.value {
          return true
        }
      }
    }
    return false
  }

  /// The same for the same text; 0 for all that have characters which can be written in several ways,
  /// with the combining marks from U+0300 on.
  private static func mark(of text: String) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in text.utf8 {
      if byte >= 0xCC { return 0 }
      hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3
    }
    return hash | 1
  }
}
