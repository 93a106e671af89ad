/** Something that has to end in time. */
export interface Deadline {
  /** When it expires, by `performance.now()`. */
  readonly at: number;
  /** Whether it has ended or expired. */
  settled: boolean;
  readonly expire: () => void;
}

/** How often is looked for what has expired: a fraction of the time, and a second at most. */
const LOOKS = 10;
const LONGEST_PAUSE = 1000;

/** Watches over requests with one timer for all: they expire in the order in which they began. */
export class Deadlines {
  readonly #time: number;
  readonly #running = new Set<Deadline>();
  #timer: NodeJS.Timeout | undefined;
  #isClosing = false;

  /** @param time How long each has, in milliseconds. */
  constructor(time: number) {
    this.#time = time;
  }

  /** How many are under way. */
  get count(): number {
    return this.#running.size;
  }

  /**
   * Begins to watch.
   *
   * @param expire Called when the time is over.
   * @returns What {@link Deadlines.end} takes.
   */
  begin(expire: () => void): Deadline {
    const deadline = { at: performance.now() + this.#time, settled: false, expire };
    this.#running.add(deadline);
    this.#timer ??= setInterval(() => this.#look(), Math.min(this.#time / LOOKS, LONGEST_PAUSE)).unref();
    return deadline;
  }

  /**
   * Says that something has ended.
   *
   * @param deadline What {@link Deadlines.begin} gave.
   * @returns Whether it ended in time.
   */
  end(deadline: Deadline): boolean {
    if (deadline.settled) return false;
    deadline.settled = true;
    this.#running.delete(deadline);
    return true;
  }

  /** Ends the timer as soon as nothing is under way. */
  close(): void {
    this.#isClosing = true;
    this.#look();
  }

  #look(): void {
    const now = performance.now();
    for (const deadline of this.#running) {
      if (deadline.at > now) return;
      this.end(deadline);
      deadline.expire();
    }
    if (this.#isClosing) clearInterval(this.#timer);
  }
}
