import { grouped } from "./grouped.ts";
import type { Terminal } from "./terminal.ts";

const BAR_WIDTH = 24;
const [SHOW_EVERY, SHOW_AFTER] = [100, 1000];

/** How far a command is. */
export interface BatchState {
  /** From 0 to 1; undefined where nobody knows how much there is. */
  readonly done: number | undefined;
  readonly rows: number;
  readonly failed: number;
}

/** A bar on a terminal; elsewhere a line for every tenth. */
export class BatchProgress {
  readonly #terminal: Terminal;
  readonly #begun: number = Date.now();
  readonly #from: BatchState;
  #shown = 0;
  #tenth = 0;

  /**
   * @param terminal Where it is shown.
   * @param from How far an earlier run has come.
   */
  constructor(terminal: Terminal, from: BatchState) {
    this.#terminal = terminal;
    this.#from = from;
  }

  /** Shows how far it is now. */
  show(state: BatchState): void {
    if (!this.#isDue(state)) return;
    this.#shown = Date.now();
    this.#terminal.progress(this.#text(state));
  }

  #isDue({ done, rows }: BatchState): boolean {
    if (this.#terminal.isInteractive) return Date.now() - this.#shown >= SHOW_EVERY;
    if (Date.now() - this.#begun < SHOW_AFTER) return false;
    const tenth = done === undefined ? Math.floor(rows / 1_000_000) : Math.floor(done * 10);
    if (tenth <= this.#tenth) return false;
    this.#tenth = tenth;
    return true;
  }

  #text({ done, rows, failed }: BatchState): string {
    const seconds = (Date.now() - this.#begun) / 1000;
    const rate = Math.round((rows - this.#from.rows) / Math.max(seconds, 0.001));
    const counts = `${grouped(rows)} rows, ${grouped(failed)} refused, ${grouped(rate)} rows/s`;
    if (done === undefined) return counts;
    const left = ((1 - done) * seconds) / Math.max(done - (this.#from.done ?? 0), 0.001);
    return `${bar(done)} ${String(Math.floor(done * 100)).padStart(3)} %  ${counts}, ${durationText(left)} left`;
  }
}

function bar(done: number): string {
  const full = Math.round(done * BAR_WIDTH);
  return `${"█".repeat(full)}${"░".repeat(BAR_WIDTH - full)}`;
}

function durationText(seconds: number): string {
  const whole = Math.ceil(seconds);
  return whole < 60 ? `${whole} s` : `${Math.floor(whole / 60)} min ${whole % 60} s`;
}
