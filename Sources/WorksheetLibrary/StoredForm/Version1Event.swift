import Worksheet

extension Version1 {
  /// An entry of the trail.
  enum Event: Codable {
    case created(file: String?, copyOf: Int?)
    case did(step: Int, edit: Edit, inverse: Edit)
    case undid(step: Int)
    case redid(step: Int)
    case marked(state: String, question: String?)
    case archived(is: Bool)
    case saved(file: String)
    case takenOver(from: String)
  }
}

extension Version1.Event {
  init(_ event: TrailEvent) {
    self =
      switch event {
      case .created(.blank): .created(file: nil, copyOf: nil)
      case .created(.file(let file)): .created(file: file, copyOf: nil)
      case .created(.copy(let id)): .created(file: nil, copyOf: id)
      case .deed(.did(let step)):
        .did(step: step.serial, edit: Version1.Edit(step.edit), inverse: Version1.Edit(step.inverse))
      case .deed(.undid(let step)): .undid(step: step)
      case .deed(.redid(let step)): .redid(step: step)
      case .marked(let state): .marked(state: state.word, question: state.question)
      case .archived(let isArchived): .archived(is: isArchived)
      case .saved(let file): .saved(file: file)
      case .takenOver(let holder): .takenOver(from: holder)
      }
  }

  func live() throws -> TrailEvent {
    switch self {
    case .created(let file?, _): .created(.file(file))
    case .created(nil, let id?): .created(.copy(of: id))
    case .created: .created(.blank)
    case .did(let step, let edit, let inverse):
      .deed(.did(EditStep(edit: try edit.live(), inverse: try inverse.live(), serial: step)))
    case .undid(let step): .deed(.undid(step))
    case .redid(let step): .deed(.redid(step))
    case .marked(let word, let question):
      .marked(try Version1.known(WorksheetState(word: word, question: question), word))
    case .archived(let isArchived): .archived(isArchived)
    case .saved(let file): .saved(file: file)
    case .takenOver(let holder): .takenOver(from: holder)
    }
  }
}

extension Version1 {
  /// A value that a word stands for, or the problem that none does.
  static func known<Value>(_ value: Value?, _ word: String) throws -> Value {
    guard let value else { throw StoredFormProblem("its word \"\(word)\" is not known to this program") }
    return value
  }
}
