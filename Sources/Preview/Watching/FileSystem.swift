import Foundation

/// What kind of disk a folder lies on.
enum FileSystem {
  /// Kinds whose files others can change without the system here being told: folders on a network,
  /// of another operating system, or of a program.
  private static let remote = [
    "nfs", "cifs", "smb", "9p", "drvfs", "fuse", "vboxsf", "vmhgfs", "virtiofs", "prl_fs", "afs",
    "ceph", "coda", "glusterfs", "gfs2", "ocfs2", "lustre",
  ]

  /// Changes by other computers are not told by the system.
  static func isRemote(_ folder: String) -> Bool {
    guard let root = realpath(folder, nil) else { return false }
    defer { free(root) }
    let mounts = (try? String(contentsOfFile: "/proc/self/mountinfo", encoding: .utf8)) ?? ""
    return isRemote(String(cString: root), mounts: mounts)
  }

  /// - Parameter mounts: what Linux says in `/proc/self/mountinfo`: the place is the fifth word of
  ///   a line, and the kind the first after a dash.
  static func isRemote(_ folder: String, mounts: String) -> Bool {
    var longest = -1
    var kind = ""
    for line in mounts.split(separator: "\n") {
      let words = line.split(separator: " ")
      guard words.count > 6, let dash = words.firstIndex(of: "-"), dash + 1 < words.count else {
        continue
      }
      let place = words[4] == "/" ? "" : words[4].replacing("\\040", with: " ")
      guard folder == place || folder.hasPrefix(place + "/"), place.count >= longest else {
        continue
      }
      longest = place.count
      kind = String(words[dash + 1])
    }
    return remote.contains { kind.hasPrefix($0) } && kind != "fusectl" && kind != "fuseblk"
  }
}
