import Findings
import FlyingFox
import Foundation

/// What the server says to each request. Nothing is ever read from disk by a path that was asked
/// for: the site is a table in memory.
struct Responder: HTTPHandler {
  let preview: Preview
  let gate: Gate

  /// The preview's own addresses begin so; no document can.
  static let ownPath = "/__styr/"
  /// In bytes, the question included. No address of a site comes near it.
  private static let longestTarget = 8_000

  func handleRequest(_ request: HTTPRequest) async throws -> HTTPResponse {
    let isChange = request.method == .POST
    guard
      gate.admits(
        host: request.headers[.host], origin: request.headers[HTTPHeader("Origin")],
        mustHaveOrigin: isChange)
    else { return Reply.text(.forbidden, "Förhandsgranskningen svarar bara sina egna sidor.\n") }
    guard request.target.rawValue.utf8.count <= Self.longestTarget else {
      return Reply.text(Self.tooLong, "Adressen är för lång.\n")
    }
    guard let path = Self.path(of: request) else { return await site("/404", request) }
    if path.hasPrefix(Self.ownPath) {
      return await own(String(path.dropFirst(Self.ownPath.count)), request)
    }
    return await site(path, request)
  }

  /// The path that was asked for, decoded once; `nil` when it is no text.
  private static func path(of request: HTTPRequest) -> String? {
    request.target.path(percentEncoded: true).removingPercentEncoding
  }

  private func site(_ path: String, _ request: HTTPRequest) async -> HTTPResponse {
    guard request.method == .GET || request.method == .HEAD else { return Reply.wrongMethod }
    let response =
      switch await preview.answer(toPath: path) {
      case .file(let bytes, let kind, let injection):
        Reply.bytes(.ok, kind.isPage ? injection.into(bytes) : bytes, kind.mediaType)
      case .moved(let target): Reply.moved(to: target)
      case .notFound(let page, let injection):
        page.isEmpty
          ? Reply.text(.notFound, "Sidan finns inte.\n")
          : Reply.bytes(.notFound, injection.into(page), Self.page)
      case .noSite(let injection):
        Reply.bytes(.serviceUnavailable, injection.into(Array(Self.noSite.utf8)), Self.page)
      }
    return request.method == .HEAD ? Reply.withoutBody(response) : response
  }

  private static let page = FileKind(path: ".html").mediaType

  private func own(_ name: String, _ request: HTTPRequest) async -> HTTPResponse {
    switch (name, request.method) {
    case ("panel.js", .GET):
      Reply.bytes(.ok, Array(PanelScript.text.utf8), FileKind(path: ".js").mediaType)
    case ("clock.js", .GET):
      Reply.bytes(.ok, Array(ClockScript.text.utf8), FileKind(path: ".js").mediaType)
    case ("panel.css", .GET):
      Reply.bytes(.ok, Array(PanelStyle.text.utf8), FileKind(path: ".css").mediaType)
    case ("panel.json", .GET):
      Reply.bytes(
        .ok,
        Array(await preview.panel(besidePath: Self.query("page", request)).text(indent: nil).utf8),
        FileKind(path: ".json").mediaType)
    case ("events", .GET):
      Reply.events(
        await preview.events(
          atPath: Self.query("page", request), since: Self.query("version", request)))
    case ("day", .POST): await travel(request)
    case ("day", _): Reply.wrongMethod
    default: Reply.text(.notFound, "Sidan finns inte.\n")
    }
  }

  private static let tooLong = HTTPStatusCode(414, phrase: "URI Too Long")

  private static func query(_ name: String, _ request: HTTPRequest) -> String {
    request.query.first { $0.name == name }?.value ?? ""
  }

  /// The body is a day, `2027-01-15`, or nothing for today.
  private func travel(_ request: HTTPRequest) async -> HTTPResponse {
    let length = request.headers[.contentLength].flatMap { Int($0) } ?? 0
    guard length <= 16, let body = try? await request.bodyData else {
      return Reply.text(.badRequest, Self.noDay)
    }
    let text = String(decoding: body, as: UTF8.self)
    if text.isEmpty {
      await preview.travel(to: nil)
    } else if let day = LocalDate(text) {
      await preview.travel(to: day)
    } else {
      return Reply.text(.badRequest, Self.noDay)
    }
    return Reply.text(.ok, "\(await preview.day)\n")
  }

  private static let noDay = "Skriv en dag som finns, så här: 2027-01-15.\n"

  private static let noSite = """
    <!DOCTYPE html>
    <html lang="sv">
    <head><meta charset="utf-8"><title>Webbplatsen kan inte visas än</title></head>
    <body>
    <main>
    <h1>Webbplatsen kan inte visas än</h1>
    <p>Mallarna eller webbplatsens inställningar har ett fel. Det står i rutan här intill, och \
    sidan visas av sig själv när felet är rättat.</p>
    </main>
    </body>
    </html>
    """
}
