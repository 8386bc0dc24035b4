package import Findings

/// One of the goals of Agenda 2030: an entry of `agenda2030.yml`.
package struct AgendaGoal: Sendable, Hashable {
  package let number: Placed<Int>
  package let name: String
  /// `#RRGGBB`
  package let colour: String
  package let targets: [GoalID]
  /// The address that names the goal in open data.
  package let address: String?

  package enum Key: String, FieldKey {
    case number = "nummer"
    case name = "namn"
    case colour = "färg"
    case targets = "delmål"
    case address = "adress"

    package static let names = FieldNames<Key>()
  }
}

extension AgendaGoal {
  package static func parse(_ file: SourceFile) -> Diagnosed<[AgendaGoal]> {
    let entries = RegisterFile.entries(of: file)
    var findings = entries.findings
    var seen: [Int: SourceLocation] = [:]
    let goals = entries.value.compactMap { parse($0, &findings) }.filter { goal in
      guard let first = seen[goal.number.value] else {
        seen[goal.number.value] = goal.number.location
        return true
      }
      findings.append(
        Finding(
          .duplicateID, "Mål \(goal.number.value) finns redan", at: goal.number.location,
          notes: [Finding.Note("Det första stället", at: first)], advice: "Ta bort det ena."))
      return false
    }
    return Diagnosed(goals.sorted { $0.number.value < $1.number.value }, findings: findings)
  }

  private static func parse(_ node: YAMLNode, _ findings: inout [Finding]) -> AgendaGoal? {
    var reader = FieldReader<Key>(node, subject: "målet")
    defer { findings += reader.findings }
    reader.require(.number, subject: "målet")
    guard let number = reader.number(.number, in: 1...99) else { return nil }
    let name = reader.requiredText(.name, subject: "målet")?.value ?? "Mål \(number.value)"
    let targets: [GoalID] = reader.texts(.targets).compactMap { text in
      if let id = GoalID(text.value), id.target != nil, id.goal == number.value { return id }
      reader.report(
        Finding(
          .unreadableValue, "\(text.value.shortened) är inget delmål till mål \(number.value)",
          at: text.location,
          advice: "Skriv målets nummer, punkt och delmålets tecken: \"\(number.value).1\"."))
      return nil
    }
    return AgendaGoal(
      number: number, name: name, colour: colour(&reader), targets: targets,
      address: reader.webAddress(.address, to: "målet")?.value)
  }

  private static func colour(_ reader: inout FieldReader<Key>) -> String {
    guard let text = reader.text(.colour) else { return "#5a5a5a" }
    if Colour(text.value) != nil { return text.value }
    reader.report(
      Finding(
        .unreadableValue, "\(text.value.shortened) är ingen färg", at: text.location,
        advice: "Skriv sex hexadecimala siffror inom citattecken: \"#E5243B\"."))
    return "#5a5a5a"
  }
}

/// A colour written as `#RRGGBB`.
package struct Colour: Sendable, Hashable {
  private let red: Int
  private let green: Int
  private let blue: Int

  package init?(_ text: String) {
    guard text.utf8.count == 7, text.hasPrefix("#"), let value = Int(text.dropFirst(), radix: 16),
      value >= 0
    else { return nil }
    (red, green, blue) = (value >> 16, value >> 8 & 255, value & 255)
  }

  /// True when white text on the colour has at least the contrast 4.5:1 that WCAG 1.4.3 asks for.
  package var carriesWhiteText: Bool { 1.05 / (luminance + 0.05) >= 4.5 }

  /// Relative luminance by WCAG 2, 0 for black to 1 for white.
  private var luminance: Double {
    0.2126 * Self.linear(red) + 0.7152 * Self.linear(green) + 0.0722 * Self.linear(blue)
  }

  private static func linear(_ channel: Int) -> Double {
    let share = Double(channel) / 255
    guard share > 0.04045 else { return share / 12.92 }
    return power24((share + 0.055) / 1.055)
  }

  /// x to the power 2.4, as x² times the fifth root of x²; Newton's method, without libm.
  private static func power24(_ x: Double) -> Double {
    let square = x * x
    var root = 1.0
    for _ in 0..<60 {
      root -= (root * root * root * root * root - square) / (5 * root * root * root * root)
    }
    return square * root
  }
}
