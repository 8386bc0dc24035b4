/// Finds the parts of a program that say the same on every page of a site: they read only what all
/// pages share, such as the menu and the foot of the page.
enum FixedParts {
  /// Whether the code of a node, or of some in a row, reads nothing but the globals and what it has
  /// itself taken from them.
  static func isFixed(_ code: ArraySlice<Instruction>) -> Bool {
    var known: Set<Int32> = [Int32(Scope.globalsSlot)]
    var ownLoops: Set<Int32> = []
    return code.allSatisfy { instruction in
      switch instruction {
      case .load(let slot, _, _), .loadAndPrint(let slot, _, _), .branch(let slot, _, _, _, _):
        return known.contains(slot)
      case .loadLoop(_, let level):
        return ownLoops.contains(level)
      case .store(let slot):
        known.insert(slot)
        return true
      case .enterLoop(let level, let slot, _):
        known.insert(slot)
        ownLoops.insert(level)
        return true
      case .text, .loadConstant, .push, .apply, .write, .print, .jump, .jumpIfTrue, .jumpIfFalse,
        .compare, .nextLoop:
        return true
      }
    }
  }

  /// The parts that lie in no other, in order.
  static func outermost(of parts: [Range<Int>]) -> [Range<Int>] {
    var outermost: [Range<Int>] = []
    var end = 0
    for part in parts.sorted(by: { ($0.lowerBound, -$0.count) < ($1.lowerBound, -$1.count) })
    where part.lowerBound >= end && !part.isEmpty {
      outermost.append(part)
      end = part.upperBound
    }
    return outermost
  }
}

extension Instruction {
  var isText: Bool { if case .text = self { true } else { false } }
}
