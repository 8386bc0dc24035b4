extension String {
  var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }

  /// At most 60 characters on one line, for messages.
  package var shortened: String {
    let line = split(whereSeparator: \.isNewline).first.map(String.init) ?? ""
    return line.count > 60 || line.count < count ? String(line.prefix(60)) + "…" : line
  }

  /// True for every byte that white space can begin or end with, and for some others.
  private static func mayBeSpace(_ byte: UInt8) -> Bool { byte <= 0x20 || byte >= 0x7F }

  var trimmedWhitespace: String {
    guard utf8.first.map(Self.mayBeSpace) == true || utf8.last.map(Self.mayBeSpace) == true
    else { return self }
    let start = drop(while: \.isWhitespace)
    let end = start.lastIndex { !$0.isWhitespace }
    return end.map { String(start[...$0]) } ?? ""
  }
}
