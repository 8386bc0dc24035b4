import FlyingFox
import Foundation

/// Answers, each with the headers that every answer has.
enum Reply {
  /// Nothing from elsewhere, nothing inline, in no one else's frame, and nothing kept.
  private static let headers: HTTPHeaders = {
    var headers = HTTPHeaders()
    headers[HTTPHeader("Content-Security-Policy")] =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
      + "font-src 'self'; connect-src 'self'; manifest-src 'self'; base-uri 'none'; "
      + "form-action 'self'; frame-ancestors 'none'"
    headers[HTTPHeader("X-Content-Type-Options")] = "nosniff"
    headers[HTTPHeader("Cross-Origin-Resource-Policy")] = "same-origin"
    headers[HTTPHeader("Cross-Origin-Opener-Policy")] = "same-origin"
    headers[HTTPHeader("Referrer-Policy")] = "no-referrer"
    headers[HTTPHeader("Cache-Control")] = "no-store"
    // The header and the body are two writes; on a connection that was used before, the second
    // would wait 40 ms for the browser to confirm the first.
    headers[.connection] = "close"
    return headers
  }()

  static func bytes(
    _ status: HTTPStatusCode, _ bytes: [UInt8], _ mediaType: String
  ) -> HTTPResponse {
    var headers = headers
    headers[.contentType] = mediaType
    return HTTPResponse(
      statusCode: status, headers: headers,
      body: HTTPBodySequence(data: Data(bytes), suggestedBufferSize: 262_144))
  }

  static func text(_ status: HTTPStatusCode, _ text: String) -> HTTPResponse {
    bytes(status, Array(text.utf8), "text/plain; charset=utf-8")
  }

  /// - Parameter target: a path of this host.
  static func moved(to target: String) -> HTTPResponse {
    var response = text(.temporaryRedirect, "")
    response.headers[.location] = target
    return response
  }

  static var wrongMethod: HTTPResponse {
    text(.methodNotAllowed, "Det går inte att göra så med den adressen.\n")
  }

  /// The same headers, length included, without the body.
  static func withoutBody(_ response: HTTPResponse) -> HTTPResponse {
    var headers = response.headers
    if case .httpBody(let body) = response.payload {
      headers[.contentLength] = String(body.count ?? 0)
    }
    return HTTPResponse(statusCode: response.statusCode, headers: headers)
  }

  /// Server-sent events until the browser goes away.
  static func events(_ events: AsyncStream<PreviewEvent>) -> HTTPResponse {
    var headers = headers
    headers[.contentType] = "text/event-stream; charset=utf-8"
    return HTTPResponse(
      statusCode: .ok, headers: headers, body: HTTPBodySequence(from: EventBytes(events: events)))
  }
}
