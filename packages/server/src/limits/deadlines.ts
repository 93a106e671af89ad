/** Something that has to end in time. */
export interface Deadline {
  /** When it expires, by `performance.now()`. */
  readonly at: number;
  /** Whether it has ended or expired. */
  settled: boolean;
  readonly expire: () => void;
  /** The one that began before it, and the one that began after it, of those that are under way. */
  earlier: Deadline | undefined;
  later: Deadline | undefined;
}

/** How often is looked for what has expired: a fraction of the time, and a second at most. */
const LOOKS = 10;
const LONGEST_PAUSE = 1000;

/** Watches over requests with one timer for all: they expire in the order in which they began. */
export class Deadlines {
  readonly #time: number;
  #earliest: Deadline | undefined;
  #latest: Deadline | undefined;
  #count = 0;
  #timer: NodeJS.Timeout | undefined;
  #isClosing = false;

  /** @param time How long each has, in milliseconds. */
  constructor(time: number) {
    this.#time = time;
  }

  /** How many are under way. */
  get count(): number {
    return this.#count;
  }

  /**
   * Begins to watch.
   *
   * @param expire Called when the time is over.
   * @returns What {@link Deadlines.end} takes.
   */
  begin(expire: () => void): Deadline {
    const at = performance.now() + this.#time;
    const deadline: Deadline = { at, settled: false, expire, earlier: this.#latest, later: undefined };
    if (this.#latest === undefined) this.#earliest = deadline;
    else this.#latest.later = deadline;
    this.#latest = deadline;
    this.#count++;
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
    this.#unlink(deadline);
    this.#count--;
    return true;
  }

  /** Ends the timer as soon as nothing is under way. */
  close(): void {
    this.#isClosing = true;
    this.#look();
  }

  #look(): void {
    const now = performance.now();
    for (let deadline = this.#earliest; deadline !== undefined; deadline = this.#earliest) {
      if (deadline.at > now) return;
      this.end(deadline);
      deadline.expire();
    }
    if (this.#isClosing) clearInterval(this.#timer);
  }

  #unlink(deadline: Deadline): void {
    const { earlier, later } = deadline;
    deadline.earlier = undefined;
    deadline.later = undefined;
    if (earlier === undefined) this.#earliest = later;
    else earlier.later = later;
    if (later === undefined) this.#latest = earlier;
    else later.earlier = earlier;
  }
}
