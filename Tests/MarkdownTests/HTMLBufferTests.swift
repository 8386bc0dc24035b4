import Testing

@testable import Markdown

struct HTMLBufferTests {
  /// Eight bytes are looked at together; what is found must be the same as byte by byte.
  @Test func wordsAndEscapesAreThoseFoundByteByByte() {
    let pieces = [
      "a", "bc", " ", "  ", "å", "–", "\t", "\n", "&", "<", ">", "\"", "ordens", "\u{1}", "~", "!",
    ]
    var state: UInt64 = 7
    for _ in 0..<3_000 {
      var buffer = HTMLBuffer(capacity: 0)
      var html = ""
      var words = 0
      var isInWord = false
      for _ in 0..<3 {
        var text = ""
        for _ in 0..<Int(state >> 60) + 1 {
          state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
          text += pieces[Int(state >> 33) % pieces.count]
        }
        for byte in text.utf8 {
          let isSpace = byte == 0x20 || byte == 0x0A || byte == 0x09
          if !isSpace, !isInWord { words += 1 }
          isInWord = !isSpace
        }
        html += Self.escaped(text)
        Array(text.utf8).withUnsafeBufferPointer { buffer.appendText($0) }
      }
      #expect(buffer.wordCount == words)
      #expect(String(decoding: buffer.bytes, as: UTF8.self) == html)
    }
  }

  private static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
      .replacing("\"", with: "&quot;")
  }

  /// The memory that a thread keeps is the same for text after text, and too little for this one.
  @Test func whatIsWrittenIsKeptWhenTheMemoryGrows() {
    for _ in 0..<3 {
      var buffer = HTMLBuffer(capacity: 0)
      var other = HTMLBuffer(capacity: 0)
      var text = ""
      for number in 0..<50_000 {
        buffer.append(number)
        buffer.append("<br />\n")
        other.append("x")
        text += "\(number)<br />\n"
      }
      #expect(String(decoding: buffer.bytes, as: UTF8.self) == text)
      #expect(other.bytes == [UInt8](repeating: 0x78, count: 50_000))
    }
  }

  @Test func theHTMLOfABodyHasNoRoomToGrow() {
    let body = parse(String(repeating: "Ett stycke med *ord*.\n\n", count: 1_000))
    #expect(body.html.capacity < body.html.count + 64)
  }
}
