import ArgumentParser
import Findings
import Foundation
import Preview
import Website

/// `styr serve`: the site while it is being written, in a browser on the same computer.
struct ServeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve", abstract: "Visar webbplatsen medan den skrivs.",
    discussion: """
      Sidan i webbläsaren byts ut när en fil sparas. Utkast visas också, och bredvid sidan står \
      vad som är fel på den. Mappen med den färdiga webbplatsen rörs inte.
      """)

  @OptionGroup var options: CommonOptions

  @Option(help: ArgumentHelp("Porten; 0 tar nästa som är ledig.", valueName: "port"))
  var port = ServeCommand.firstPort

  @Option(
    help: ArgumentHelp(
      "Adressen att lyssna på, i siffror. Utan den når bara den här datorn webbplatsen.",
      valueName: "adress"))
  var host = "127.0.0.1"

  @Flag(help: "Öppna webbplatsen i webbläsaren.")
  var open = false

  @Flag(help: "Låt webbläsaren gå till det dokument som sparas.")
  var follow = false

  @Option(
    help: ArgumentHelp(
      "Adressen som öppnar en fil i din editor, med {fil}, {rad} och {kolumn}; tom för ingen.",
      valueName: "adress"))
  var editor: String?

  @Flag(help: "Leta efter ändringar varje halv sekund i stället för att vänta på besked om dem.")
  var poll = false

  static let firstPort: UInt16 = 8000
  /// How long after midnight a page that stays open may say what held yesterday.
  static let betweenLooksAtTheClock: Duration = .seconds(5)

  func run() async throws {
    try await Commands.run {
      let preview = try await openPreview()
      let watch = FolderWatch([options.content, options.templates], mustLook: poll)
      let following = Task {
        var said = await preview.summary
        for await _ in watch.changes {
          await preview.refresh(watch.takeNews())
          let summary = await preview.summary
          if summary != said { say(summary) }
          said = summary
        }
      }
      let keepingUp = Task {
        while !Task.isCancelled {
          try await Task.sleep(for: Self.betweenLooksAtTheClock)
          await preview.keepUpWithTheDay()
        }
      }
      defer {
        following.cancel()
        keepingUp.cancel()
      }
      // What was written while everything was read is not missed.
      await preview.refresh()
      if watch.way == .looking {
        say("Letar efter ändringar varje halv sekund.")
      }
      try await serve(preview)
    }
  }

  private func openPreview() async throws -> Preview {
    let day = try options.today()
    let options = self.options
    var choices = Preview.Options(content: options.content, templates: options.templates)
    choices.follows = follow
    if let editor { choices.editor = EditorLink(pattern: editor) }
    do {
      return try await Preview.open(choices) { (try? options.today()) ?? day }
    } catch let error as SourceFolder.Unreadable {
      throw Failure(error.message)
    }
  }

  /// Serves on the port that was asked for, or with port 0 on the first that is free.
  private func serve(_ preview: Preview) async throws {
    let ports =
      port == 0 ? Array(Self.firstPort..<(Self.firstPort + 100)) : [port]
    for port in ports {
      do {
        let server = try PreviewServer(preview, address: host, port: port)
        let url = server.url
        return try await server.run { await greet(url, preview) }
      } catch let refused as PreviewServer.Refused {
        if self.port == 0, refused.isTaken { continue }
        throw Failure(refused.message)
      }
    }
    throw Failure("Ingen av portarna \(ports[0]) till \(ports[ports.count - 1]) är ledig.")
  }

  private func greet(_ url: String, _ preview: Preview) async {
    if !["127.0.0.1", "::1"].contains(host) {
      Console.message(
        "Varning: alla som når \(host) ser webbplatsen, också utkasten. Utan --host når bara "
          + "den här datorn den.")
    }
    try? Console.result(url + "\n")
    say("Förhandsgranskningen är igång. Avsluta med Ctrl-C.")
    say(await preview.summary)
    if open { openBrowser(url) }
  }

  private func say(_ text: String) {
    if !options.quiet { Console.message(text) }
  }

  private func openBrowser(_ url: String) {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["xdg-open", url]
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    do {
      try process.run()
    } catch {
      Console.message("Webbläsaren kunde inte öppnas. Öppna \(url) själv.")
    }
  }
}
