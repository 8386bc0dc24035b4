import Documents

/// Front matter that is being written: fields with a comment each, an empty line between them.
struct CommentedFields {
  private(set) var lines: [String] = []

  /// As wide as a line of a comment becomes.
  private static let width = 96

  /// Adds a field with its comment. An empty `value` leaves the field to be filled in.
  mutating func add(_ key: FrontMatterKey, _ value: String, comment: [String]) {
    begin(comment)
    lines.append(value.isEmpty ? "\(key.rawValue):" : "\(key.rawValue): \(value)")
  }

  /// Adds a field whose value takes lines of its own.
  mutating func add(_ key: FrontMatterKey, group: [String], comment: [String]) {
    begin(comment)
    lines.append("\(key.rawValue):")
    lines += group.map { "  " + $0 }
  }

  /// Adds a field that has no value yet as a comment, to be made a field by whoever needs it.
  mutating func suggest(_ key: FrontMatterKey, example: String, comment: [String]) {
    begin(comment)
    guard key.takesLines else {
      lines.append("# \(key.rawValue): \(example)")
      return
    }
    lines.append("# \(key.rawValue):")
    lines += example.split(separator: "\n").map { "#   \($0)" }
  }

  private mutating func begin(_ comment: [String]) {
    if !lines.isEmpty { lines.append("") }
    for text in comment { lines += Self.wrapped(text) }
  }

  /// The words of a comment on as many lines as they need.
  static func wrapped(_ text: String) -> [String] {
    var lines: [String] = []
    var line = "#"
    for word in text.split(separator: " ") {
      if line.count + 1 + word.count > width, line != "#" {
        lines.append(line)
        line = "#"
      }
      line += " " + word
    }
    return lines + [line]
  }
}

extension FrontMatterKey {
  /// Whether the value is written below the name of the field.
  var takesLines: Bool {
    switch self {
    case .history, .followUp, .targets, .sectionGoals: true
    default: false
    }
  }
}
