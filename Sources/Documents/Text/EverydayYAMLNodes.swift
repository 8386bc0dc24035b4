import Findings

/// Lists and groups, line by line.
extension EverydayYAML {
  /// The fields from here on that stand as far in as this one.
  mutating func group(isRoot: Bool = false) -> YAMLNode? {
    let start = place
    let own = index - lineStart
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.deepest else { return nil }
    var entries: [YAMLNode.Entry] = []
    if isRoot { entries.reserveCapacity(24) }
    repeat {
      let keyPlace = place
      guard let key = key(), let value = value(below: own) else { return nil }
      entries.append(YAMLNode.Entry(key: Placed(key, at: keyPlace), value: value))
    } while indent == own
    guard indent < own, isRoot || YAMLKeys.repeated(in: entries, [:]) == nil else { return nil }
    return YAMLNode(content: .mapping(entries), location: start)
  }

  /// The items from here on that stand as far in as this one.
  mutating func list() -> YAMLNode? {
    let start = place
    let own = indent
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.deepest else { return nil }
    var items: [YAMLNode] = []
    repeat {
      index += 1
      passSpaces()
      guard let item = isAtKey ? group() : textOrBrackets() else { return nil }
      items.append(item)
    } while indent == own && isAtItem
    return indent <= own ? YAMLNode(content: .list(items), location: start) : nil
  }

  private var isAtKey: Bool {
    var ahead = self
    return ahead.key() != nil
  }

  /// Reads a key and its colon.
  private mutating func key() -> String? {
    let start = index
    guard Self.mayBegin(byte) else { return nil }
    while let byte, byte != 0x3A {
      guard Self.isWord(byte) || byte == 0x2D || byte == 0x5F || byte >= 0xC3, pass(byte) else {
        return nil
      }
    }
    let end = index
    guard byte == 0x3A, end - start <= Self.longestKey else { return nil }
    index += 1
    return isAtLineEnd || byte == 0x20 ? string(from: start, to: end) : nil
  }

  /// The value after a key, and the line end after it.
  ///
  /// - Parameter parent: how far in the key stands. A list may stand as far in, a group further.
  private mutating func value(below parent: Int) -> YAMLNode? {
    passSpaces()
    guard isAtLineEnd else { return textOrBrackets() }
    guard endLine(), indent >= parent else { return nil }
    if isAtItem { return list() }
    return indent > parent ? group() : nil
  }
}

/// Texts and lists in brackets, within a line.
extension EverydayYAML {
  fileprivate mutating func textOrBrackets() -> YAMLNode? {
    let node: YAMLNode? =
      switch byte {
      case 0x5B: brackets()
      case 0x22, 0x27: quoted()
      default: plain()
      }
    return endLine() ? node : nil
  }

  /// A text to the end of the line.
  private mutating func plain() -> YAMLNode? {
    let (start, place) = (index, place)
    guard Self.mayBegin(byte) else { return nil }
    var last: UInt8 = 0
    while let byte, byte != 0x0A {
      if last == 0x3A && byte == 0x20 || last == 0x20 && byte == 0x23 { return nil }
      last = byte
      guard pass(byte) else { return nil }
    }
    guard last != 0x3A, last != 0x20 else { return nil }
    return scalar(from: start, to: index, isPlain: true, at: place)
  }

  private func scalar(
    from start: Int, to end: Int, isPlain: Bool, at place: SourceLocation
  ) -> YAMLNode {
    YAMLNode(
      content: .scalar(string(from: start, to: end), isPlain: isPlain), location: place)
  }

  /// A text in quotes, without any escape.
  private mutating func quoted() -> YAMLNode? {
    let place = place
    guard let quote = byte, pass(quote) else { return nil }
    let start = index
    while let byte, byte != quote {
      guard byte != 0x5C, pass(byte) else { return nil }
    }
    let end = index
    guard let byte, pass(byte), self.byte != quote else { return nil }
    return scalar(from: start, to: end, isPlain: false, at: place)
  }

  private mutating func brackets() -> YAMLNode? {
    let place = place
    var items: [YAMLNode] = []
    repeat {
      index += 1
      passSpaces()
      guard let item = byte == 0x22 || byte == 0x27 ? quoted() : word() else { return nil }
      items.append(item)
      passSpaces()
    } while byte == 0x2C
    guard byte == 0x5D else { return nil }
    index += 1
    return YAMLNode(content: .list(items), location: place)
  }

  /// A text in brackets: of letters, digits and what means nothing there.
  private mutating func word() -> YAMLNode? {
    let (start, place) = (index, place)
    var end = index
    guard Self.mayBegin(byte) else { return nil }
    while let byte, byte != 0x2C, byte != 0x5D {
      let isEveryday = Self.isWord(byte) || byte == 0x20 || (0x2D...0x2F).contains(byte)
      guard isEveryday || byte == 0x5F || byte >= 0xC2, pass(byte) else { return nil }
      if byte != 0x20 { end = index }
    }
    return scalar(from: start, to: end, isPlain: true, at: place)
  }
}
