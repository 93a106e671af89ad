import { Writable } from "node:stream";
import { type ColorTarget, type Styles, stylesFor } from "./styles.ts";

/** A stream that text goes to. */
export interface TextStream extends ColorTarget {
  write(text: string): unknown;
}

/** Where a command writes to: data to one stream, everything said about it to another. */
export interface Streams {
  readonly stdout: TextStream;
  readonly stderr: TextStream;
  readonly env: NodeJS.ProcessEnv;
}

const CLEAR_LINE = "\r\u001b[2K";
const PROGRESS_AFTER = 1000;

/** What a command shows: data on standard output, talk on standard error, progress where it takes longer than a second. */
export class Terminal {
  /** Styles of what is printed. */
  readonly printed: Styles;
  /** Styles of what is said. */
  readonly said: Styles;
  readonly #streams: Streams;
  #shown = Date.now();
  #isTransient = false;

  constructor(streams: Streams) {
    this.#streams = streams;
    this.printed = stylesFor(streams.stdout, streams.env);
    this.said = stylesFor(streams.stderr, streams.env);
  }

  /** Prints data. */
  print(text: string): void {
    this.#clear();
    this.#streams.stdout.write(`${text}\n`);
  }

  /**
   * Writes data as they are, and waits until there is room for more.
   *
   * @param data What is written, with its newlines.
   * @returns Whether anyone reads on; `head` for one stops when it has enough.
   */
  async pour(data: Uint8Array): Promise<boolean> {
    this.#clear();
    const { stdout } = this.#streams;
    if (!(stdout instanceof Writable)) {
      stdout.write(Buffer.from(data).toString());
      return true;
    }
    return await new Promise((resolve) => stdout.write(data, (error) => resolve(!error)));
  }

  /** Whether progress is shown in place. */
  get isInteractive(): boolean {
    return this.#streams.stderr.isTTY === true;
  }

  /** Prints a value as JSON. */
  printJson(value: unknown): void {
    this.print(JSON.stringify(value, null, 2));
  }

  /** Says something to whoever watches. */
  say(text: string): void {
    this.#clear();
    this.#streams.stderr.write(`${text}\n`);
  }

  /** Says what may be wrong. */
  warn(text: string): void {
    this.say(`${this.said.warning("warning")} ${text}`);
  }

  /**
   * Says how far it is: on a terminal at once and in place, elsewhere once a second has passed since the last time, a line each.
   *
   * @param text What is being done.
   */
  progress(text: string): void {
    const { stderr } = this.#streams;
    if (stderr.isTTY === true) {
      stderr.write(`${CLEAR_LINE}${this.said.faint(text)}`);
      this.#isTransient = true;
      return;
    }
    if (Date.now() - this.#shown < PROGRESS_AFTER) return;
    this.say(text);
    this.#shown = Date.now();
  }

  #clear(): void {
    if (this.#isTransient) this.#streams.stderr.write(CLEAR_LINE);
    this.#isTransient = false;
  }
}
