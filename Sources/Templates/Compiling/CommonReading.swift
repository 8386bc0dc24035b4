/// Finds the parts of a program that many pages have in common.
///
/// A *fixed* part says the same on every page of a site: it reads only what all pages share, such as
/// the menu and the foot of the page. A *common* part says the same on all pages of the same facts:
/// it reads nothing that the model calls the page's own.
struct CommonReading {
  /// The fields of paths that begin at the page.
  let paths: [Int]
  /// Fields of the page that may not be read; `nil` when none may.
  let ownFields: Set<Int>?

  /// Whether the code of a node, or of some in a row, reads only what it may, and what it has itself
  /// taken from there.
  func holds(for range: Range<Int>, of code: [Instruction]) -> Bool {
    var slots: [Int32] = []
    var loops: [Int32] = []
    for index in range {
      switch code[index] {
      case .load(let slot, let path, let count), .loadAndPrint(let slot, let path, let count),
        .branch(let slot, let path, let count, _, _),
        .branchOnText(let slot, let path, let count, _, _, _),
        .branchOnLoaded(let slot, let path, let count, _, _):
        guard
          slot == Int32(Scope.globalsSlot) || slots.contains(slot) || isCommon(slot, path, count)
        else { return false }
      case .loadLoop(_, let level):
        guard loops.contains(level) else { return false }
      case .store(let slot):
        slots.append(slot)
      case .enterLoop(let level, let slot, _):
        slots.append(slot)
        loops.append(level)
      case .text, .loadConstant, .push, .apply, .write, .print, .jump, .jumpIfTrue, .jumpIfFalse,
        .compare, .nextLoop:
        break
      }
    }
    return true
  }

  private func isCommon(_ slot: Int32, _ path: Int32, _ count: Int32) -> Bool {
    guard let ownFields, slot == Int32(Scope.pageSlot), count > 0 else { return false }
    return !ownFields.contains(paths[Int(path)])
  }

  /// The runs of nodes that follow each other and only read what they may.
  ///
  /// - Parameter starts: where the code of each node begins, ascending.
  func runs(in code: [Instruction], ofNodesAt starts: [Int]) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    // Text alone is as quick as it can be.
    func add(_ run: Range<Int>) {
      if run.contains(where: { !code[$0].isText }) { runs.append(run) }
    }
    var first: Int?
    for (number, start) in starts.enumerated() {
      let end = number + 1 < starts.count ? starts[number + 1] : code.count
      if holds(for: start..<end, of: code) {
        first = first ?? start
      } else if let begun = first {
        add(begun..<start)
        first = nil
      }
    }
    if let first { add(first..<code.count) }
    return runs
  }
}

extension [Range<Int>] {
  /// The ranges that lie in no other, in order. Of any two, one lies in the other or they are apart.
  var outermost: [Range<Int>] {
    var outermost: [Range<Int>] = []
    var end = 0
    for part in sorted(by: { ($0.lowerBound, -$0.count) < ($1.lowerBound, -$1.count) })
    where part.lowerBound >= end && !part.isEmpty {
      outermost.append(part)
      end = part.upperBound
    }
    return outermost
  }
}

extension Instruction {
  fileprivate var isText: Bool { if case .text = self { true } else { false } }
}
