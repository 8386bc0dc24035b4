extension MarkdownBody {
  /// Writes the HTML to `output`, with each hole filled by `fill`.
  ///
  /// A range takes part of it: holes at its start belong to it, holes at its end do not.
  package func write(
    into output: inout [UInt8], range: Range<Int>? = nil,
    fill: (Hole, inout [UInt8]) -> Void
  ) {
    html.withUnsafeBufferPointer { html in
      let range = (range ?? 0..<html.count).clamped(to: 0..<html.count)
      var position = range.lowerBound
      for hole in holes[firstHole(from: range.lowerBound)...] {
        guard hole.offset < range.upperBound else { break }
        output.append(contentsOf: html.part(position..<hole.offset))
        fill(hole, &output)
        position = hole.offset
      }
      output.append(contentsOf: html.part(position..<range.upperBound))
    }
  }

  private func firstHole(from offset: Int) -> Int {
    var low = 0
    var high = holes.count
    while low < high {
      let middle = (low + high) / 2
      if holes[middle].offset < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
