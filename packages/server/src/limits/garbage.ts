import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

type Collect = (options?: { readonly type: "minor" }) => void;

/** The parts of the bytes that bodies may have in flight. */
const [PIECES, TEXTS] = [1 / 16, 1 / 2];

/**
 * Collects what reading large bodies leaves behind. V8 lets texts and buffers that nobody has any more lie until they are many times the size of
 * a body.
 */
export class Garbage {
  readonly #most: number;
  #collect: Collect | undefined;
  #pieces = 0;
  #texts = 0;

  /** @param most The bytes that bodies have in flight. */
  constructor(most: number) {
    this.#most = most;
  }

  /** Told of a piece of a body that has been copied. */
  piece(bytes: number): void {
    this.#pieces += bytes;
    if (this.#pieces < this.#most * PIECES) return;
    this.#pieces = 0;
    this.#collector()({ type: "minor" });
  }

  /**
   * Told of a body that has been parsed.
   *
   * @param bytes How large it was.
   * @param done Called when there is not much garbage: now or soon, when what was parsed has been looked at.
   */
  text(bytes: number, done: () => void): void {
    this.#texts += bytes;
    if (this.#texts < this.#most * TEXTS) {
      done();
      return;
    }
    this.#texts = 0;
    setImmediate(() => {
      this.#collector()();
      done();
    });
  }

  #collector(): Collect {
    this.#collect ??= createCollector();
    return this.#collect;
  }
}

/** The function `gc` of V8, which a new context has once the flag is set. */
function createCollector(): Collect {
  setFlagsFromString("--expose-gc");
  const collect: unknown = runInNewContext("globalThis.gc");
  return typeof collect === "function" ? (collect as Collect) : () => undefined;
}
