/// Comma-separated values by RFC 4180.
package enum CSV {
  /// The rows, each ended by CRLF. A value that a spreadsheet would take for a formula gets a
  /// leading apostrophe.
  package static func text(_ rows: [[String]]) -> String {
    rows.map { $0.map(field).joined(separator: ",") + "\r\n" }.joined()
  }

  private static func field(_ value: String) -> String {
    let isFormula = value.first.map { "=+-@\t".contains($0) } ?? false
    let text = isFormula && Int(value) == nil ? "'" + value : value
    guard text.unicodeScalars.contains(where: { "\",\r\n".unicodeScalars.contains($0) })
    else { return text }
    return "\"" + text.replacing("\"", with: "\"\"") + "\""
  }
}
