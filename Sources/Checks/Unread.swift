import Documents
import Findings

/// The files that could not be read and whose fault stops the build. What points at them is no fault
/// of its own: it is counted with the fault that it follows from.
struct ToldUnread: Sendable {
  private let paths: Set<String>
  private let files: UnreadFiles

  init(_ register: Register) {
    let content = register.content
    files = content.unread
    if files.isEmpty {
      paths = []
      return
    }
    var severities: [RuleID: Severity?] = [:]
    var paths: Set<String> = []
    for finding in content.findings where files.contains(finding.location.path) {
      let known = severities[finding.rule]
      let severity = known ?? Rule.named(finding.rule.rawValue)?.severity(in: register)
      if known == nil { severities[finding.rule] = .some(severity) }
      if severity == .error { paths.insert(finding.location.path) }
    }
    self.paths = paths
  }

  func contains(_ path: String) -> Bool { paths.contains(path) }

  /// Whether a register could not be read, so that nothing can be said about what it has.
  func contains(_ file: ContentFile) -> Bool {
    files.register(file).map(paths.contains) ?? false
  }

  /// Whether some document could not be read, so that it cannot be said what no document says.
  var hasDocuments: Bool { !paths.isEmpty && files.hasDocuments }

  /// Whether a version of the document with an id could not be read: it may be the one that holds.
  func contains(versionOf id: String) -> Bool { files.document(id).map(paths.contains) ?? false }

  /// The findings, with a note at the first of each of these files that says how many references to
  /// it could not be examined.
  func noted(_ findings: [Finding], in register: Register) -> [Finding] {
    if paths.isEmpty { return findings }
    var references = references(in: register)
    return findings.map { finding in
      guard finding.severity == .error,
        let places = references.removeValue(forKey: finding.location.path),
        let first = places.min()
      else { return finding }
      let words =
        places.count == 1
        ? "En hänvisning hit, som därför inte granskades"
        : "Den första av \(places.count) hänvisningar hit, som därför inte granskades"
      return finding.with(notes: finding.notes + [Finding.Note(words, at: first)])
    }
  }

  /// The places of what points at each file.
  private func references(in register: Register) -> [String: [SourceLocation]] {
    var result: [String: [SourceLocation]] = [:]
    for pointer in register.brokenPointers {
      if case .unread(let path) = pointer.fault {
        result[path, default: []].append(pointer.location)
      }
    }
    func add(_ file: ContentFile, _ findings: (Register) -> [Finding]) {
      guard let path = files.register(file) else { return }
      for finding in findings(register) { result[path, default: []].append(finding.location) }
    }
    add(.bodies, UnknownNames.bodies)
    add(.types, UnknownNames.types)
    add(.goals, UnknownNames.goals)
    return result
  }
}

/// What the rules about the names of registers find, whether those could be read or not.
enum UnknownNames {}

extension Finding {
  fileprivate func with(notes: [Note]) -> Finding {
    Finding(rule, message, at: location, severity: severity, notes: notes, advice: advice, due: due)
  }
}
