extension Resolver {
  /// `path` seen from the folder of `file`; `nil` when it leaves the content folder.
  static func join(_ file: String, _ path: String) -> String? {
    var (file, path) = (file, path)
    return file.withUTF8 { file in path.withUTF8 { path in join(file, path) } }
  }

  private static func join(
    _ file: UnsafeBufferPointer<UInt8>, _ path: UnsafeBufferPointer<UInt8>
  ) -> String? {
    var isInside = true
    let joined = String(unsafeUninitializedCapacity: file.count + path.count + 1) { result in
      var end = 0
      for part in parts(of: file) { end = append(file[part], to: result, at: end) }
      _ = removeLast(of: result, &end)
      for part in parts(of: path) {
        switch (path[part.lowerBound], part.count, path[part.upperBound - 1]) {
        case (dot, 1, _): continue
        case (dot, 2, dot): isInside = isInside && removeLast(of: result, &end)
        default: end = append(path[part], to: result, at: end)
        }
      }
      return end
    }
    return isInside ? joined : nil
  }

  private static let slash = UInt8(ascii: "/")
  private static let dot = UInt8(ascii: ".")

  /// What stands between slashes and is not empty.
  private static func parts(of path: UnsafeBufferPointer<UInt8>) -> [Range<Int>] {
    var result: [Range<Int>] = []
    var start = 0
    for index in 0...path.count where index == path.count || path[index] == slash {
      if start < index { result.append(start..<index) }
      start = index + 1
    }
    return result
  }

  private static func append(
    _ part: Slice<UnsafeBufferPointer<UInt8>>, to path: UnsafeMutableBufferPointer<UInt8>,
    at end: Int
  ) -> Int {
    var end = end
    if end > 0 {
      path[end] = slash
      end += 1
    }
    for byte in part {
      path[end] = byte
      end += 1
    }
    return end
  }

  /// False when there is none.
  private static func removeLast(
    of path: UnsafeMutableBufferPointer<UInt8>, _ end: inout Int
  ) -> Bool {
    guard end > 0 else { return false }
    while end > 0, path[end - 1] != slash { end -= 1 }
    end = max(0, end - 1)
    return true
  }
}
