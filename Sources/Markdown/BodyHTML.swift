import Synchronization

/// The HTML of a body, which can be let go when nothing more will be made of it.
///
/// The texts are by far the most of what a site holds in memory. They are the last to be needed,
/// too: `letGo` lets a build give each back as soon as the last page that shows it has been made.
final class BodyHTML: Sendable {
  /// In bytes; known also when the text is gone.
  let count: Int
  private let kept: Mutex<ArraySlice<UInt8>?>

  init(_ bytes: [UInt8]) {
    count = bytes.count
    kept = Mutex(bytes[...])
  }

  /// To ask for what was let go is a fault of the program, and must never become a page without
  /// its text: the program ends here, and the old site stays as it was.
  var bytes: ArraySlice<UInt8> {
    guard let bytes = kept.withLock({ $0 }) else {
      preconditionFailure("a text was let go before its last page was made")
    }
    return bytes
  }

  func letGo() { kept.withLock { $0 = nil } }

  /// Moves texts that are read one after the other into one block of memory, which is given back
  /// when the last of them has been let go.
  ///
  /// Thousands of blocks of nearly as many sizes, given back one by one, are what the allocator is
  /// slowest at: it keeps them sorted.
  static func gather(_ texts: [BodyHTML]) {
    var block: [UInt8] = []
    block.reserveCapacity(texts.reduce(0) { $0 + $1.count })
    for text in texts { block += text.bytes }
    var start = 0
    for text in texts {
      text.kept.withLock { $0 = block[start..<(start + text.count)] }
      start += text.count
    }
  }
}
