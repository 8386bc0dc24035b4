import Testing

@testable import Markdown

struct TaskListTests {
  @Test func aTaskSaysWhetherItIsDone() {
    #expect(
      html("- [ ] ett\n- [x] *två*\n- tre") == """
        <ul>
        <li class="uppgift"><input type="checkbox" disabled aria-label="Inte klart" /> ett</li>
        <li class="uppgift"><input type="checkbox" disabled checked aria-label="Klart" /> <em>två</em></li>
        <li>tre</li>
        </ul>

        """)
  }
}
