import Documents
import Markdown

/// Links to files, and how their paths are written anew in a text.
enum LinkPaths {
  /// The relative paths that the links of a body name.
  static func relative(in body: MarkdownBody) -> [String] {
    let paths = body.links.compactMap { link -> String? in
      if case .file(let path, _) = link.target, !path.hasPrefix("/") { path } else { nil }
    }
    return Set(paths).sorted()
  }

  /// The relative paths by which a file links to another.
  static func paths(
    in file: String, leadingTo wanted: String, _ register: Register
  ) -> [String] {
    let bodies =
      register.versions.filter { $0.path == file }.map(\.body)
      + register.content.pages.filter { $0.path == file }.map(\.body)
    let folder = file.split(separator: "/").dropLast()
    return bodies.flatMap(relative).filter { path in
      var parts = folder.map(String.init)
      for part in path.split(separator: "/") where part != "." {
        if part == ".." { _ = parts.popLast() } else { parts.append(String(part)) }
      }
      return parts.joined(separator: "/") == wanted
    }
  }

  /// Writes the address of inline links and of link definitions anew.
  static func replace(_ old: String, with new: String, in text: String) -> String {
    var result = text
    for before in ["](", "](<", "]: ", "]: <"] {
      for after in [")", "#", " ", ">", "\n"] {
        result = result.replacing(before + old + after, with: before + new + after)
      }
    }
    return result
  }

  static func replace(_ old: String, with new: String, in lines: [Substring]) -> [Substring] {
    replace(old, with: new, in: lines.joined(separator: "\n"))
      .split(separator: "\n", omittingEmptySubsequences: false)
  }
}
