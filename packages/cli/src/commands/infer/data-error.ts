/** Data that no signature can be inferred from: the process ends with 1. */
export class DataError extends Error {
  static {
    DataError.prototype.name = "DataError";
  }
}
