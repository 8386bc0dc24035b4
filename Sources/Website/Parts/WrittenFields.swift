import Documents
import Templates

/// Fields that pages show often, written straight to the page.
extension Field {
  /// A date in words, as exactly as it is known: 1 september 2025, september 2025 or 2025.
  @inline(__always)
  static func swedishDate(
    _ name: String, _ description: String, _ get: @escaping @Sendable (Model) -> StatedDate?
  ) -> Self {
    .text(
      name, description, get, text: { $0.swedish }, write: { $0.appendSwedish(to: &$1) })
  }

  /// A date as it was written: 2025-09-01, 2025-09 or 2025.
  @inline(__always)
  static func writtenDate(
    _ name: String, _ description: String, _ get: @escaping @Sendable (Model) -> StatedDate?
  ) -> Self {
    .text(name, description, get, text: { $0.description }, write: { $0.append(to: &$1) })
  }

  /// A place along a strip: 47.5%.
  @inline(__always)
  static func place(
    _ name: String, _ description: String, _ get: @escaping @Sendable (Model) -> Place
  ) -> Self {
    .text(
      name, description, isOptional: false, get, text: { $0.percent },
      write: { $0.append(to: &$1) })
  }
}
