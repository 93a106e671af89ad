/** Why a model of the source cannot be found in emitted JavaScript; the message is the end of a sentence. */
export class PatchProblem extends Error {
  static {
    PatchProblem.prototype.name = "PatchProblem";
  }
}
