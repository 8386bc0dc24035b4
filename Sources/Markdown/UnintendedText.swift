import Findings

/// Text that plainly was to become something else: a heading, a table, a link, or a text.
///
/// Everything that is asked of nearly all texts is their first letter.
extension BodyWriter {
  /// - Parameter node: a paragraph, before it is written.
  mutating func reportUnintendedText(in node: Node) {
    guard let first = node.firstChild, kinds[first] == .text else { return }
    if first.next == nil, StarterText.isAll(of: first.literal) {
      reportStarterText(
        String(decoding: first.literal, as: UTF8.self), under: headings.last?.text,
        at: places.start(of: node))
    }
    guard mayHoldRows else { return }
    switch TableRows(places.possibleRows(of: node)) {
    case .none: break
    case .bars:
      reportUnintended(
        "Raderna med lodräta streck blir ingen tabell, utan löpande text",
        at: places.start(of: node),
        "Skriv en rad av bindestreck under rubrikerna, med lika många kolumner som de: |---|---|.")
    case .tabs:
      reportUnintended(
        "Raderna med tabbar blir ingen tabell, utan löpande text", at: places.start(of: node),
        "Skriv lodräta streck i stället för tabbarna, och en rad av bindestreck under rubrikerna: "
          + "|---|---|.")
    }
  }

  /// - Parameter heading: the one that the text stands under.
  mutating func reportStarterText(_ text: String, under heading: String?, at place: SourceLocation)
  {
    let words = heading.map { " under rubriken ”\($0)”" } ?? ""
    reportUnintended(
      "Mallens text ”\(text)” står kvar\(words)", at: place,
      "Skriv det som ska stå där, eller ta bort det.")
  }

  /// - Parameter node: a text that begins with `#`.
  mutating func reportUnspacedHeading(_ text: Bytes, of node: Node) {
    guard let paragraph = node.parent, kinds[paragraph] == .paragraph, beginsLine(node) else {
      return
    }
    let signs = text.firstIndex { $0 != 0x23 } ?? text.count
    guard signs < text.count, signs > 1 || isAlone(text, node), signs <= 6 else { return }
    let letter = text[signs]
    guard HTMLTag.isLetter(letter) || letter >= 0x80 || (0x30...0x39).contains(letter) else {
      return
    }
    guard let location = places.unescaped(text.part(0..<min(text.count, 40)), near: node) else {
      return
    }
    let words = Self.beginning(of: text.part(signs..<text.count))
    let marks = String(repeating: "#", count: signs)
    reportUnintended(
      "”\(marks)\(words)” blir ingen rubrik, för det saknas ett mellanslag efter \(marks)",
      at: location, "Skriv \(marks) \(words).")
  }

  private func beginsLine(_ node: Node) -> Bool {
    guard let previous = node.previous else { return true }
    return kinds[previous] == .softBreak || kinds[previous] == .lineBreak
  }

  /// One sign is a heading too, but it is also how a subject is marked: `#metoo`.
  private func isAlone(_ text: Bytes, _ node: Node) -> Bool {
    guard node.previous == nil, node.next == nil, text.count > 1, let last = text.last else {
      return false
    }
    let isCapital = (0x41...0x5A).contains(text[1]) || text[1] == 0xC3
    return isCapital && text.first(0x23, from: 1) == nil && ![0x2E, 0x21, 0x3F].contains(last)
  }

  /// - Parameters:
  ///   - text: of a node, with `[` at `start`.
  mutating func reportRawLink(_ text: Bytes, from start: Int, of node: Node) {
    guard let close = text.first(0x5D, from: start + 1, to: start + 200) else { return }
    var open = close + 1
    let hasGap = open < text.count && text[open] == 0x20
    if hasGap { open += 1 }
    guard open < text.count, text[open] == 0x28 else { return }
    let fault: RawLinkFault
    if open + 1 == text.count {
      // A whole address becomes a link by itself.
      guard let next = node.next, kinds[next] == .link else { return }
      let rest = next.next.flatMap { kinds[$0] == .text ? $0.literal.first : nil }
      fault = hasGap ? .gap : rest == 0x20 ? .space : .address
    } else {
      guard let end = text.first(0x29, from: open + 1, to: open + 500) else { return }
      let address = text.part((open + 1)..<end)
      guard address.looksLikeAddress else { return }
      fault = hasGap ? .gap : address.first(0x20) == nil ? .address : .space
    }
    guard let location = places.unescaped(text.part(start..<(open + 1)), near: node) else { return }
    let words = Self.beginning(of: text.part((start + 1)..<close))
    reportUnintended(
      "Länken ”\(words)” blir löpande text, för \(fault.reason)", at: location, fault.advice)
  }

  /// - Parameters:
  ///   - text: of a node, with `[^` at `start`.
  mutating func reportMissingFootnote(_ text: Bytes, from start: Int, of node: Node) {
    guard let close = text.first(0x5D, from: start + 2, to: start + 60) else { return }
    let label = text.part((start + 2)..<close)
    guard !label.isEmpty, label.first(0x20) == nil,
      let location = places.unescaped(text.part(start..<(close + 1)), near: node)
    else { return }
    let words = String(decoding: label, as: UTF8.self)
    reportUnintended(
      "Fotnoten [^\(words)] finns inte, så hänvisningen blir löpande text", at: location,
      "Skriv fotnoten på en egen rad: [^\(words)]: och dess text.")
  }

  /// At most 60 characters.
  private static func beginning(of text: Bytes) -> String {
    let words = String(decoding: text.part(0..<1_000), as: UTF8.self)
    return words.count > 60 ? words.prefix(60) + "…" : words
  }

  private mutating func reportUnintended(
    _ message: String, at location: SourceLocation, _ advice: String
  ) {
    findings.append(
      Finding("unintended-text", message, at: location, severity: .warning, advice: advice))
  }
}

/// Why something that looks like a link is none.
private enum RawLinkFault {
  case gap, space, address

  var reason: String {
    switch self {
    case .gap: "det står ett mellanslag mellan ] och ("
    case .space: "adressen har ett mellanslag"
    case .address: "adressen är inte skriven så att den kan läsas"
    }
  }

  var advice: String {
    switch self {
    case .gap: "Ta bort mellanslaget: [text](adress)."
    case .space: "Skriv %20 i stället för mellanslaget, eller döp om det som länken leder till."
    case .address: "Skriv [text](adress), utan mellanslag och parenteser i adressen."
    }
  }
}

extension Bytes {
  /// Whether what stands within parentheses is the path of a file or an address on the web.
  fileprivate var looksLikeAddress: Bool {
    let none = Bytes(start: nil, count: 0)
    if first(".md", then: none, in: indices) != nil { return true }
    let beginnings: [StaticString] = ["https:", "http:", "www.", "mailto:", "../", "./", "/"]
    return beginnings.contains { has($0, then: none, at: 0) } && first(0x20) != 0
  }
}
