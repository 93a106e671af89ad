import { storeFailure } from "./store-failure.ts";

/** One call of an object store. */
export interface StoreCall {
  /** What is done, in a word. */
  readonly operation: string;
  readonly path: string;
  readonly signal?: AbortSignal | undefined;
}

/** Calls an object store: what its package throws becomes an error of ours. */
export class StoreCalls {
  readonly #uri: string;
  readonly #statusOf: (error: unknown) => number;

  /**
   * @param uri The URI of the artifacts, for errors.
   * @param statusOf Finds the status of the answer in what the package has thrown; 0 when there was none.
   */
  constructor(uri: string, statusOf: (error: unknown) => number) {
    this.#uri = uri;
    this.#statusOf = statusOf;
  }

  /**
   * Makes a call.
   *
   * @param call What it is.
   * @param send Makes it.
   * @returns What it returns.
   * @throws {TsfuncError} TF5012 when there is no such object, TF5019 when the store fails or refuses; what has stopped the call when it was stopped.
   */
  async make<Result>(call: StoreCall, send: () => Promise<Result>): Promise<Result> {
    try {
      return await send();
    } catch (error) {
      throw storeFailure(error, { ...call, uri: this.#uri, status: this.#statusOf(error) });
    }
  }

  /**
   * Reads from an offset on.
   *
   * @param call What is read.
   * @param send Makes the call.
   * @returns What it returns; null when the offset is not before the end of the object.
   * @throws {TsfuncError} As `make`.
   */
  async read<Result>(call: Omit<StoreCall, "operation">, send: () => Promise<Result>): Promise<Result | null> {
    return await this.make({ ...call, operation: "read" }, () => send().catch((error) => this.#nullBeyondEnd(error)));
  }

  #nullBeyondEnd(error: unknown): null {
    if (this.#statusOf(error) === 416) return null;
    throw error;
  }
}
