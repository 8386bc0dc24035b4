import Findings

/// What there is to say to the one who wrote the body.
extension BodyWriter {
  mutating func reportCostlyTable(onLine line: Int) {
    findings.append(
      Finding(
        "unreadable-text",
        "Tabellen har för många kolumner, så dokumentets tabeller visas som text",
        at: places.start(ofLine: line),
        advice: "Dela upp tabellen, så att ingen rad har fler än 500 lodstreck."))
  }

  mutating func reportSkippedLevel(_ heading: Heading) {
    let expected = headingState.lastLevel + 1
    guard heading.level > expected else { return }
    let message =
      headings.isEmpty
      ? "Den första rubriken, ”\(heading.text)”, är på nivå \(heading.level)"
      : "Rubriken ”\(heading.text)” hoppar från nivå \(headingState.lastLevel) till nivå \(heading.level)"
    findings.append(
      Finding(
        "skipped-heading-level", message, at: heading.location, severity: .warning,
        advice: "Inled rubriken med \(String(repeating: "#", count: expected)) i stället."))
  }

  mutating func reportMissingAltText(_ text: String, at location: SourceLocation) {
    guard text.allSatisfy(\.isWhitespace) else { return }
    findings.append(
      Finding(
        "missing-alt-text", "Bilden saknar alternativtext", at: location, severity: .warning,
        advice: "Beskriv mellan hakparenteserna vad bilden visar: ![beskrivning](bild.png)."))
  }

  /// - Parameter text: that of a link, as UTF-8.
  mutating func reportMeaninglessText(_ text: [UInt8], at location: SourceLocation) {
    guard LinkWords.areMeaningless(text) else { return }
    let text = String(decoding: text, as: UTF8.self)
    let message =
      text.allSatisfy(\.isWhitespace)
      ? "Länken saknar text" : "Länktexten ”\(text)” säger inte vart länken leder"
    findings.append(
      Finding(
        "meaningless-link-text", message, at: location, severity: .warning,
        advice: "Skriv vad läsaren hittar där, till exempel dokumentets namn."))
  }

  mutating func reportHTMLBlock(_ node: Node) {
    html.startLine()
    reportRawHTML(node.literal, at: places.start(of: node))
  }

  /// An end tag goes with its start tag, which has been reported.
  mutating func reportHTMLInline(_ node: Node) {
    let tag = node.literal
    let isEndTag = tag.count > 1 && tag[1] == 0x2F
    if isEndTag, openRawTags > 0 {
      openRawTags -= 1
      return
    }
    let isStartTag = tag.count > 2 && HTMLTag.isLetter(tag[1]) && tag[tag.count - 2] != 0x2F
    if isStartTag { openRawTags += 1 }
    reportRawHTML(tag, at: places.place(of: node, openings: [""], text: tag.part(0..<12)))
  }

  private mutating func reportRawHTML(_ source: Bytes, at location: SourceLocation) {
    let what = HTMLTag.description(of: source)
    findings.append(
      Finding(
        "raw-html", "\(what) är HTML och visas inte på sidan", at: location, severity: .warning,
        advice: "Ta bort HTML-koden, eller skriv samma sak med Markdown."))
  }
}
