import Findings
import Synchronization
import Website

/// How long the stages of a build took, one after the other.
struct Stopwatch {
  private var last = ContinuousClock.now
  private(set) var stages: [(name: String, time: Duration)] = []

  /// The stage that began when the one before it ended, or when the watch was made, has ended.
  mutating func ended(_ stage: String) {
    let now = ContinuousClock.now
    stages.append((stage, now - last))
    last = now
  }
}

/// A site that counts the time of each file that is made.
final class TimedSite: FilesToMake {
  private let site: SiteOnce
  private let works: Mutex<[String: Work]>

  /// What was spent on the files of one template, or on other files of one name.
  struct Work {
    var files = 0
    /// The sum over the files; several are made at once.
    var time = Duration.zero
    var bytes = 0
  }

  init(_ site: SiteOnce) {
    self.site = site
    works = Mutex([:])
  }

  var paths: [String] { site.paths }
  var runs: [[Int]] { site.runs }

  /// The index of the search page is made before its files, by all processors, and only once.
  func prepare() async {
    let start = ContinuousClock.now
    await site.prepare()
    let time = ContinuousClock.now - start
    works.withLock { $0["sökindex", default: Work()].time += time }
  }

  func appendBytes(ofFile number: Int, to output: inout [UInt8]) throws {
    let before = output.count
    let start = ContinuousClock.now
    try site.appendBytes(ofFile: number, to: &output)
    let time = ContinuousClock.now - start
    let bytes = output.count - before
    works.withLock { works in
      works[site.site.maker(ofFile: number), default: Work()].files += 1
      works[site.site.maker(ofFile: number), default: Work()].time += time
      works[site.site.maker(ofFile: number), default: Work()].bytes += bytes
    }
  }

  /// What makes the files, and what was spent on it: most time first.
  var makers: [(name: String, work: Work)] {
    works.withLock { works in
      works.map { name, work in (name: name, work: work) }
        .sorted { ($1.work.time, $0.name) < ($0.work.time, $1.name) }
    }
  }
}

/// Where the time of a build went, for somebody whose site is slow.
struct BuildProfile {
  private let stages: [(name: String, time: Duration)]
  private let makers: [(name: String, work: TimedSite.Work)]

  init(_ watch: Stopwatch, _ site: TimedSite) {
    stages = watch.stages
    makers = site.makers
  }

  /// Two tables: the stages in order with their wall time, and the templates and other files, most
  /// time first, with the time of all their files added up.
  func text() -> String {
    var stageRows = [["STEG", "MS"]]
    var total = Duration.zero
    for stage in stages {
      stageRows.append([stage.name, Self.milliseconds(stage.time)])
      total += stage.time
    }
    stageRows.append(["allt", Self.milliseconds(total)])
    var makerRows = [["MALL ELLER FIL", "FILER", "MS", "MS PER FIL", "KB"]]
    for (name, work) in makers {
      let kilobytes = (work.bytes + 500) / 1000
      makerRows.append([
        name, String(work.files), Self.milliseconds(work.time),
        Self.milliseconds(work.time / max(1, work.files)), String(kilobytes),
      ])
    }
    return Self.table(stageRows) + "\n" + Self.table(makerRows)
      + "Filer görs flera samtidigt: deras tid kan tillsammans vara mer än stegets."
  }

  /// With two decimals, rounded down: `12,34`.
  private static func milliseconds(_ time: Duration) -> String {
    let parts = time.components
    let hundredths = parts.seconds * 100_000 + parts.attoseconds / 10_000_000_000_000
    let decimals = hundredths % 100
    return "\(hundredths / 100),\(decimals < 10 ? "0" : "")\(decimals)"
  }

  /// The first column to the left, the others to the right; a line break after each row.
  private static func table(_ rows: [[String]]) -> String {
    let widths = rows[0].indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
    var text = ""
    for row in rows {
      for (column, cell) in row.enumerated() {
        let padding = String(repeating: " ", count: widths[column] - cell.count)
        text += column == 0 ? cell + padding : "  " + padding + cell
      }
      text += "\n"
    }
    return text
  }
}
