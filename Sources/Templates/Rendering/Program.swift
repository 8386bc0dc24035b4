/// A template that has been compiled for one kind of page.
struct Program: Sendable {
  private(set) var code: [Instruction]
  /// All text of the template, one piece after another.
  private(set) var pool: [UInt8]
  /// The fields of all paths, one path after another.
  let paths: [Int]
  let constants: [Value]
  /// The texts that other texts are compared with.
  let words: [String]
  let slotCount: Int
  let loopCount: Int
  /// Parts of the code that say the same on every page of a site, in order.
  private(set) var fixedParts: [Range<Int>]
  /// Parts of the code that say the same on all pages of the same facts, in order. Each is run once.
  let commonParts: [Range<Int>]
}

extension Program {
  /// The program with all that depends on nothing but `globals` said once and for all.
  func fixed(to globals: Value) -> Program {
    var program = self
    for part in fixedParts {
      let start = program.pool.count
      render(part, globals: globals, into: &program.pool)
      program.code[part.lowerBound] = .text(from: Int32(start), to: Int32(program.pool.count))
      if part.count > 1 { program.code[part.lowerBound + 1] = .jump(to: Int32(part.upperBound)) }
    }
    program.fixedParts = []
    return program
  }
}
