/// Targets of requests that ask for something that is not of the site, by every trick known.
enum OutsidePaths {
  static let all: [[UInt8]] = written + bytes

  private static let ups = [
    "..", "%2e%2e", "%2E%2E", ".%2e", "%2e.", "%252e%252e", "..%00", "%c0%ae%c0%ae", "%uff0e%uff0e",
    "....", "..;", "\u{FF0E}\u{FF0E}",
  ]

  private static let slashes = ["/", "//", "%2f", "%2F", "%5c", "\\", "%252f", "%c0%af", "/./"]

  private static let files = [
    "etc/passwd", "content/webbplats.yml", "proc/self/environ", "templates/bas.html",
    "Package.swift", ".git/config", "dokument/luftplan.md", "webbplats.yml",
  ]

  private static let strange = [
    "//etc/passwd", "///etc/passwd", "/etc/passwd", "/.", "/..", "/./etc/passwd", "/%00",
    "/index.html%00.png", "/dokument/%00/", "/__styr/../etc/passwd", "/__styr/", "/__styr",
    "/__styr/%2e%2e/index.html", "/__styr/panel.js/..", "/~root/", "/C:/windows/win.ini",
    "/file:///etc/passwd", "http://example.com/etc/passwd", "/.styr-filer", "/%", "/%zz",
    "/dokument/../index.html", "/dokument/./luftplan/", "/dokument//luftplan/", "*",
  ]

  private static var climbing: [String] {
    var result: [String] = []
    for up in ups {
      for slash in slashes {
        let step = up + slash
        for file in files { result += ["/" + step + file, "/dokument/" + step + step + file] }
      }
    }
    return result
  }

  private static let written: [[UInt8]] = (climbing + strange).map { Array($0.utf8) }

  private static let bytes: [[UInt8]] = [
    Array("/a\u{0}b".utf8), Array("/\u{0}/../etc/passwd".utf8), Array("/\u{7F}\u{1}".utf8),
  ]
}
