import Foundation
import PackagePlugin

/// Writes the templates and the files of a new site into the program, so that `styr init` needs
/// nothing beside it.
@main
struct EmbeddedFiles: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    let root = context.package.directoryURL
    let output = context.pluginWorkDirectoryURL
    let script = root.appending(path: "verktyg/embed.sh")
    return [
      .prebuildCommand(
        displayName: "Embedding templates/ and NewSite/", executable: URL(filePath: "/bin/sh"),
        arguments: [script.path(), root.path(), output.path()], outputFilesDirectory: output)
    ]
  }
}
