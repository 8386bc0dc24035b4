/// What stands in a document that has just been begun, until somebody writes the real text.
package enum StarterText {
  package static let paragraph = "Skriv texten här."
  package static let question = "Skriv frågan här?"
  package static let answer = "Skriv svaret här."

  static let all = [paragraph, question, answer]

  /// Whether a text is one of them; nearly none has the same beginning.
  static func isAll(of text: Bytes) -> Bool {
    guard text.first == UInt8(ascii: "S"), text.count <= 24 else { return false }
    return all.contains(String(decoding: text, as: UTF8.self))
  }
}
