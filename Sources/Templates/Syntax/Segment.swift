/// A piece of a template: text, or something in braces.
struct Segment {
  enum Kind {
    case text
    case output([Token])
    case tag([Token])
    case comment
  }

  let kind: Kind
  /// The bytes of the file, braces included. Trimming makes texts shorter.
  var range: Range<Int>
  /// `{{-` or `{%-`: white space before it goes.
  var trimsBefore = false
  /// `-}}` or `-%}`: white space after it goes.
  var trimsAfter = false
  /// A tag about which a problem has been reported; only its name is of use, to find its end.
  var isBroken = false
  /// A tag or comment with nothing else on its lines than other tags and comments.
  var standsAlone = false

  var isText: Bool { if case .text = kind { true } else { false } }

  /// True for what prints nothing by itself where it stands.
  var canStandAlone: Bool {
    switch kind {
    case .tag, .comment: true
    case .text, .output: false
    }
  }
}
