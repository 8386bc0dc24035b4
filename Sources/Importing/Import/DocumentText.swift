package import Documents

/// A document that was written elsewhere, as far as it could be read.
package struct DocumentText: Sendable {
  package let form: ImportForm
  let extracted: ExtractedText
  /// What Word says of itself; `nil` for other documents.
  let word: WordMarkdown?

  /// - Parameter bytes: a text in UTF-8, in which form feeds part the pages; for `.word` it is
  ///   Markdown as Pandoc writes it.
  /// - Throws: `ImportRefusal`.
  package init(_ bytes: [UInt8], form: ImportForm) throws(ImportRefusal) {
    self.form = form
    extracted = try ExtractedText(bytes)
    word = form == .word ? WordMarkdown(bytes) : nil
  }

  /// The title that the document states, and the lines it stands on.
  package func title(in content: Content) -> StatedTitle? {
    if let title = word?.title { return StatedTitle(text: title, lines: []) }
    return TitleSearch(content: content).title(of: word?.opening ?? extracted.lines)
      .map { StatedTitle(text: $0.text, lines: $0.lines) }
  }

  /// The type that a title names.
  package static func type(ofTitle title: String, in content: Content) -> DocumentType? {
    TitleSearch(content: content).type(ofTitle: title)?.type
  }
}

/// A title as a document has it.
package struct StatedTitle: Sendable {
  package let text: String
  let lines: [TextLine]

  init(text: String, lines: [TextLine]) {
    self.text = text
    self.lines = lines
  }

  /// A title that somebody gave.
  package init(given text: String) { self.init(text: text, lines: []) }
}
