import Documents
import Findings

/// The words of a letter to an owner.
struct LetterText {
  let subject: String
  let plain: String
  let html: String

  init(_ letter: Reminders.Letter, in register: Register) {
    let items = letter.matters.map { Item($0, in: register) }
    let others = LetterText.others(for: letter, in: register)
    let name = letter.owner.map { register.body($0)?.name ?? $0 }
    let greeting = name.map { "Hej \($0)!" } ?? "Hej!"
    let lead =
      name == nil
      ? "Ingen är angiven som ansvarig för de här dokumenten. Se till att någon tar hand om dem:"
      : "Det här behöver ni göra med dokument som ni svarar för:"
    subject = Self.subject(items)
    plain = Self.plain(greeting, lead, items, others, register)
    html = Self.html(greeting, lead, items, others, register)
  }

  private static func subject(_ items: [Item]) -> String {
    guard let first = items.first else { return "Inget att göra" }
    return items.count == 1 ? first.sentence : "\(first.sentence), och \(items.count - 1) till"
  }

  /// A matter in words.
  private struct Item {
    let sentence: String
    let advice: String
    let address: String

    init(_ matter: Matter, in register: Register) {
      let version = register.versions[matter.version]
      let title = version.title.value
      let days = register.today.days(until: matter.day)
      let day = matter.day.swedish
      switch matter.kind {
      case .lastDay:
        sentence = "\(title) \(days < 0 ? "gick ut den \(day)" : Self.coming("går ut", days, day))"
        advice =
          "Låt \(register.deciders(of: version)) besluta om förlängning, en ny version eller "
          + "upphävande, och skriv in beslutet."
      case .followUp:
        sentence =
          "\(title) \(days < 0 ? "skulle ha följts upp senast den \(day)" : Self.coming("ska följas upp", days, day))"
        advice = "Gör uppföljningen och skriv in datumet under uppföljning: senast."
      }
      address =
        register.content.settings.address + register.address(ofVersion: matter.version)
    }

    private static func coming(_ words: String, _ days: Int, _ day: String) -> String {
      switch days {
      case 0: "\(words) i dag"
      case 1: "\(words) i morgon"
      default: "\(words) om \(days) dagar, den \(day)"
      }
    }
  }

  /// Warnings about the owner's documents that have no day, for the same letter.
  private static func others(for letter: Reminders.Letter, in register: Register) -> [Finding] {
    guard let owner = letter.owner else { return [] }
    return register.findings().filter { finding in
      guard finding.severity >= .warning, finding.due == nil,
        let index = register.version(atPath: finding.location.path)
      else { return false }
      return register.versions[index].owners.contains { $0.value == owner }
    }
  }

  private static func plain(
    _ greeting: String, _ lead: String, _ items: [Item], _ others: [Finding], _ register: Register
  ) -> String {
    var lines = [greeting, "", lead, ""]
    for item in items {
      lines += ["* \(item.sentence).", "  \(item.advice)", "  \(item.address)", ""]
    }
    if !others.isEmpty {
      lines += ["Se också över:", ""]
      lines += others.map { "* \($0.message)." } + [""]
    }
    return (lines + ["Hälsningar", register.content.settings.name]).joined(separator: "\r\n")
      + "\r\n"
  }

  private static func html(
    _ greeting: String, _ lead: String, _ items: [Item], _ others: [Finding], _ register: Register
  ) -> String {
    let list = items.map { item in
      "<li><p><strong><a href=\"\(XMLText.escaped(item.address))\">\(XMLText.escaped(item.sentence))</a></strong></p>"
        + "<p>\(XMLText.escaped(item.advice))</p></li>"
    }
    let more =
      others.isEmpty
      ? []
      : ["<p>Se också över:</p>", "<ul>"]
        + others.map { "<li>\(XMLText.escaped($0.message)).</li>" } + ["</ul>"]
    let parts =
      [
        "<!DOCTYPE html>", "<html lang=\"sv\"><head><meta charset=\"utf-8\">",
        "<title>\(XMLText.escaped(subject(items)))</title></head><body>",
        "<p>\(XMLText.escaped(greeting))</p>", "<p>\(XMLText.escaped(lead))</p>", "<ul>",
      ] + list + ["</ul>"] + more + [
        "<p>Hälsningar<br>\(XMLText.escaped(register.content.settings.name))</p>", "</body></html>",
      ]
    return parts.joined(separator: "\r\n") + "\r\n"
  }
}
