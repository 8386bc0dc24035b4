import Testing

@testable import Markdown

struct LinkTargetTests {
  private func target(_ address: String) -> Link.Target? {
    parse("[t](<\(address)>)").links.first?.target
  }

  @Test(arguments: [
    ("a.md", Link.Target.file(path: "a.md", anchor: nil)),
    ("../a%20b.md#m%C3%A5l", .file(path: "../a b.md", anchor: "mål")),
    ("/dokument/a/", .file(path: "/dokument/a/", anchor: nil)),
    ("a#", .file(path: "a", anchor: "")), ("100%.md", .file(path: "100%.md", anchor: nil)),
    ("", .file(path: "", anchor: nil)), ("2025:1.md", .file(path: "2025:1.md", anchor: nil)),
    ("Bilaga 1: x.md", .file(path: "Bilaga 1: x.md", anchor: nil)),
    ("a/b:c.md", .file(path: "a/b:c.md", anchor: nil)),
    ("#m%C3%A5l", .anchor("mål")), ("#", .anchor("")),
    ("https://a.se/b#c", .external("https://a.se/b#c")), ("HTTP://a.se", .external("HTTP://a.se")),
    ("mailto:a@b.se", .external("mailto:a@b.se")),
    ("tel:042-10 50 00", .external("tel:042-10 50 00")),
    ("//a.se/b", .external("https://a.se/b")), ("/\\\\a.se", .external("https://a.se")),
    ("ftp://a.se", .unsafe("ftp://a.se")), ("file:///etc", .unsafe("file:///etc")),
  ])
  func addressesAreToldApart(_ address: String, _ expected: Link.Target) {
    #expect(target(address) == expected)
  }

  @Test(arguments: [
    "javascript:alert(1)", "JaVaScRiPt:alert(1)", " javascript:alert(1)", "java&#10;script:a",
    "java&Tab;script:a", "&#1;javascript:a", "javascript&colon;a", "&#106;avascript:a",
    "javascript%3Aa", "java%0Ascript:a", "%6Aavascript:a", "%01javascript:a", "data:text/html,a",
    "vbscript:a",
    "java\u{1}script:a", "java\tscript:a", "blob:a", "view-source:a", "java%09script%3aa",
  ])
  func anUnsafeAddressIsKnownInAnyDisguise(_ address: String) {
    guard case .unsafe = target(address) else {
      Issue.record("\(String(describing: target(address)))")
      return
    }
    #expect(!String(decoding: parse("[t](<\(address)>)").html, as: UTF8.self).contains("script"))
  }

  @Test func anImageIsJudgedToo() {
    #expect(parse("![a](data:image/svg+xml,x)").links[0].target == .unsafe("data:image/svg+xml,x"))
  }
}
