/// The sections of one stem, rank by rank, as the digits of their distances.
struct RankDigits: ~Copyable {
  /// The sections of one rank.
  private struct Group: ~Copyable {
    var digits = OwnList<UInt8>(capacity: 256)
    /// The last section.
    var last = 0
  }

  private let groups: UnsafeMutableBufferPointer<Group>
  private var count: Int32 = 0

  init() {
    groups = .allocate(capacity: PostingRank.count)
    for rank in groups.indices { groups.initializeElement(at: rank, to: Group()) }
  }

  deinit {
    groups.deinitialize()
    groups.deallocate()
  }

  /// - Parameter rank: below `PostingRank.count`.
  @inline(__always)
  mutating func append(_ section: Int, _ rank: UInt8) {
    precondition(rank < PostingRank.count)
    groups[Int(rank)].digits.appendDigits(section - groups[Int(rank)].last)
    groups[Int(rank)].last = section
    count += 1
  }

  /// Appends the ranks parted by commas, without empty ones at the end, and begins anew.
  ///
  /// - Returns: how many sections there were.
  mutating func takeLine(to output: inout [UInt8]) -> Int32 {
    let filled = groups.indices.last { groups[$0].digits.count > 0 } ?? -1
    for rank in groups.indices where rank <= filled {
      if rank > 0 { output.append(0x2C) }
      groups[rank].digits.withElements { output.append(contentsOf: $0) }
      groups[rank].digits.removeAll()
      groups[rank].last = 0
    }
    defer { count = 0 }
    return count
  }
}

extension OwnList<UInt8> {
  /// Appends a number of at least 0 in digits of five bits, the lowest first; all but the last have
  /// the sixth bit. A digit is a letter of base64url.
  @inline(__always)
  fileprivate mutating func appendDigits(_ number: Int) {
    var rest = number
    while rest >= 32 {
      append([UInt8].digit(32 | (rest & 31)))
      rest >>= 5
    }
    append([UInt8].digit(rest))
  }
}
