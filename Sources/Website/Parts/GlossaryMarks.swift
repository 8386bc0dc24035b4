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

  init(_ words: GlossaryWords, in html: ArraySlice<UInt8>) {
    guard words.width > 0 else { return }
    html.withUnsafeBufferPointer { text in
      SmallLetters.table.withUnsafeBufferPointer { small in
        words.leaps.withUnsafeBufferPointer { leaps in
          words.mayBegin.withUnsafeBufferPointer { mayBegin in
            var reader = Reader(
              words: words, text: text, small: small, leaps: leaps, mayBegin: mayBegin)
            reader.read()
            marks = reader.marks
          }
        }
      }
    }
  }

  private struct Reader {
    let words: GlossaryWords
    let text: UnsafeBufferPointer<UInt8>
    let small: UnsafeBufferPointer<UInt8>
    let leaps: UnsafeBufferPointer<UInt8>
    let mayBegin: UnsafeBufferPointer<Bool>
    var marks: [Mark] = []
    private var position = 0
    /// How many elements that explain nothing are open.
    private var closedDepth = 0
    private var seen: Set<Int> = []

    init(
      words: GlossaryWords, text: UnsafeBufferPointer<UInt8>, small: UnsafeBufferPointer<UInt8>,
      leaps: UnsafeBufferPointer<UInt8>, mayBegin: UnsafeBufferPointer<Bool>
    ) {
      self.words = words
      self.leaps = leaps
      self.mayBegin = mayBegin
      self.text = text
      self.small = small
    }

    mutating func read() {
      while position < text.count {
        let end = text.firstIndex(ofByte: UInt8(ascii: "<"), from: position) ?? text.count
        if closedDepth == 0 { readText(from: position, to: end) }
        position = end
        if position < text.count { readTag() }
      }
    }

    /// Reads text without tags, in leaps.
    private mutating func readText(from start: Int, to end: Int) {
      let raw = UnsafeRawBufferPointer(text)
      let before = words.width - 1
      // The last byte of the window.
      var last = start + before
      while last < end {
        let ending = raw.loadUnaligned(fromByteOffset: last - 1, as: UInt16.self)
        let leap = leaps[Int(UInt16(littleEndian: ending))]
        if leap == 0 {
          readWord(at: last - before, inTextFrom: start)
          last += 1
        } else {
          last += Int(leap)
        }
      }
    }

    @inline(__always)
    private mutating func readWord(at place: Int, inTextFrom start: Int) {
      guard place + 2 < text.count,
        mayBegin[GlossaryWords.number(text[place], text[place + 1], text[place + 2])],
        // One in the midst of what has been marked says nothing of its own.
        place >= position, isBeginning(place, ofTextFrom: start),
        let match = words.match(at: place, in: text, small: small)
      else { return }
      position = match.end
      if seen.insert(match.term).inserted {
        marks.append(Mark(range: place..<match.end, term: match.term))
      }
    }

    /// Whether a word begins at a place: a run of what `SmallLetters` has letters for. What follows a
    /// hyphen within a word goes on with it, and the name of an entity such as `&amp;` is none.
    ///
    /// - Parameter start: where the text without tags begins that the place is in.
    private func isBeginning(_ place: Int, ofTextFrom start: Int) -> Bool {
      guard small[Int(text[place])] != 0 else { return false }
      if place == start { return true }
      switch text[place - 1] {
      case UInt8(ascii: "&"): return false
      case UInt8(ascii: "-"): return place - 1 == start || !isLetter(endingAt: place - 2, start)
      default: return !isLetter(endingAt: place - 1, start)
      }
    }

    /// Whether the byte at a place is a part of a letter.
    private func isLetter(endingAt place: Int, _ start: Int) -> Bool {
      if text[place] < 0x80 { return small[Int(text[place])] != 0 }
      // The first byte tells what the others are.
      var first = place
      while first > start, text[first] & 0xC0 == 0x80 { first -= 1 }
      switch text[first] {
      case 0xC2, 0xE0...0xF7: return false
      default: return small[Int(text[place])] != 0
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
