/// Puts a program together, one instruction after another.
struct ProgramBuilder {
  private var code: [Instruction] = []
  private(set) var pool: [UInt8] = []
  private var paths: [Int] = []
  private var constants: [Value] = []
  private var words: [String] = []
  /// Where each label stands; -1 before it has been placed.
  private var labels: [Int32] = []
  /// No instruction before this may swallow a later one: something jumps here.
  private var lastPlaced = 0
  private var slotCount = 2
  /// Runs of nodes that ask nothing of the page, the inner before those that they lie in.
  private var fixedParts: [Range<Int>] = []
  private var commonParts: [Range<Int>] = []
  /// The fields that differ between pages of the same facts; `nil` when there are no such pages.
  private let ownFields: Set<Int>?

  init(ownFields: Set<Int>?) { self.ownFields = ownFields }
  private var loopCount = 0

  /// A place to jump to, perhaps not known yet.
  struct Label { let index: Int32 }

  mutating func makeLabel() -> Label {
    labels.append(-1)
    return Label(index: Int32(labels.count - 1))
  }

  mutating func place(_ label: Label) {
    labels[Int(label.index)] = Int32(code.count)
    lastPlaced = code.count
  }

  mutating func add(_ instruction: Instruction) { code.append(instruction) }

  /// Text that follows directly on other text becomes one instruction with it.
  mutating func addText(_ bytes: some Collection<UInt8>) {
    guard !bytes.isEmpty else { return }
    let start = Int32(pool.count)
    pool.append(contentsOf: bytes)
    let end = Int32(pool.count)
    if code.count > lastPlaced, case .text(let from, let to)? = code.last, to == start {
      code[code.count - 1] = .text(from: from, to: end)
    } else {
      code.append(.text(from: start, to: end))
    }
  }

  mutating func load(slot: Int, path: [Int]) {
    code.append(
      .load(slot: Int32(slot), path: Int32(paths.count), count: Int32(path.count)))
    paths += path
  }

  mutating func loadConstant(_ value: Value) {
    code.append(.loadConstant(Int32(constants.count)))
    constants.append(value)
  }

  /// Prints what the last instruction made.
  mutating func print() {
    switch code.last {
    case .load(let slot, let path, let count)? where code.count > lastPlaced:
      code[code.count - 1] = .loadAndPrint(slot: slot, path: path, count: count)
    case .apply(let filter, let count)? where code.count > lastPlaced:
      code[code.count - 1] = .write(filter, arguments: count)
    default:
      code.append(.print)
    }
  }

  /// Jumps when a condition is `wanted` of what the last instruction loaded.
  mutating func jump(to label: Label, when wanted: Bool) {
    if joinComparison(jumpingTo: label, when: wanted) { return }
    if code.count > lastPlaced, case .load(let slot, let path, let count)? = code.last {
      code[code.count - 1] = .branch(
        slot: slot, path: path, count: count, when: wanted, to: label.index)
    } else {
      code.append(wanted ? .jumpIfTrue(to: label.index) : .jumpIfFalse(to: label.index))
    }
  }

  /// Makes one step of asking whether two values are equal and jumping: most conditions are that
  /// some word is another, and neither has to become a value of its own.
  private mutating func joinComparison(jumpingTo label: Label, when wanted: Bool) -> Bool {
    let end = code.count
    guard end - 3 >= lastPlaced, end >= 4, case .compare(let comparison) = code[end - 1],
      !comparison.isOrdering, case .push = code[end - 3]
    else { return false }
    let when = comparison == .equal ? wanted : !wanted
    switch code[end - 2] {
    case .loadConstant(let constant):
      guard case .text(let word) = constants[Int(constant)], end - 4 >= lastPlaced,
        case .load(let slot, let path, let count) = code[end - 4]
      else { return false }
      code.removeLast(4)
      code.append(
        .branchOnText(
          slot: slot, path: path, count: count, word: Int32(words.count), when: when,
          to: label.index))
      words.append(word)
    case .load(let slot, let path, let count):
      code.removeLast(3)
      code.append(
        .branchOnLoaded(slot: slot, path: path, count: count, when: when, to: label.index))
    default: return false
    }
    return true
  }

  /// Where the next instruction will stand.
  var position: Int { code.count }

  /// Notes which of some nodes that follow each other many pages have in common.
  ///
  /// - Parameters:
  ///   - starts: where the code of each node begins, ascending.
  ///   - isAlwaysRun: false within loops and conditions.
  mutating func noteParts(ofNodesAt starts: [Int], isAlwaysRun: Bool) {
    let fixed = CommonReading(paths: paths, ownFields: nil)
    fixedParts += fixed.runs(in: code, ofNodesAt: starts)
    if isAlwaysRun, let ownFields {
      let common = CommonReading(paths: paths, ownFields: ownFields)
      commonParts += common.runs(in: code, ofNodesAt: starts)
    }
  }

  mutating func useSlot(_ slot: Int) { slotCount = max(slotCount, slot + 1) }
  mutating func useLoop(_ level: Int) { loopCount = max(loopCount, level + 1) }

  /// Labels become the places where they were put.
  func finish() -> Program {
    func resolved(_ label: Int32) -> Int32 { labels[Int(label)] }
    let code = code.map { instruction -> Instruction in
      switch instruction {
      case .jump(let label): .jump(to: resolved(label))
      case .jumpIfTrue(let label): .jumpIfTrue(to: resolved(label))
      case .jumpIfFalse(let label): .jumpIfFalse(to: resolved(label))
      case .branch(let slot, let path, let count, let wanted, let label):
        .branch(slot: slot, path: path, count: count, when: wanted, to: resolved(label))
      case .branchOnText(let slot, let path, let count, let word, let wanted, let label):
        .branchOnText(
          slot: slot, path: path, count: count, word: word, when: wanted, to: resolved(label))
      case .branchOnLoaded(let slot, let path, let count, let wanted, let label):
        .branchOnLoaded(
          slot: slot, path: path, count: count, when: wanted, to: resolved(label))
      case .enterLoop(let level, let slot, let label):
        .enterLoop(level: level, slot: slot, ifEmpty: resolved(label))
      case .nextLoop(let level, let slot, let label):
        .nextLoop(level: level, slot: slot, again: resolved(label))
      case .text, .load, .loadConstant, .loadLoop, .push, .apply, .write, .print, .loadAndPrint,
        .compare, .store:
        instruction
      }
    }
    return Program(
      code: code, pool: pool, paths: paths, constants: constants, words: words,
      slotCount: slotCount, loopCount: loopCount, fixedParts: fixedParts.outermost,
      commonParts: commonParts.outermost)
  }
}
