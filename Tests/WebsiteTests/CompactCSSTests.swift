import Testing

@testable import Website

struct CompactCSSTests {
  @Test(arguments: [
    ("", ""),
    ("a { color: red; }", "a{color:red}"),
    ("/* one */\n.a,\n.b  >  .c { margin : 0 ; }\n", ".a,.b>.c{margin :0}"),
    // A space before a colon is a descendant; one after it never means anything.
    (".text :is(h2, h3) + p { margin-top: 1em; }", ".text :is(h2,h3) + p{margin-top:1em}"),
    ("a { width: calc(1rem + 2 * 3px); }", "a{width:calc(1rem + 2 * 3px)}"),
    ("a::before { content: \"  /* ; }  \\\" \"; }", "a::before{content:\"  /* ; }  \\\" \"}"),
    ("a[x='  ;  '] { b: c }", "a[x='  ;  ']{b:c}"),
    ("@media (min-width: 2rem) {\n  a { b: c; }\n}", "@media (min-width:2rem){a{b:c}}"),
    ("a { b: c/* d */e; }", "a{b:c e}"),
    ("a { b: c; } /* never ends", "a{b:c}"),
    ("a { b: \"never ends", "a{b:\"never ends"),
    ("a { b: \"\\", "a{b:\"\\"),
  ])
  func onlyWhatMeansSomethingIsLeft(css: String, expected: String) {
    let made = CompactCSS.bytes(of: Array(css.utf8))
    #expect(String(decoding: made, as: UTF8.self) == expected)
    #expect(CompactCSS.bytes(of: made) == made)
  }
}
