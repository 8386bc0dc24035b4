import Foundation
import Testing

/// The program itself, run as a process.
struct Styr {
  /// The built program: it lies beside the tests.
  static let program: String = {
    let beside = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
      .appending(path: "styr").path(percentEncoded: false)
    if FileManager.default.isExecutableFile(atPath: beside) { return beside }
    return URL(filePath: #filePath)
      .appending(path: "../../../.build/debug/styr").standardized.path(percentEncoded: false)
  }()

  /// The repository.
  static let root = URL(filePath: #filePath).appending(path: "../../..").standardized
    .path(percentEncoded: false).trimmedSlash

  /// Small templates that show every field, shared with the golden sites.
  static let templates = root + "/Tests/WebsiteTests/Golden/mallar"

  static let golden = root + "/Tests/WebsiteTests/Golden"

  /// How a run ended.
  struct Run {
    /// The exit status; `nil` when a signal ended the process.
    let status: Int32?
    let signal: Int32
    let out: String
    let err: String
    /// Seconds of processor time in the program itself.
    let userTime: Double
  }

  /// Runs the program with a minute of processor time and a gigabyte of memory at most.
  ///
  /// - Parameters:
  ///   - folder: the working directory.
  ///   - environment: nothing else is there but `PATH`.
  ///   - shell: what the shell does before it becomes the program, such as `ulimit -f 8`.
  ///   - output: where stdout goes instead of back to the test.
  static func run(
    _ arguments: [String], in folder: String = "/", environment: [String: String] = [:],
    shell: String = "", output: String? = nil
  ) throws -> Run {
    let out = try output ?? scratch()
    let err = try scratch()
    defer {
      if output == nil { unlink(out) }
      unlink(err)
    }
    let script = """
      cd "$STYR_MAPP" && ulimit -t 60 && ulimit -d 1000000 && \(shell.isEmpty ? ":" : shell) &&
      exec "$0" "$@" >"$STYR_UT" 2>"$STYR_FEL"
      """
    let own = ["PATH": "/usr/bin:/bin", "STYR_MAPP": folder, "STYR_UT": out, "STYR_FEL": err]
    let all = environment.merging(own) { stated, _ in stated }
    let words = ["/bin/sh", "-c", script, program] + arguments
    var usage = rusage()
    let state = try spawn(words, environment: all.map { "\($0)=\($1)" }, &usage)
    let hasExited = state & 0x7F == 0
    return Run(
      status: hasExited ? (state >> 8) & 0xFF : nil, signal: state & 0x7F,
      out: output == nil ? try text(of: out) : "", err: try text(of: err),
      userTime: Double(usage.ru_utime.tv_sec) + Double(usage.ru_utime.tv_usec) / 1_000_000)
  }

  private static func text(of path: String) throws -> String {
    let data = try Data(contentsOf: URL(filePath: path))
    return try #require(String(data: data, encoding: .utf8), "the output is no UTF-8")
  }

  private static func scratch() throws -> String {
    let path = NSTemporaryDirectory() + "/styr-ut-" + UUID().uuidString
    try Data().write(to: URL(filePath: path))
    return path
  }

  private static func spawn(
    _ words: [String], environment: [String], _ usage: inout rusage
  ) throws -> Int32 {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    var process: pid_t = 0
    let code = withCStrings(words) { arguments in
      withCStrings(environment) { posix_spawn(&process, "/bin/sh", &actions, nil, arguments, $0) }
    }
    try #require(code == 0)
    var state: Int32 = 0
    while wait4(process, &state, 0, &usage) < 0 { try #require(errno == EINTR) }
    return state
  }

  private static func withCStrings(
    _ texts: [String], _ body: (UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>) -> Int32
  ) -> Int32 {
    var pointers = texts.map { strdup($0) } + [nil]
    defer { for pointer in pointers { free(pointer) } }
    return pointers.withUnsafeMutableBufferPointer { body($0.baseAddress!) }
  }
}

extension Styr.Run {
  /// The program ended by itself, with a status that is promised, and showed nobody its insides.
  func expectOrderly(
    _ allowed: Set<Int32> = [0, 1, 2], _ what: String = "",
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    #expect(
      status.map(allowed.contains) == true,
      "\(what): status \(status.map(String.init) ?? "none"), signal \(signal): \(err.prefix(400))",
      sourceLocation: sourceLocation)
    for word in ["Fatal error", "Stack dump", "stack trace", "Crash", "Error Domain", ".swift:"] {
      #expect(!err.contains(word), "\(what): \(err.prefix(400))", sourceLocation: sourceLocation)
    }
  }
}

extension String {
  fileprivate var trimmedSlash: String { hasSuffix("/") ? String(dropLast()) : self }
}
