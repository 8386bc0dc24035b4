extension Program {
  /// Runs the program and appends what it prints.
  func render(page: Value, globals: Value, into output: inout [UInt8]) {
    var renderer = Renderer(program: self, page: page, globals: globals)
    output.reserve(additional: pool.count * 2)
    withParts { renderer.run(code.indices, of: $0, into: &output) }
  }

  /// As `render`, but takes what pages of the same facts have in common from the first of them.
  ///
  /// - Parameter common: `nil` for the first page, which fills it.
  func render(
    page: Value, globals: Value, common: inout CommonParts?, into output: inout [UInt8]
  ) {
    let known = common
    var found: [Range<Int>] = []
    var renderer = Renderer(program: self, page: page, globals: globals)
    output.reserve(additional: pool.count * 2)
    withParts { parts in
      var next = 0
      for (number, part) in commonParts.enumerated() {
        renderer.run(next..<part.lowerBound, of: parts, into: &output)
        if let known {
          output.append(contentsOf: known[number])
        } else {
          let start = output.count
          renderer.run(part, of: parts, into: &output)
          found.append(start..<output.count)
        }
        next = part.upperBound
      }
      renderer.run(next..<code.count, of: parts, into: &output)
    }
    if known == nil { common = CommonParts(of: output, at: found) }
  }

  /// Runs a part that asks nothing of the page.
  func render(_ part: Range<Int>, globals: Value, into output: inout [UInt8]) {
    var renderer = Renderer(program: self, page: .none, globals: globals)
    withParts { renderer.run(part, of: $0, into: &output) }
  }

  private func withParts(_ use: (Renderer.Parts) -> Void) {
    code.withUnsafeBufferPointer { code in
      pool.withUnsafeBufferPointer { pool in
        paths.withUnsafeBufferPointer { paths in
          words.withUnsafeBufferPointer {
            use(Renderer.Parts(code: code, pool: pool, paths: paths, words: $0))
          }
        }
      }
    }
  }
}

extension [UInt8] {
  /// Makes room without giving up that the array doubles when it grows.
  fileprivate mutating func reserve(additional: Int) {
    guard capacity - count < additional else { return }
    reserveCapacity(Swift.max(count + additional, capacity * 2))
  }
}
