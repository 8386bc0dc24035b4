/// One step of a compiled template. The steps hold no references, so that running them on many
/// threads costs no counting.
enum Instruction: Sendable {
  /// Appends bytes of the pool.
  case text(from: Int32, to: Int32)
  /// Follows a path of fields from a slot.
  case load(slot: Int32, path: Int32, count: Int32)
  case loadConstant(Int32)
  case loadLoop(LoopField, level: Int32)
  /// Puts the loaded value on the stack.
  case push
  /// Replaces the loaded value. With arguments, that value and then they lie on the stack.
  case apply(Filter, arguments: Int32)
  /// As `apply`, but straight to the output.
  case write(Filter, arguments: Int32)
  case print
  case loadAndPrint(slot: Int32, path: Int32, count: Int32)
  /// Jumps when a condition is `when` of the value at a path.
  case branch(slot: Int32, path: Int32, count: Int32, when: Bool, to: Int32)
  /// Jumps when it is `when` that the text at a path is the same as one of the words.
  case branchOnText(slot: Int32, path: Int32, count: Int32, word: Int32, when: Bool, to: Int32)
  /// Jumps when it is `when` that the value at a path is equal to the loaded one.
  case branchOnLoaded(slot: Int32, path: Int32, count: Int32, when: Bool, to: Int32)
  case jump(to: Int32)
  case jumpIfTrue(to: Int32)
  case jumpIfFalse(to: Int32)
  /// Compares the value on the stack with the loaded one.
  case compare(Comparison)
  /// Puts the loaded value in a slot.
  case store(slot: Int32)
  /// Begins to walk through the loaded list, or jumps when it is empty.
  case enterLoop(level: Int32, slot: Int32, ifEmpty: Int32)
  /// Takes the next element and jumps back, or goes on.
  case nextLoop(level: Int32, slot: Int32, again: Int32)
}

/// What `loop.` knows.
enum LoopField: String, CaseIterable, Sendable {
  /// Counts from 1.
  case index
  case first
  case last
  case length

  static let names = allCases.map(\.rawValue)

  var kind: Kind {
    switch self {
    case .index, .length: .number
    case .first, .last: .flag
    }
  }
}
