import Documents
import Findings

extension Report {
  /// For GitHub Actions: one workflow command for each finding, which becomes an annotation on the
  /// line it points at.
  ///
  /// - Parameter folder: the path of the content folder within the repository.
  package func github(under folder: String) -> String {
    findings.map { finding in
      let command =
        switch finding.severity {
        case .error: "error"
        case .warning: "warning"
        case .notice: "notice"
        }
      let place = finding.location
      let properties = [
        ("file", folder + "/" + place.path), ("line", String(place.line)),
        ("col", String(place.column)), ("title", finding.rule.rawValue),
      ].map { "\($0)=\(Self.escapedProperty($1))" }.joined(separator: ",")
      let text = [finding.message + ".", finding.advice].compactMap { $0 }.joined(separator: " ")
      return "::\(command) \(properties)::\(Self.escapedData(text))\n"
    }.joined()
  }

  /// What is new or nearer as annotations, and a notice for each that is no longer found.
  package func github(of changes: Changes, under folder: String) -> String {
    github(under: folder)
      + changes.gone.map { word, item in
        "::notice title=\(Self.escapedProperty("\(word) sedan \(changes.since)"))::"
          + Self.escapedData("\(folder)/\(item.file): \(item.message)") + "\n"
      }.joined()
  }

  /// A table for the page of the run, of changes alone.
  package func githubSummary(of changes: Changes) -> String {
    var lines = ["### Granskning \(register.today)", ""]
    guard !changes.isEmpty else {
      return (lines + ["Inget nytt sedan \(changes.since)."]).joined(separator: "\n") + "\n"
    }
    lines += [
      "Sedan \(changes.since): \(changes.new.count) nytt, \(changes.nearer.count) närmare, "
        + "\(changes.mended.count) åtgärdat"
        + (changes.lapsed.isEmpty ? "." : ", \(changes.lapsed.count) inte längre aktuellt."), "",
      "| Ändring | Allvar | Dokument | Vad | Regel |", "| --- | --- | --- | --- | --- |",
    ]
    for (word, findings) in [("Nytt", changes.new), ("Närmare", changes.nearer)] {
      lines += Report(register, findings: findings, sources: []).rows(first: word)
    }
    for (word, item) in changes.gone {
      lines.append(Self.row([word, "", item.file, item.message, item.rule]))
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// - Parameter first: what stands in a cell before the others.
  private func rows(first: String? = nil) -> [String] {
    findings.sorted { ($1.severity, $0) < ($0.severity, $1) }.map { finding in
      let cells = [
        finding.severity.swedish, "\(finding.location.path):\(finding.location.line)",
        finding.message, finding.rule.rawValue,
      ]
      return Self.row((first.map { [$0] } ?? []) + cells)
    }
  }

  private static func row(_ cells: [String]) -> String {
    "| " + cells.map(escapedCell).joined(separator: " | ") + " |"
  }

  /// A table for the page of the run: what goes into the file that `GITHUB_STEP_SUMMARY` names.
  package func githubSummary() -> String {
    var lines = [
      "### Granskning \(register.today)", "",
      "\(counts) i \(register.documents.count) dokument.", "",
    ]
    guard !findings.isEmpty else { return lines.joined(separator: "\n") + "\n" }
    lines += ["| Allvar | Dokument | Vad | Regel |", "| --- | --- | --- | --- |"]
    lines += rows()
    return lines.joined(separator: "\n") + "\n"
  }

  private static func escapedData(_ text: String) -> String {
    escaped(text, ["%": "%25", "\r": "%0D", "\n": "%0A"])
  }

  private static func escapedProperty(_ text: String) -> String {
    escaped(text, ["%": "%25", "\r": "%0D", "\n": "%0A", ":": "%3A", ",": "%2C"])
  }

  /// Looks at one scalar at a time: CR and LF together are a single character.
  private static func escaped(_ text: String, _ codes: [UnicodeScalar: String]) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      if let code = codes[scalar] { result += code } else { result.unicodeScalars.append(scalar) }
    }
    return result
  }

  private static func escapedCell(_ text: String) -> String {
    MarkdownText.escaped(text).replacing("|", with: "\\|")
  }
}

/// Text that Markdown shows as it is.
enum MarkdownText {
  static func escaped(_ text: String) -> String {
    var result = ""
    for character in text {
      if character.isNewline {
        result += " "
        continue
      }
      if "\\`*_[]<>#".contains(character) { result += "\\" }
      result.append(character)
    }
    return result
  }
}

extension Severity {
  /// The word for people: "fel", "varning", "upplysning".
  package var swedish: String {
    switch self {
    case .error: "fel"
    case .warning: "varning"
    case .notice: "upplysning"
    }
  }
}
