/// What pages of the same facts have in common, as bytes.
package struct CommonParts: Sendable {
  private var bytes: [UInt8] = []
  private var ends: [Int] = []

  mutating func add(_ part: ArraySlice<UInt8>) {
    bytes.append(contentsOf: part)
    ends.append(bytes.count)
  }

  subscript(number: Int) -> ArraySlice<UInt8> {
    bytes[(number == 0 ? 0 : ends[number - 1])..<ends[number]]
  }
}
