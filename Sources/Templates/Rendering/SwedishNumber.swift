/// Numbers as they are written in Swedish text.
enum SwedishNumber {
  /// Appends the digits in threes from the end, with no-break spaces: 1 234 567.
  static func append(_ number: Int, to output: inout [UInt8]) {
    if number < 0 { output.append(contentsOf: "−".utf8) }
    let digits = String(number.magnitude)
    var left = digits.utf8.count
    for digit in digits.utf8 {
      output.append(digit)
      left -= 1
      if left > 0, left % 3 == 0 { output.append(contentsOf: "\u{A0}".utf8) }
    }
  }
}
