/** Enough that a histogram is seldom told, few enough that telling it is no pause. */
const MOST = 256;

/** Values on their way into a histogram. It is told of many in a row, which costs a fraction of telling it of each between other work. */
export class Observations {
  readonly #tell: (value: number) => void;
  readonly #values = new Float64Array(MOST);
  #count = 0;

  /** @param tell Tells the histogram of a value. */
  constructor(tell: (value: number) => void) {
    this.#tell = tell;
  }

  /**
   * Takes a value.
   *
   * @param value What was observed.
   */
  add(value: number): void {
    this.#values[this.#count++] = value;
    if (this.#count === MOST) this.flush();
  }

  /** Tells the histogram of all that it does not know yet. */
  flush(): void {
    for (const value of this.#values.subarray(0, this.#count)) this.#tell(value);
    this.#count = 0;
  }
}
