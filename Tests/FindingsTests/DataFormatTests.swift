import Findings
import Testing

struct DataFormatTests {
  @Test(arguments: [
    (["a", "b"], "a,b\r\n"), (["", "å"], ",å\r\n"), (["a,b", "c\"d"], "\"a,b\",\"c\"\"d\"\r\n"),
    (["=1+1", "-5", "+x", "@y", "- a, b"], "'=1+1,-5,'+x,'@y,\"'- a, b\"\r\n"),
    (["rad\nrad", "\tx"], "\"rad\nrad\",'\tx\r\n"),
  ])
  func aRowOfCSV(_ row: [String], _ expected: String) {
    #expect(CSV.text([row]) == expected)
    #expect(CSV.text([row, row]) == expected + expected)
  }

  @Test(arguments: [
    ("åäö \"x\" \\", #""åäö \"x\" \\""#), ("\n\t\r", #""\n\t\r""#),
    ("a\u{1}b\u{1F}", #""a\u0001b\u001f""#), ("", "\"\""),
  ])
  func aTextInJSON(_ text: String, _ expected: String) {
    #expect(JSONValue.text(text).text() == expected)
  }

  @Test(arguments: [0, nil])
  func aListThatIsWrittenItemByItemIsAsOneThatIsNot(indent: Int?) {
    let head: JSONObject = ["version": .number(1), "namn": .text("Å")]
    for numbers in [[], [1], [1, 2, 3]] {
      var whole = head
      whole["lista"] = .list(numbers.map { .object(["nummer": .number($0)]) })
      var written: [UInt8] = []
      head.write(to: &written, indent: indent, list: "lista", of: numbers) {
        number, output, indent in
        var fields = JSONFields(indent: indent, to: &output)
        fields.add("nummer", .number(number), to: &output)
        fields.add("utan", nil, to: &output)
        fields.end(&output)
      }
      let expected = JSONValue.object(whole).text(indent: indent)
      #expect(String(decoding: written, as: UTF8.self) == expected)
    }
  }
}
