/// What can be done to a value before it is printed.
enum Filter: String, CaseIterable, Sendable {
  /// 1 september 2025
  case datum
  /// 2025-09-01
  case iso
  /// 1 234, with a no-break space
  case tal
  /// The first letter upper-case.
  case versal
  /// All letters lower-case.
  case gemener
  /// The length of a list.
  case antal
  /// Percent-encoded, for one part of a path.
  case url
  /// The texts of a list with something between.
  case sammanfoga
  /// a, b och c
  case och
  /// A number with the word for one or for many.
  case plural
  /// A JSON value that is safe within `<script>`.
  case json
  /// A text with each `{}` filled, in order.
  case med
}

extension Filter {
  static let names = allCases.map(\.rawValue).sorted()

  var argumentCount: ClosedRange<Int> {
    switch self {
    case .datum, .iso, .tal, .versal, .gemener, .antal, .url, .och, .json: 0...0
    case .sammanfoga: 1...1
    case .plural: 2...2
    case .med: 1...9
    }
  }

  func accepts(_ kind: Kind) -> Bool {
    switch (self, kind) {
    case (.datum, .date), (.iso, .date), (.tal, .number), (.plural, .number), (.antal, .list):
      true
    case (.versal, _), (.gemener, _), (.url, _), (.med, _): kind.isText
    case (.sammanfoga, .list(let element)), (.och, .list(let element)):
      element.isText
    case (.json, .html): false
    case (.json, .flag): true
    case (.json, _): kind.isPrintable
    default: false
    }
  }

  /// What `accepts` wants, for sentences.
  var wants: String {
    switch self {
    case .datum, .iso: "ett datum"
    case .tal, .plural: "ett tal"
    case .versal, .gemener, .url, .med: "en text"
    case .antal: "en lista"
    case .sammanfoga, .och: "en lista av texter"
    case .json: "en text, ett tal eller ett datum"
    }
  }

  func acceptsArgument(_ kind: Kind) -> Bool {
    switch self {
    case .med: kind.isPrintable
    default: kind.isText
    }
  }

  var result: Kind {
    switch self {
    case .antal: .number
    case .json: .html
    default: .text
    }
  }
}
