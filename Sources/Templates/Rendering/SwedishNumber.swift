/// Numbers as they are written in Swedish text.
@usableFromInline
enum SwedishNumber {
  /// Appends the digits in threes from the end, with no-break spaces: 1 234 567.
  static func append(_ number: Int, to output: inout [UInt8]) {
    if (0..<1_000).contains(number) { return appendDigits(number, to: &output) }
    if number < 0 { output.append(contentsOf: "−".utf8) }
    let digits = String(number.magnitude)
    var left = digits.utf8.count
    for digit in digits.utf8 {
      output.append(digit)
      left -= 1
      if left > 0, left % 3 == 0 { output.append(contentsOf: "\u{A0}".utf8) }
    }
  }

  /// Appends the digits and nothing more: 1234567.
  @usableFromInline
  static func appendDigits(_ number: Int, to output: inout [UInt8]) {
    guard (0..<1_000).contains(number) else {
      output.append(contentsOf: String(number).utf8)
      return
    }
    if number > 99 { output.append(0x30 + UInt8(number / 100)) }
    if number > 9 { output.append(0x30 + UInt8(number / 10 % 10)) }
    output.append(0x30 + UInt8(number % 10))
  }
}
