extension Program {
  /// Runs the program and appends what it prints.
  func render(page: Value, globals: Value, into output: inout [UInt8]) {
    var renderer = Renderer(program: self, page: page, globals: globals)
    output.reserve(additional: pool.count * 2)
    code.withUnsafeBufferPointer { code in
      pool.withUnsafeBufferPointer { pool in renderer.run(code, pool, into: &output) }
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
