import ArgumentParser
import Documents
import Findings

/// Refuses the id that somebody has chosen for a new document when it cannot be one.
///
/// - Throws: `ValidationError` with what could be written instead.
func refuseUnlessID(_ id: String?) throws {
  guard let id, !Slug.isID(id) else { return }
  throw ValidationError(
    "\(id.shortened) kan inte vara ett id. Använd små bokstäver a–z, siffror och bindestreck: "
      + "\(Slug.hyphenated(id)).")
}
