import Documents
import Findings
import Markdown

/// The glossary's words in a text: each at its first place in a section, and never in a heading, a
/// link, code or the head of a table.
struct GlossaryMarks: Sendable {
  struct Mark: Hashable, Sendable {
    /// Where the word stands in the HTML without its holes filled.
    let range: Range<Int>
    /// The index of the word in the glossary.
    let term: Int
  }

  /// By ascending place.
  private(set) var marks: [Mark] = []

  /// The words that are in the text, each once, in the order in which they come.
  var terms: [Int] {
    var seen: Set<Int> = []
    return marks.map(\.term).filter { seen.insert($0).inserted }
  }

  static let none = GlossaryMarks()

  private init() {}

  init(_ words: GlossaryWords, in html: [UInt8]) {
    html.withUnsafeBufferPointer { text in
      SmallLetters.table.withUnsafeBufferPointer { small in
        words.isBeginning.withUnsafeBufferPointer { isBeginning in
          var reader = Reader(words: words, text: text, small: small, isBeginning: isBeginning)
          reader.read()
          marks = reader.marks
        }
      }
    }
  }

  private struct Reader {
    let words: GlossaryWords
    let text: UnsafeBufferPointer<UInt8>
    let small: UnsafeBufferPointer<UInt8>
    let isBeginning: UnsafeBufferPointer<Bool>
    var marks: [Mark] = []
    private var position = 0
    /// How many elements that explain nothing are open.
    private var closedDepth = 0
    private var seen: Set<Int> = []

    init(
      words: GlossaryWords, text: UnsafeBufferPointer<UInt8>, small: UnsafeBufferPointer<UInt8>,
      isBeginning: UnsafeBufferPointer<Bool>
    ) {
      self.words = words
      self.isBeginning = isBeginning
      self.text = text
      self.small = small
    }

    mutating func read() {
      while position < text.count {
        let end = text.firstIndex(ofByte: UInt8(ascii: "<"), from: position) ?? text.count
        if closedDepth == 0 { readText(to: end) }
        position = end
        if position < text.count { readTag() }
      }
    }

    /// Reads text without tags, 64 bytes at a time.
    private mutating func readText(to end: Int) {
      var starts = WordStarts()
      var block = position
      while block < end {
        var found = starts.next(in: text, from: block, to: end, small: small)
        while found != 0 {
          readWord(at: block + found.trailingZeroBitCount)
          found &= found - 1
        }
        block &+= 64
      }
    }

    private mutating func readWord(at start: Int) {
      // One in the midst of what has been marked says nothing of its own.
      guard start >= position, start + 2 < text.count else { return }
      let place = GlossaryWords.place(
        small[Int(text[start])], small[Int(text[start + 1])], small[Int(text[start + 2])])
      guard isBeginning[place], let match = words.match(place, at: start, in: text, small: small)
      else { return }
      position = match.end
      if seen.insert(match.term).inserted {
        marks.append(Mark(range: start..<match.end, term: match.term))
      }
    }

    private mutating func readTag() {
      let isEnd = position + 1 < text.count && text[position + 1] == UInt8(ascii: "/")
      let name = position + (isEnd ? 2 : 1)
      let end = text.firstIndex(ofByte: UInt8(ascii: ">"), from: position) ?? text.count
      position = end + 1
      guard isClosed(elementNamedAt: name) else { return }
      if isEnd { closedDepth = max(0, closedDepth - 1) } else { closedDepth += 1 }
    }

    /// Also begins a new section at a heading.
    private mutating func isClosed(elementNamedAt start: Int) -> Bool {
      guard start + 1 < text.count else { return false }
      let next = text[start + 1]
      let isShort = next == UInt8(ascii: ">") || next == UInt8(ascii: " ")
      switch text[start] {
      case UInt8(ascii: "a"): return isShort
      case UInt8(ascii: "h") where 0x31...0x36 ~= next:
        seen.removeAll(keepingCapacity: true)
        return true
      case UInt8(ascii: "t"): return next == UInt8(ascii: "h") && !isLetter(at: start + 2)
      case UInt8(ascii: "c"): return next == UInt8(ascii: "o") && !isColumn(at: start)
      case UInt8(ascii: "p"): return next == UInt8(ascii: "r")
      default: return false
      }
    }

    private func isLetter(at index: Int) -> Bool {
      index < text.count && small[Int(text[index])] != 0
    }

    /// `<col>` has no end; `<code>` has.
    private func isColumn(at start: Int) -> Bool {
      start + 2 < text.count && text[start + 2] == UInt8(ascii: "l")
    }
  }
}
