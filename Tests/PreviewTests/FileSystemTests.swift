import Testing

@testable import Preview

/// On which disks somebody must look for changes, as nobody tells of them.
@Suite struct FileSystemTests {
  private static let mounts = """
    22 1 254:0 / / rw,relatime shared:1 - ext4 /dev/vda rw
    30 22 0:26 / /srv/stad rw,relatime shared:2 - nfs4 server:/stad rw,vers=4.2
    31 22 0:27 / /home/anna/Min\\040disk rw - cifs //server/disk rw
    32 30 254:1 / /srv/stad/egen rw - ext4 /dev/vdb rw
    33 22 0:28 / /sys/fs/fuse/connections rw - fusectl fusectl rw
    34 22 254:2 / /mnt/usb rw - fuseblk /dev/sdb1 rw
    35 22 0:29 / /mnt/c rw - 9p drvfs rw
    36 22 0:30 / /home/anna/moln rw - fuse.sshfs anna@server: rw
    en trasig rad
    """

  @Test(arguments: [
    ("/srv/stad", true), ("/srv/stad/content", true), ("/home/anna/Min disk/content", true),
    ("/mnt/c/Users/anna", true), ("/home/anna/moln/content", true),
    ("/", false), ("/home/anna", false), ("/srv/stadsdel", false), ("/srv/stad/egen/x", false),
    ("/mnt/usb/content", false), ("/sys/fs/fuse/connections", false),
  ])
  func theDiskOfTheNearestMountDecides(folder: String, isRemote: Bool) {
    #expect(FileSystem.isRemote(folder, mounts: Self.mounts) == isRemote)
  }

  @Test func whatIsUnknownIsNotRemote() {
    #expect(!FileSystem.isRemote("/srv", mounts: ""))
    #expect(!FileSystem.isRemote("/finns/inte/alls"))
  }
}
