import Findings
import Yams

/// What the YAML parser could not read, said in Swedish.
struct YAMLFault {
  let finding: Finding

  init(_ error: YamlError, in lines: YAMLLines) {
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      let (message, advice) = Self.words(for: problem)
      finding = Finding(
        .unreadableFrontMatter, message, at: lines.location(mark), advice: advice)
    case .duplicatedKeysInMapping(let keys, let context):
      finding = Finding(
        .unreadableFrontMatter,
        "Fältet \(keys.first ?? "?") står två gånger i samma grupp",
        at: lines.location(context.mark), advice: "Behåll ett av dem.")
    default:
      finding = Finding(
        .unreadableFrontMatter, "Fälten innehåller tecken som inte kan läsas",
        at: SourceLocation(lines.path, line: lines.firstLine),
        advice: "Spara filen som UTF-8 och ta bort osynliga styrtecken.")
    }
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
    if problem.contains("unexpected end of stream") {
      return ("Ett citattecken eller en parentes stängs aldrig", "Stäng det som öppnats.")
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
