/// A file of the site, before it is written.
package struct OutputFile: Hashable, Sendable {
  /// Within the folder of the site, with `/` between its parts: `dokument/vision/index.html`.
  package let path: String
  package let bytes: [UInt8]

  package init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  init(address: String, bytes: [UInt8]) {
    self.init(path: Self.path(ofAddress: address), bytes: bytes)
  }

  /// The file of a page: `/ordlista/` is `ordlista/index.html`.
  package static func path(ofAddress address: String) -> String {
    let path = address.dropFirst()
    return address.hasSuffix("/") ? path + "index.html" : String(path)
  }
}

/// Files of a site that are made when their turn comes, so that not all are in memory at once.
package protocol FilesToMake: Sendable {
  /// Sorted, each once.
  var paths: [String] { get }

  /// The places of all files among `paths`, in runs that are made by one task each, and in the order
  /// in which the runs are best begun.
  var runs: [[Int]] { get }

  /// Makes what many of the files share, before the first of them is made.
  func prepare() async

  /// - Parameter number: a place among `paths`.
  func appendBytes(ofFile number: Int, to output: inout [UInt8]) throws
}

extension FilesToMake {
  package var runs: [[Int]] { Array(paths.indices).runs() }

  package func prepare() async {}
}

extension [OutputFile]: FilesToMake {
  package var paths: [String] { map(\.path) }

  package func appendBytes(ofFile number: Int, to output: inout [UInt8]) {
    output.append(contentsOf: self[number].bytes)
  }
}

extension [Int] {
  /// The elements in order, in runs of at most `limit`, and enough runs that no task is left with
  /// much to do when the others have nothing.
  func runs(ofAtMost limit: Int = 64) -> [[Int]] {
    let length = Swift.max(1, Swift.min(limit, count / 16))
    return stride(from: 0, to: count, by: length).map {
      Array(self[$0..<Swift.min($0 + length, count)])
    }
  }
}

extension OutputFile {
  /// Whether a path stays within its folder and has its place on one line of a list.
  static func isSound(_ path: String) -> Bool {
    var path = path
    return path.withUTF8(isSound)
  }

  fileprivate static func isSound(_ path: UnsafeBufferPointer<UInt8>) -> Bool {
    var (length, dots) = (0, 0)
    for byte in path {
      guard byte >= 0x20, byte != 0x7F else { return false }
      if byte == UInt8(ascii: "/") {
        if length == dots, length <= 2 { return false }
        (length, dots) = (0, 0)
      } else {
        length += 1
        if byte == UInt8(ascii: ".") { dots += 1 }
      }
    }
    return length > dots || length > 2
  }
}

extension Array {
  /// Files sorted by path. What faulty ids and names would put outside the folder, on a path that is
  /// taken or below a file is left out; the fault itself is among the findings.
  func placed(by path: (Element) -> String) -> [Element] {
    let paths = map(path)
    let order = paths.indices.sorted { paths[$0] < paths[$1] }
    if Self.areApart(order.map { paths[$0] }) { return order.map { self[$0] } }
    return placedWithCare(by: path)
  }

  /// True when no path is in the way of another, as far as can be told at once.
  ///
  /// - Parameter paths: sorted.
  private static func areApart(_ paths: [String]) -> Bool {
    var others: [String] = []
    for (index, path) in paths.enumerated() {
      var path = path
      let isPlain = path.withUTF8 { bytes in
        bytes.allSatisfy { $0 < 0x80 } && OutputFile.isSound(bytes)
          && !bytes.hasFolder(Self.index)
      }
      guard isPlain, index == 0 || paths[index - 1] != path else { return false }
      // Nearly all are of this name, and nothing lies below them.
      if !path.hasSuffix(Self.index) { others.append(path + "/") }
    }
    return others.allSatisfy { folder in
      let index = paths.partitioningIndex { $0 >= folder }
      return index == paths.count || !paths[index].hasPrefix(folder)
    }
  }

  private static var index: String { "index.html" }

  private func placedWithCare(by path: (Element) -> String) -> [Element] {
    var files: Set<String> = []
    var folders: Set<Substring> = []
    let kept = filter { file in
      let path = path(file)
      let slashes = path.utf8.indices.filter { path.utf8[$0] == 0x2F }
      let above = slashes.map { path[..<$0] }
      guard OutputFile.isSound(path), !folders.contains(path[...]),
        !above.contains(where: { files.contains(String($0)) }),
        files.insert(path).inserted
      else { return false }
      folders.formUnion(above)
      return true
    }
    return kept.sorted { path($0) < path($1) }
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether one of the folders that a path leads through has a name.
  fileprivate func hasFolder(_ name: String) -> Bool {
    var start = 0
    for slash in indices where self[slash] == UInt8(ascii: "/") {
      if slash - start == name.utf8.count, self[start..<slash].elementsEqual(name.utf8) {
        return true
      }
      start = slash + 1
    }
    return false
  }
}

extension [String] {
  /// The first index whose element fits; all that fit must follow all that do not.
  func partitioningIndex(_ fits: (String) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if fits(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
