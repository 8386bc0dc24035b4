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

  /// Makes what many of the files share, before the first of them is made.
  func prepare() async

  /// - Parameter number: a place among `paths`.
  func appendBytes(ofFile number: Int, to output: inout [UInt8]) throws
}

extension FilesToMake {
  package func prepare() async {}
}

extension [OutputFile]: FilesToMake {
  package var paths: [String] { map(\.path) }

  package func appendBytes(ofFile number: Int, to output: inout [UInt8]) {
    output.append(contentsOf: self[number].bytes)
  }
}

extension OutputFile {
  /// Whether a path stays within its folder and has its place on one line of a list.
  static func isSound(_ path: String) -> Bool {
    path.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F }
      && path.split(separator: "/", omittingEmptySubsequences: false)
        .allSatisfy { !$0.isEmpty && $0 != "." && $0 != ".." }
  }
}

extension Array {
  /// Files sorted by path. What faulty ids and names would put outside the folder, on a path that is
  /// taken or below a file is left out; the fault itself is among the findings.
  func placed(by path: (Element) -> String) -> [Element] {
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
