/// A list of plain values that nobody else can hold, for inner loops: an array asks at every change
/// whether somebody else holds it.
struct OwnList<Element: BitwiseCopyable>: ~Copyable {
  private var memory: UnsafeMutablePointer<Element>
  private var capacity: Int
  private(set) var count = 0

  init(capacity: Int) {
    self.capacity = max(capacity, 1)
    memory = .allocate(capacity: self.capacity)
  }

  deinit { memory.deallocate() }

  subscript(index: Int) -> Element {
    @inline(__always)
    get {
      precondition(index >= 0 && index < count)
      return memory[index]
    }
    @inline(__always)
    _modify {
      precondition(index >= 0 && index < count)
      yield &memory[index]
    }
  }

  @inline(__always)
  mutating func append(_ element: Element) {
    if count == capacity { grow() }
    (memory + count).initialize(to: element)
    count += 1
  }

  /// Forgets the elements, and keeps their room.
  mutating func removeAll() { count = 0 }

  @inline(never)
  private mutating func grow() {
    let larger = UnsafeMutablePointer<Element>.allocate(capacity: capacity * 2)
    larger.moveInitialize(from: memory, count: count)
    memory.deallocate()
    memory = larger
    capacity *= 2
  }

  /// Gives all elements, which are gone when `use` returns.
  borrowing func withElements<Result>(
    _ use: (UnsafeBufferPointer<Element>) -> Result
  ) -> Result {
    use(UnsafeBufferPointer(start: memory, count: count))
  }
}
