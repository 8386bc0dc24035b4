/// The state of one run of a program.
struct Renderer {
  let program: Program
  private var loaded = Value.none
  private var slots: [Value]
  private var loops: [LoopState]
  private var stack: [Value] = []

  private struct LoopState {
    var list: (any ValueList)?
    var index = 0
    var count = 0
  }

  init(program: Program, page: Value, globals: Value) {
    self.program = program
    slots = Array(repeating: .none, count: program.slotCount)
    slots[Scope.pageSlot] = page
    slots[Scope.globalsSlot] = globals
    loops = Array(repeating: LoopState(), count: program.loopCount)
  }

  /// Runs the code and the pool of the program, which come as buffers so that no step counts a
  /// reference to them.
  mutating func run(
    _ code: UnsafeBufferPointer<Instruction>, _ pool: UnsafeBufferPointer<UInt8>,
    into output: inout [UInt8]
  ) {
    var next = 0
    while next < code.count {
      let instruction = code[next]
      next += 1
      switch instruction {
      case .text(let start, let end):
        output.append(contentsOf: UnsafeBufferPointer(rebasing: pool[Int(start)..<Int(end)]))
      case .load(let slot, let path, let count):
        loaded = value(slot, path, count)
      case .loadAndPrint(let slot, let path, let count):
        value(slot, path, count).print(to: &output)
      case .loadConstant(let index):
        loaded = program.constants[Int(index)]
      case .loadLoop(let field, let level):
        loaded = value(of: field, in: loops[Int(level)])
      case .push:
        stack.append(loaded)
      case .apply(let filter, let count):
        loaded = filterCall(filter, count).value()
      case .write(let filter, let count):
        filterCall(filter, count).print(to: &output)
      case .print:
        loaded.print(to: &output)
      case .jump(let target):
        next = Int(target)
      case .jumpIfTrue(let target):
        if loaded.isTrue { next = Int(target) }
      case .jumpIfFalse(let target):
        if !loaded.isTrue { next = Int(target) }
      case .compare(let comparison):
        loaded = .flag(comparison.holds(stack.popLast() ?? .none, loaded))
      case .store(let slot):
        slots[Int(slot)] = loaded
      case .enterLoop(let level, let slot, let ifEmpty):
        if !enterLoop(Int(level), slot: Int(slot)) { next = Int(ifEmpty) }
      case .nextLoop(let level, let slot, let again):
        if advanceLoop(Int(level), slot: Int(slot)) { next = Int(again) }
      }
    }
  }

  private func value(_ slot: Int32, _ path: Int32, _ count: Int32) -> Value {
    guard count > 0, case .object(let object) = slots[Int(slot)] else { return slots[Int(slot)] }
    var value = object.value(at: program.paths[Int(path)])
    for index in Int(path) + 1..<Int(path + count) {
      guard case .object(let object) = value else { return .none }
      value = object.value(at: program.paths[index])
    }
    return value
  }

  private func value(of field: LoopField, in loop: LoopState) -> Value {
    switch field {
    case .index: .number(loop.index + 1)
    case .first: .flag(loop.index == 0)
    case .last: .flag(loop.index == loop.count - 1)
    case .length: .number(loop.count)
    }
  }

  /// False when there is nothing to walk through.
  private mutating func enterLoop(_ level: Int, slot: Int) -> Bool {
    guard case .list(let list) = loaded, list.count > 0 else { return false }
    loops[level] = LoopState(list: list, index: 0, count: list.count)
    slots[slot] = list.value(at: 0)
    return true
  }

  /// False when the last element has been passed.
  private mutating func advanceLoop(_ level: Int, slot: Int) -> Bool {
    loops[level].index += 1
    let loop = loops[level]
    guard loop.index < loop.count, let list = loop.list else { return false }
    slots[slot] = list.value(at: loop.index)
    return true
  }

  private mutating func filterCall(_ filter: Filter, _ count: Int32) -> FilterCall {
    guard count > 0 else { return FilterCall(filter, loaded, []) }
    let arguments = Array(stack.suffix(Int(count)))
    stack.removeLast(Int(count))
    return FilterCall(filter, stack.popLast() ?? .none, arguments)
  }
}
