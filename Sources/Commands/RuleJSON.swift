import Checks
import Findings

extension Rule {
  /// The rule with the files of its examples, for other programs.
  var json: JSONValue {
    .object([
      "rule": .text(id.rawValue), "title": .text(title), "severity": .text(severity.name),
      "rationale": .text(rationale), "examples": .list(examples.map(\.json)),
    ])
  }
}

extension Example {
  /// The example with every file that it stands on, the arrows taken out.
  fileprivate var json: JSONValue {
    var files = JSONObject()
    for file in sources({ $0.replacing("↓", with: "") }) {
      files[file.path] = .text(String(decoding: file.bytes, as: UTF8.self))
    }
    return .object([
      "name": .text(name), "date": .text(today), "files": .object(files),
      "messages": .list(messages.map { .text($0) }),
    ])
  }
}
