public import Findings

/// A value on its way from a model to a page.
@usableFromInline
enum Value: Sendable {
  case none
  case text(String)
  /// Markup as UTF-8.
  case html([UInt8])
  /// Markup that appends itself.
  case writer(@Sendable (inout [UInt8]) -> Void)
  case number(Int)
  case flag(Bool)
  case date(LocalDate)
  case list(any ValueList)
  case object(StoredModel)
}

extension Value {
  /// What a condition makes of it: nothing, "", 0, no, an empty list and empty markup are false.
  var isTrue: Bool {
    switch self {
    case .none: false
    case .text(let text): !text.isEmpty
    case .html(let bytes): !bytes.isEmpty
    case .number(let number): number != 0
    case .flag(let flag): flag
    case .list(let list): list.count > 0
    case .writer, .date, .object: true
    }
  }
}
