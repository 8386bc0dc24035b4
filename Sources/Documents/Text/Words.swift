extension String {
  var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }

  /// At most 60 characters on one line, for messages.
  package var shortened: String {
    let line = split(whereSeparator: \.isNewline).first.map(String.init) ?? ""
    return line.count > 60 || line.count < count ? String(line.prefix(60)) + "…" : line
  }

  var trimmedWhitespace: String {
    guard first?.isWhitespace == true || last?.isWhitespace == true else { return self }
    let start = drop(while: \.isWhitespace)
    let end = start.lastIndex { !$0.isWhitespace }
    return end.map { String(start[...$0]) } ?? ""
  }
}
