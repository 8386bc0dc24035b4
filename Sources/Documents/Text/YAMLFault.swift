import Findings

/// What the YAML parser could not read, said in Swedish: the mistake when it is found, or else where
/// the parser stopped.
struct YAMLFault {
  let finding: Finding

  /// - Parameter text: what was read, with a line for each of `lines`.
  init(_ problem: YAMLProblem, of text: [UInt8], in lines: YAMLLines) {
    if let found = FaultSearch.finding(for: problem, text: text, in: lines) {
      finding = found
      return
    }
    finding =
      switch problem {
      case .syntax(let problem, let mark, let context):
        Self.finding(problem, at: mark, context: context, in: lines)
      case .secondDocument(let mark):
        Self.finding("but found another document", at: mark, context: nil, in: lines)
      case .nesting(let mark): Self.finding("nesting", at: mark, context: nil, in: lines)
      case .anchor(let mark): Self.anchor(at: lines.location(mark))
      case .repeatedKey(let name, let location):
        Finding(
          .unreadableFrontMatter, "Fältet \(name) står två gånger i samma grupp", at: location,
          advice: "Behåll ett av dem.")
      case .unreadable:
        Finding(
          .unreadableFrontMatter, "Fälten innehåller tecken som inte kan läsas",
          at: SourceLocation(lines.path, line: lines.firstLine),
          advice: "Spara filen som UTF-8 och ta bort osynliga styrtecken.")
      }
  }

  private static func finding(
    _ problem: String, at mark: YAMLMark, context: (text: String, mark: YAMLMark)?,
    in lines: YAMLLines
  ) -> Finding {
    if let context {
      if context.text.contains("an anchor") || context.text.contains("an alias") {
        return anchor(at: lines.location(context.mark))
      }
      if !lines.contain(mark) {
        return Finding(
          .unreadableFrontMatter, "Ett citattecken eller en parentes stängs aldrig",
          at: lines.location(context.mark), advice: "Stäng det som öppnas här.")
      }
    }
    let (message, advice) = words(for: problem)
    return Finding(.unreadableFrontMatter, message, at: lines.location(mark), advice: advice)
  }

  /// A value that begins with the sign of an anchor or an alias.
  static func anchor(at location: SourceLocation) -> Finding {
    Finding(
      .unreadableFrontMatter,
      "Ett värde börjar med & eller *, vilket i YAML betyder ankare och alias", at: location,
      advice: "Skriv ut värdet på varje ställe, eller sätt texten inom citattecken.")
  }

  /// libyaml's problems that people meet, and what to do about them.
  private static func words(for problem: String) -> (message: String, advice: String) {
    if problem.contains("mapping values are not allowed") {
      return (
        "Ett kolon följt av mellanslag står inne i ett värde",
        "Sätt hela värdet inom citattecken: \"Kultur: en plan\"."
      )
    }
    if problem.contains("cannot start any token") {
      return (
        "Ett värde börjar med ett tecken som inte får stå först, till exempel tabb, @ eller %",
        "Använd mellanslag i stället för tabb, eller sätt värdet inom citattecken."
      )
    }
    if problem.contains("could not find expected ':'") {
      return (
        "Ett fält saknar kolon", "Skriv fältets namn, kolon, mellanslag och värdet: typ: plan."
      )
    }
    if problem.contains("nesting") {
      return ("Fälten är nästlade för djupt", "Gör strukturen plattare.")
    }
    if problem.contains("did not find expected") {
      return (
        "Raderna hänger inte ihop: indrag, kolon eller citattecken stämmer inte",
        "Jämför med raderna omkring: samma indrag för samma nivå, och citattecken i par."
      )
    }
    return ("Fälten kan inte läsas som YAML här", "Jämför med ett dokument som fungerar.")
  }
}
