import Foundation

/// Which folders of a site stood there when they were first asked for; each is looked at once.
struct StandingFolders: Sendable {
  private let root: String
  private var isStanding: [String: Bool]

  /// - Parameter root: the folder of the site, which stands.
  init(_ root: String) {
    self.root = root
    isStanding = [root: true]
  }

  /// Whether the folder of a file stands; where it does not, no file can be in the way.
  ///
  /// - Parameter file: within the folder of the site.
  /// - Throws: when a folder on the way is a symbolic link, which could lead outside.
  mutating func contain(_ file: String) throws(SiteFolder.Unwritable) -> Bool {
    try stands((root + "/" + file).folder)
  }

  private mutating func stands(_ folder: String) throws(SiteFolder.Unwritable) -> Bool {
    if let known = isStanding[folder] { return known }
    var stands = false
    if try self.stands(folder.folder) {
      var information = stat()
      stands = lstat(folder, &information) == 0
      if stands, information.st_mode & S_IFMT == S_IFLNK {
        throw SiteFolder.Unwritable(
          message: "\(folder) är en symbolisk länk, och styr skriver inte genom länkar.")
      }
    }
    isStanding[folder] = stands
    return stands
  }
}
