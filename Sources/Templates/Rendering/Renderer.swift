/// The state of one run of a program.
///
/// It has its memory for itself, so that no step has to ask whether somebody shares it.
struct Renderer: ~Copyable {
  private let constants: [Value]
  private var loaded = Value.none
  /// Values with names. Of a model that a loop walks past only the place is known; the loop keeps it.
  private let slots: UnsafeMutableBufferPointer<Value>
  /// Where the models in the slots lie.
  private let places: UnsafeMutableBufferPointer<ModelPlace?>
  private let loops: UnsafeMutableBufferPointer<LoopState>
  private var stack: [Value] = []

  init(program: Program, page: Value, globals: Value) {
    constants = program.constants
    slots = .allocate(capacity: program.slotCount)
    slots.initialize(repeating: .none)
    places = .allocate(capacity: program.slotCount)
    places.initialize(repeating: nil)
    loops = .allocate(capacity: program.loopCount)
    loops.initialize(repeating: LoopState())
    put(page, in: Scope.pageSlot)
    put(globals, in: Scope.globalsSlot)
  }

  deinit {
    slots.deinitialize().deallocate()
    places.deinitialize().deallocate()
    loops.deinitialize().deallocate()
  }

  private func put(_ value: Value, in slot: Int) {
    slots[slot] = value
    if case .object(let object) = value { places[slot] = object.place } else { places[slot] = nil }
  }

  /// What a program is made of, as buffers, so that no step counts a reference to it.
  struct Parts {
    let code: UnsafeBufferPointer<Instruction>
    let pool: UnsafeBufferPointer<UInt8>
    let paths: UnsafeBufferPointer<Int>
    let words: UnsafeBufferPointer<String>
  }

  /// Runs a part of the code.
  mutating func run(_ range: Range<Int>, of parts: Parts, into output: inout [UInt8]) {
    let (code, pool) = (parts.code, parts.pool)
    var next = range.lowerBound
    while next < range.upperBound {
      let instruction = code[next]
      next += 1
      switch instruction {
      case .text(let start, let end):
        output.append(contentsOf: UnsafeBufferPointer(rebasing: pool[Int(start)..<Int(end)]))
      case .load(let slot, let path, let count):
        loaded = value(slot, path, count, parts)
      case .branch(let slot, let path, let count, let wanted, let target):
        if isTrue(slot, path, count, parts) == wanted { next = Int(target) }
      case .branchOnText(let slot, let path, let count, let word, let wanted, let target):
        let word = parts.words[Int(word)]
        if isText(slot, path, count, parts, word) == wanted { next = Int(target) }
      case .branchOnLoaded(let slot, let path, let count, let wanted, let target):
        if equals(slot, path, count, parts, loaded) == wanted { next = Int(target) }
      case .loadAndPrint(let slot, let path, let count):
        print(slot, path, count, parts, to: &output)
      case .loadConstant(let index):
        loaded = constants[Int(index)]
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
        put(loaded, in: Int(slot))
      case .enterLoop(let level, let slot, let ifEmpty):
        if !enterLoop(Int(level), slot: Int(slot)) { next = Int(ifEmpty) }
      case .nextLoop(let level, let slot, let again):
        if advanceLoop(Int(level), slot: Int(slot)) { next = Int(again) }
      }
    }
  }

  /// Lends the model that has the last field of a path, and says which field it is.
  private func lend(
    _ place: ModelPlace, _ path: Int, _ count: Int, _ parts: Parts,
    _ use: (UnsafeRawPointer, UnsafePointer<FieldReader>) -> Void
  ) {
    guard let reader = place.readers.reader(of: parts.paths[path]) else { return }
    if count == 1 { return use(place.model, reader) }
    reader.pointee.lend?(place.model) { lend($0, path + 1, count - 1, parts, use) }
  }

  private func value(_ slot: Int32, _ path: Int32, _ count: Int32, _ parts: Parts) -> Value {
    let slot = Int(slot)
    guard count > 0 else { return value(ofSlot: slot) }
    guard let place = places[slot] else { return .none }
    var value = Value.none
    lend(place, Int(path), Int(count), parts) { value = $1.pointee.value($0) }
    return value
  }

  /// What lies in a slot, as something that can be kept.
  private func value(ofSlot slot: Int) -> Value {
    guard case .none = slots[slot], places[slot] != nil,
      let loop = loops.first(where: { $0.slot == slot && $0.models != nil }),
      let models = loop.models
    else { return slots[slot] }
    return models.value(at: loop.index)
  }

  private func isTrue(_ slot: Int32, _ path: Int32, _ count: Int32, _ parts: Parts) -> Bool {
    let place = places[Int(slot)]
    guard count > 0 else { return place != nil || slots[Int(slot)].isTrue }
    guard let place else { return false }
    var isTrue = false
    lend(place, Int(path), Int(count), parts) { model, reader in
      if let test = reader.pointee.test {
        isTrue = test(model)
      } else if let lend = reader.pointee.lend {
        lend(model) { _ in isTrue = true }
      } else {
        isTrue = reader.pointee.value(model).isTrue
      }
    }
    return isTrue
  }

  /// Whether the value at a path is equal to another.
  private func equals(
    _ slot: Int32, _ path: Int32, _ count: Int32, _ parts: Parts, _ other: Value
  ) -> Bool {
    if case .text(let text) = other { return isText(slot, path, count, parts, text) }
    return Comparison.equal.holds(value(slot, path, count, parts), other)
  }

  /// Whether the value at a path is a certain text.
  private func isText(
    _ slot: Int32, _ path: Int32, _ count: Int32, _ parts: Parts, _ text: String
  ) -> Bool {
    guard count > 0 else { return Comparison.equal.holds(slots[Int(slot)], .text(text)) }
    var isEqual = false
    guard let place = places[Int(slot)] else { return isEqual }
    lend(place, Int(path), Int(count), parts) { model, reader in
      isEqual =
        reader.pointee.isText?(model, text)
        ?? Comparison.equal.holds(reader.pointee.value(model), .text(text))
    }
    return isEqual
  }

  private func print(
    _ slot: Int32, _ path: Int32, _ count: Int32, _ parts: Parts, to output: inout [UInt8]
  ) {
    guard count > 0 else { return slots[Int(slot)].print(to: &output) }
    guard let place = places[Int(slot)] else { return }
    lend(place, Int(path), Int(count), parts) { model, reader in
      if let print = reader.pointee.print {
        print(model, &output)
      } else {
        reader.pointee.value(model).print(to: &output)
      }
    }
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
    loops[level] = LoopState(list, slot: slot)
    loaded = .none
    slots[slot] = .none
    takeElement(of: level, slot: slot)
    return true
  }

  /// False when the last element has been passed.
  private mutating func advanceLoop(_ level: Int, slot: Int) -> Bool {
    loops[level].index += 1
    guard loops[level].index < loops[level].count else { return false }
    takeElement(of: level, slot: slot)
    return true
  }

  private func takeElement(of level: Int, slot: Int) {
    if let place = loops[level].models?.place(at: loops[level].index) {
      places[slot] = place
    } else {
      put(loops[level].list?.value(at: loops[level].index) ?? .none, in: slot)
    }
  }

  private mutating func filterCall(_ filter: Filter, _ count: Int32) -> FilterCall {
    guard count > 0 else { return FilterCall(filter, loaded, []) }
    let arguments = Array(stack.suffix(Int(count)))
    stack.removeLast(Int(count))
    return FilterCall(filter, stack.popLast() ?? .none, arguments)
  }
}
