import Testing

@testable import Website

struct FewestChangesTests {
  /// Every pair of lists of up to five letters of three kinds, against the standard library.
  @Test func itIsAsFewAsTheStandardLibraryFinds() throws {
    var lists: [[Character]] = [[]]
    var latest = lists
    for _ in 1...5 {
      latest = latest.flatMap { list in "abc".map { list + [$0] } }
      lists += latest
    }
    for old in lists {
      for new in lists where (old.count + new.count) % 3 == 1 {
        let fewest = new.difference(from: old).count
        let changes = try #require(FewestChanges(from: old, to: new))
        let count = (changes.isRemoved + changes.isAdded).count { $0 }
        #expect(count == fewest)
        let kept = old.indices.filter { !changes.isRemoved[$0] }.map { old[$0] }
        let stayed = new.indices.filter { !changes.isAdded[$0] }.map { new[$0] }
        #expect(kept == stayed, "\(old) \(new)")
        #expect(FewestChanges(from: old, to: new, most: fewest) != nil)
        #expect(FewestChanges(from: old, to: new, most: fewest - 1) == nil)
      }
    }
  }
}
