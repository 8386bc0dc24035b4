/// A template that has been compiled for one kind of page.
struct Program: Sendable {
  let code: [Instruction]
  /// All text of the template, one piece after another.
  let pool: [UInt8]
  /// The fields of all paths, one path after another.
  let paths: [Int]
  let constants: [Value]
  let slotCount: Int
  let loopCount: Int
}
