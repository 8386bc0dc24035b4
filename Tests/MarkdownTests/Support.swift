import CCmarkGFM
import Findings

@testable import Markdown

func parse(_ text: String, firstLine: Int = 1, headingShift: Int = 0) -> MarkdownBody {
  MarkdownBody.parse(
    Array(text.utf8), path: "a.md", firstLine: firstLine, headingShift: headingShift)
}

/// The HTML with what a register without documents would fill in.
func html(_ text: String) -> String { filled(parse(text)) }

func filled(_ body: MarkdownBody, range: Range<Int>? = nil) -> String {
  var output: [UInt8] = []
  body.write(into: &output, range: range) { hole, output in
    switch hole.kind {
    case .linkAttributes(let index):
      let link = body.links[Int(index)]
      output += (link.isImage ? " src=\"" : " href=\"").utf8
      HTMLEscape.address(words(of: link.target).utf8, to: &output)
      output += "\"".utf8
      if let title = link.title {
        output += " title=\"".utf8
        HTMLEscape.text(title.utf8, to: &output)
        output += "\"".utf8
      }
    case .linkText(let index):
      HTMLEscape.text("(\(words(of: body.links[Int(index)].target)))".utf8, to: &output)
    case .afterHeading: break
    }
  }
  return String(decoding: output, as: UTF8.self)
}

private func words(of target: Link.Target) -> String {
  switch target {
  case .file(let path, let anchor): path + (anchor.map { "#" + $0 } ?? "")
  case .anchor(let anchor): "#" + anchor
  case .external(let address): address
  case .document(let id, let anchor, let version):
    "doc:" + id + (version.map { "@" + $0 } ?? "") + (anchor.map { "#" + $0 } ?? "")
  case .unsafe: ""
  }
}

/// What cmark's own renderer makes of a text, with the extensions that write plain HTML.
func cmarkHTML(_ text: String) -> String {
  withCmark(text) { root in
    guard let rendered = cmark_render_html(root, CMARK_OPT_DEFAULT, nil) else { return "" }
    defer { free(rendered) }
    return String(cString: rendered)
  }
}

/// What cmark's own renderer makes of a text without markup, white space made single.
func cmarkText(_ text: String) -> String {
  withCmark(text) { root in
    guard let root else { return "" }
    let kinds = Cmark.shared.kinds
    var words: [UInt8] = []
    kinds.walk(below: root) { node in
      switch kinds[node] {
      case .text, .code: words += node.literal
      case .codeBlock: words += [0x20] + node.codeText + [0x20]
      case .htmlInline: break
      case .emphasis, .strong, .link: break
      default: words.append(0x20)
      }
    }
    return singleSpaced(String(decoding: words, as: UTF8.self))
  }
}

func singleSpaced(_ text: String) -> String {
  text.split { $0 == " " || $0 == "\n" || $0 == "\t" }.joined(separator: " ")
}

private func withCmark(_ text: String, _ body: (UnsafeMutablePointer<cmark_node>?) -> String)
  -> String
{
  _ = Cmark.shared
  let parser = cmark_parser_new(CMARK_OPT_DEFAULT)
  defer { cmark_parser_free(parser) }
  for name in ["table", "autolink"] {
    cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension(name))
  }
  cmark_parser_feed(parser, text, text.utf8.count)
  let root = cmark_parser_finish(parser)
  defer { cmark_node_free(root) }
  return body(root)
}
