/// Tries what is suspected: reads the text as it would be with each mistake mended.
struct FaultTrial {
  private let problem: YAMLProblem
  private let lines: [WrittenLine]
  private let yaml: YAMLLines
  /// How many more times the text may be read.
  private var readings: Int
  /// The first that makes the whole text readable.
  private var cure: Suspicion?
  /// The first with which the text reads further, to another mistake.
  private var step: Suspicion?

  private enum Outcome { case reads, readsFurther, isNoBetter }

  init(_ problem: YAMLProblem, lines: [WrittenLine], yaml: YAMLLines, readings: Int) {
    self.problem = problem
    self.lines = lines
    self.yaml = yaml
    self.readings = readings
  }

  var isOver: Bool { cure != nil || readings <= 0 }
  var best: Suspicion? { cure ?? step }

  mutating func attempt(_ suspicion: Suspicion?) {
    guard let suspicion, !isOver else { return }
    readings -= 1
    switch outcome(of: suspicion) {
    case .reads: cure = suspicion
    case .readsFurther: step = step ?? suspicion
    case .isNoBetter: break
    }
  }

  private func outcome(of suspicion: Suspicion) -> Outcome {
    do throws(YAMLProblem) {
      _ = try YAMLReader.root(of: suspicion.mended(lines), yaml)
      return .reads
    } catch {
      switch (problem, error) {
      case (.syntax(_, let old, _), .syntax(_, let new, _)):
        let isAfter = (new.line, new.column) > (suspicion.line + 1, suspicion.column + 1)
        let isFurther = (new.line, new.column) > (old.line, old.column)
        let isElsewhere = new.line != old.line || new.column != old.column
        return isAfter && (isFurther || suspicion.isOpening && isElsewhere)
          ? .readsFurther : .isNoBetter
      // A mapping with twins is told of when it is over.
      case (.syntax, .repeatedKey): return .readsFurther
      case (.repeatedKey(_, let old), .repeatedKey(_, let new)):
        return old < new ? .readsFurther : .isNoBetter
      default: return .isNoBetter
      }
    }
  }
}
