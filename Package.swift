// swift-tools-version: 6.1
import PackageDescription

let settings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
  name: "styr",
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/swhitty/FlyingFox", from: "0.27.1"),
  ],
  targets: [
    .systemLibrary(
      name: "CCmarkGFM",
      providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"])]),
    .systemLibrary(
      name: "CLibYAML", providers: [.apt(["libyaml-dev"])]),
    .systemLibrary(name: "CMalloc"),
    .target(name: "Findings", swiftSettings: settings),
    .target(name: "Markdown", dependencies: ["CCmarkGFM", "Findings"], swiftSettings: settings),
    .target(name: "Templates", dependencies: ["Findings"], swiftSettings: settings),
    .target(name: "Search", swiftSettings: settings),
    .target(
      name: "Documents", dependencies: ["CLibYAML", "Findings", "Markdown"],
      swiftSettings: settings),
    .target(
      name: "Checks", dependencies: ["Documents", "Findings", "Markdown"], swiftSettings: settings),
    .target(
      name: "Website",
      dependencies: ["Checks", "Documents", "Findings", "Markdown", "Search", "Templates"],
      swiftSettings: settings),
    .target(
      name: "Preview",
      dependencies: [
        "Documents", "Findings", "Website",
        .product(name: "FlyingFox", package: "FlyingFox"),
        .product(name: "FlyingSocks", package: "FlyingFox"),
      ], swiftSettings: settings),
    .target(
      name: "Importing", dependencies: ["Documents", "Findings", "Markdown"], exclude: ["NewSite"],
      swiftSettings: settings, plugins: ["EmbeddedFiles"]),
    .plugin(name: "EmbeddedFiles", capability: .buildTool()),
    .target(
      name: "Commands",
      dependencies: [
        "CMalloc", "Checks", "Documents", "Findings", "Importing", "Preview", "Templates",
        "Website",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ], swiftSettings: settings),
    .executableTarget(name: "styr", dependencies: ["Commands"], swiftSettings: settings),
    .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: settings),
    .testTarget(name: "FindingsTests", dependencies: ["Findings"], swiftSettings: settings),
    .testTarget(
      name: "MarkdownTests", dependencies: ["CCmarkGFM", "Findings", "Markdown"],
      swiftSettings: settings),
    .testTarget(
      name: "DocumentsTests", dependencies: ["Documents", "Findings", "Markdown"],
      swiftSettings: settings),
    .testTarget(
      name: "ChecksTests", dependencies: ["Checks", "Documents", "Findings"],
      exclude: ["Expected"], swiftSettings: settings),
    .testTarget(
      name: "TemplatesTests", dependencies: ["Findings", "Templates"], swiftSettings: settings),
    .testTarget(name: "SearchTests", dependencies: ["Search"], swiftSettings: settings),
    .testTarget(
      name: "PreviewTests", dependencies: ["Documents", "Findings", "Preview", "Website"],
      swiftSettings: settings),
    .testTarget(
      name: "WebsiteTests",
      dependencies: ["Checks", "Documents", "Findings", "Templates", "TestSupport", "Website"],
      exclude: ["Golden"], swiftSettings: settings),
    .testTarget(
      name: "ImportingTests", dependencies: ["Documents", "Findings", "Importing"],
      swiftSettings: settings),
    .testTarget(
      name: "CommandsTests", dependencies: ["Checks", "Findings", "TestSupport", "styr"],
      swiftSettings: settings),
  ],
  swiftLanguageModes: [.v6]
)
