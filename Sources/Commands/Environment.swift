import Foundation

/// What the environment of the process says.
enum Environment {
  /// The file that GitHub Actions shows on the page of a run, or `nil` elsewhere.
  static var gitHubSummary: String? { value("GITHUB_STEP_SUMMARY") }

  /// https://no-color.org: any value but an empty one asks for no colour.
  static var refusesColour: Bool { value("NO_COLOR") != nil }

  /// Where a program lies: in the first folder of `PATH` that has it.
  static func program(_ name: String) -> String? {
    (value("PATH") ?? "/usr/bin:/bin").split(separator: ":").map { "\($0)/\(name)" }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
  }

  private static func value(_ name: String) -> String? {
    let value = ProcessInfo.processInfo.environment[name, default: ""]
    return value.isEmpty ? nil : value
  }
}
