import Checks
package import Documents
package import Findings
import Templates

/// A whole site in memory, and everything that was found on the way to it.
package struct Build: Sendable {
  package let register: Register
  /// In reading order.
  package let findings: [Finding]
  /// Sorted by path. Two builds of the same input are equal, byte for byte.
  package let files: [OutputFile]

  /// Makes the site of `content` as it stands on `today`. Reads no disk, no clock, no environment.
  ///
  /// Each stage is a function from the one before it, and only from that:
  /// content → register → findings → pages → output files.
  ///
  /// - Throws: when a page's template was never compiled, which is a fault of the program.
  package init(
    _ content: Content, templates: TemplateFolder, today: LocalDate, includingDrafts: Bool = false
  ) async throws {
    let register = Register(content, today: today, includingDrafts: includingDrafts)
    let findings = register.findings()
    let site = SitePages(register, findings: findings)
    self.register = register
    self.findings = findings
    self.files = try await site.render(with: templates)
  }
}
