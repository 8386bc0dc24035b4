/// How far a loop has come through a list.
struct LoopState {
  private(set) var list: (any ValueList)?
  private(set) var models: StoredModels?
  private(set) var slot = 0
  private(set) var count = 0
  var index = 0

  init() {}

  init(_ list: any ValueList, slot: Int) {
    self.list = list
    self.slot = slot
    models = list as? StoredModels
    count = list.count
  }
}
