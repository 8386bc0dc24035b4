import Findings

/// The names that hold at one place of a template.
///
/// The inner hides the outer: loops and `with`, then the page, then what all pages share. A name
/// that is added to a page model can therefore never change what an old template means.
struct Scope {
  let page: Vocabulary
  let globals: Vocabulary
  /// `nil` while nobody can tell which texts there are.
  let texts: [String: String]?
  /// The fields of the page that differ between pages of the same facts, if there are such pages.
  let ownFields: Set<Int>?
  var locals: [Local] = []
  /// How many loops lie around this place.
  var loops = 0

  /// A name given by `for` or `with`.
  struct Local {
    let name: String
    /// `nil` when its value could not be understood; nothing more is said about it then.
    let kind: Kind?
    let slot: Int
  }

  init(
    page: Vocabulary, globals: Vocabulary, texts: [String: String]?, ownFields: [String]? = nil
  ) {
    self.page = page
    self.globals = globals
    self.texts = texts
    self.ownFields = ownFields.map { names in Set(names.compactMap { page.index(of: $0) }) }
  }

  /// Slots of the renderer that are taken by models.
  static let pageSlot = 0
  static let globalsSlot = 1

  var nextSlot: Int { 2 + locals.count }

  static let loopName = "loop"
  static let textsName = "texter"

  /// What a name stands for.
  enum Meaning {
    case local(Local)
    case field(slot: Int, index: Int, Kind)
    case loop
    case texts
  }

  func meaning(of name: String) -> Meaning? {
    if let local = locals.last(where: { $0.name == name }) { return .local(local) }
    if name == Self.loopName, loops > 0 { return .loop }
    if let index = page.index(of: name) {
      return .field(slot: Self.pageSlot, index: index, page.entries[index].kind)
    }
    if let index = globals.index(of: name) {
      return .field(slot: Self.globalsSlot, index: index, globals.entries[index].kind)
    }
    return name == Self.textsName ? .texts : nil
  }

  /// Everything that could stand here, the nearest first.
  var names: [String] {
    var names = locals.reversed().map(\.name)
    if loops > 0 { names.append(Self.loopName) }
    names += page.names + globals.names + [Self.textsName]
    var seen: Set<String> = []
    return names.filter { seen.insert($0).inserted }
  }
}
