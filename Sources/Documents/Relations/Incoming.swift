/// For each document, by its index, the connections that point at it from other documents.
struct Incoming: Sendable {
  /// Those to the first document first, and those to one document in the order of connections.
  private let all: [Pointer]
  /// For each document, where its own begin; last, how many there are.
  private let starts: [Int]

  /// What is asked of a connection when one follows it backwards, without its texts.
  struct Pointer: Sendable {
    /// The place among the connections.
    let connection: Int32
    /// The index of the version that points.
    let source: Int32
    /// The index of the version that is pointed at.
    let target: Int32
    /// It names that version, and not just the document.
    let isPinned: Bool
  }

  init(_ connections: [Connection], documents: [Document], resolver: Resolver) {
    let pointers = connections.indices.map { index -> Pointer? in
      guard case .version(let target, _, let isPinned) = connections[index].target else {
        return nil
      }
      let source = connections[index].source
      guard resolver.documentOfVersion[target] != resolver.documentOfVersion[source] else {
        return nil
      }
      return Pointer(
        connection: Int32(index), source: Int32(source), target: Int32(target), isPinned: isPinned)
    }
    var starts = [Int](repeating: 0, count: documents.count + 1)
    for case let pointer? in pointers {
      starts[resolver.documentOfVersion[Int(pointer.target)] + 1] += 1
    }
    for document in documents.indices { starts[document + 1] += starts[document] }
    var next = starts
    let none = Pointer(connection: 0, source: 0, target: 0, isPinned: false)
    var all = [Pointer](repeating: none, count: starts[documents.count])
    for case let pointer? in pointers {
      let document = resolver.documentOfVersion[Int(pointer.target)]
      all[next[document]] = pointer
      next[document] += 1
    }
    self.all = all
    self.starts = starts
  }

  subscript(document: Int) -> ArraySlice<Pointer> { all[starts[document]..<starts[document + 1]] }
}
