import Findings
import Website

/// The templates as they last were without fault, and what is wrong with them now.
struct TemplateMemory: Sendable {
  private var sources: [String: SourceFile] = [:]
  private var assets: [String: [UInt8]] = [:]
  /// `nil` until the templates have been without fault once.
  private(set) var good: TemplateFolder?
  /// What is wrong with them now.
  private(set) var findings: [Finding] = []

  mutating func update(_ changes: RememberedFiles.Changes) {
    for path in changes.removed {
      sources[path] = nil
      assets[path] = nil
    }
    for (path, bytes) in changes.written {
      if path.hasPrefix(TemplateFolder.assetFolder) {
        assets[path] = bytes
      } else {
        sources[path] = SourceFile(path: path, bytes: bytes)
      }
    }
    let read = TemplateFolder.read(
      sources.values.sorted { $0.path < $1.path },
      assets: assets.sorted { $0.key < $1.key }.map { (path: $0.key, bytes: $0.value) })
    findings = read.findings
    if let value = read.value { good = value }
  }
}
