/** Data that a command cannot use: the process ends with 1. */
export class DataError extends Error {
  static {
    DataError.prototype.name = "DataError";
  }
}
