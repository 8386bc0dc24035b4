/// What pages of the same facts have in common, as bytes.
package struct CommonParts: Sendable {
  private var bytes: [UInt8] = []
  private var ends: [Int] = []

  /// - Parameter ranges: where the parts stand in the first of the pages, in order.
  init(of page: [UInt8], at ranges: [Range<Int>]) {
    bytes.reserveCapacity(ranges.reduce(0) { $0 + $1.count })
    ends.reserveCapacity(ranges.count)
    for range in ranges {
      bytes.append(contentsOf: page[range])
      ends.append(bytes.count)
    }
  }

  subscript(number: Int) -> ArraySlice<UInt8> {
    bytes[(number == 0 ? 0 : ends[number - 1])..<ends[number]]
  }
}
