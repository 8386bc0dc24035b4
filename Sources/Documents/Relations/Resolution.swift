/// Where a link or a relation leads.
package enum Resolution: Sendable, Hashable {
  /// The index of the version it leads to. `isPinned` when it names that version and not just the
  /// document.
  case version(Int, anchor: String?, isPinned: Bool)
  /// An address of this site that is no document, with its anchor.
  case address(String)
  /// A section of the same page.
  case section(String)
  case external(String)
  case broken(Fault)

  /// Why a link leads nowhere, with the nearest known spelling. Indirect, so that the room for all
  /// these words is only taken where there is a fault.
  package indirect enum Fault: Sendable, Hashable {
    case unknownDocument(String, near: String?)
    case draft(String)
    case ambiguous(String, paths: [String])
    case unknownVersion(String, of: String, known: [String])
    case unknownAnchor(String, of: String, near: String?)
    case unknownFile(String, near: String?)
    case unknownAddress(String, near: String?)
    /// The file is there, by this path, but cannot be read.
    case unread(String)
    /// `javascript:` and the like.
    case unsafe(String)
  }
}
