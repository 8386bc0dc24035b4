import Findings

extension Value {
  /// Appends the value as HTML: escaped, unless it is markup.
  func print(to output: inout [UInt8]) {
    switch self {
    case .text(let text): HTMLEscaping.append(text, to: &output)
    case .html(let bytes): output.append(contentsOf: bytes)
    case .writer(let write): write(&output)
    default: appendText(to: &output, escaped: false)
    }
  }

  /// Appends the value as text. What is not text has no characters to escape.
  func appendText(to output: inout [UInt8], escaped: Bool) {
    switch self {
    case .text(let text) where escaped: HTMLEscaping.append(text, to: &output)
    case .text(let text): output.append(contentsOf: text.utf8)
    case .number(let number): SwedishNumber.appendDigits(number, to: &output)
    case .date(let date): date.append(to: &output)
    case .html(let bytes): output.append(contentsOf: bytes)
    case .writer(let write): write(&output)
    case .none, .flag, .list, .object: break
    }
  }
}

extension Comparison {
  /// Nothing is equal only to nothing, and is neither less nor greater than anything.
  func holds(_ left: Value, _ right: Value) -> Bool {
    switch (left, right) {
    case (.text(let left), .text(let right)): holds(left, right)
    case (.number(let left), .number(let right)): holds(left, right)
    case (.date(let left), .date(let right)): holds(left, right)
    case (.flag(let left), .flag(let right)): holds(left ? 1 : 0, right ? 1 : 0)
    case (.none, .none): self == .equal
    default: self == .unequal
    }
  }

  private func holds<Operand: Comparable>(_ left: Operand, _ right: Operand) -> Bool {
    switch self {
    case .equal: left == right
    case .unequal: left != right
    case .less: left < right
    case .lessOrEqual: left <= right
    case .greater: left > right
    case .greaterOrEqual: left >= right
    }
  }
}
