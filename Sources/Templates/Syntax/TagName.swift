/// The first word of `{% %}`.
enum TagName: String, CaseIterable {
  case `if`, elif, `else`, endif
  case `for`, endfor
  case block, endblock
  case extends
  case include
  case raw, endraw
}

extension TagName {
  static let known = allCases.map(\.rawValue)

  /// What may end the part that follows the tag.
  var enders: Set<TagName> {
    switch self {
    case .if: [.elif, .else, .endif]
    case .for: [.else, .endfor]
    case .block: [.endblock]
    case .raw: [.endraw]
    case .elif, .else, .endif, .endfor, .endblock, .extends, .include, .endraw: []
    }
  }

  /// True when it can only stand after another tag.
  var endsSomething: Bool {
    switch self {
    case .elif, .else, .endif, .endfor, .endblock, .endraw: true
    case .if, .for, .block, .extends, .include, .raw: false
    }
  }
}
