/// For each document, by its index, the connections that point at it from other documents.
struct Incoming: Sendable {
  /// Indices of connections, those to the first document first.
  private let all: [Int]
  /// For each document, where its own begin; last, how many there are.
  private let starts: [Int]

  init(_ connections: [Connection], documents: [Document], resolver: Resolver) {
    let targets = connections.indices.map { index -> Int? in
      guard case .version(let target, _, _) = connections[index].target else { return nil }
      let document = resolver.documentOfVersion[target]
      let own = resolver.documentOfVersion[connections[index].source]
      return document == own ? nil : document
    }
    var starts = [Int](repeating: 0, count: documents.count + 1)
    for target in targets { if let target { starts[target + 1] += 1 } }
    for document in documents.indices { starts[document + 1] += starts[document] }
    var next = starts
    var all = [Int](repeating: 0, count: starts[documents.count])
    for (index, target) in targets.enumerated() {
      guard let target else { continue }
      all[next[target]] = index
      next[target] += 1
    }
    self.all = all
    self.starts = starts
  }

  subscript(document: Int) -> ArraySlice<Int> { all[starts[document]..<starts[document + 1]] }
}
