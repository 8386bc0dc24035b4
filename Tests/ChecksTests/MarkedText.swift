import Findings

/// A text in which arrows ↓ mark places: the text without them, and where they stood.
struct MarkedText {
  let text: String
  let locations: [SourceLocation]

  init(_ marked: String, path: String) {
    var text = ""
    var locations: [SourceLocation] = []
    var line = 1
    var column = 1
    for character in marked {
      if character == "↓" {
        locations.append(SourceLocation(path, line: line, column: column))
        continue
      }
      text.append(character)
      if character.isNewline {
        line += 1
        column = 1
      } else {
        column += 1
      }
    }
    self.text = text
    self.locations = locations
  }
}
