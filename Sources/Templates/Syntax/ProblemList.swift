package import Findings

extension RuleID {
  /// A template that cannot be compiled.
  package static let brokenTemplate: RuleID = "broken-template"
}

/// What is wrong with one template, in the order in which it was found.
struct ProblemList {
  let source: SourceFile
  private(set) var findings: [Finding] = []

  /// Beyond this many the rest is noise.
  static let limit = 100

  init(_ source: SourceFile) { self.source = source }

  var isFull: Bool { findings.count >= Self.limit }

  mutating func add(
    _ message: String, at offset: Int, notes: [Finding.Note] = [], advice: String? = nil
  ) {
    guard !isFull else { return }
    findings.append(
      Finding(
        .brokenTemplate, message, at: source.location(ofByte: offset), notes: notes,
        advice: advice))
  }
}
