import { BoundedWriter } from "./bounded-writer.ts";

/** What a span says of a value. */
export interface Recorded {
  /** JSON text. */
  readonly text: string;
  /** Whether the value has more than that. */
  readonly isCut: boolean;
}

/**
 * Records a value for a span. Whatever it is, this does not fail: a call is not to fail because it is traced.
 *
 * @param value The value; it is not changed.
 * @param limit How many characters of it are recorded.
 * @returns Its text.
 */
export function record(value: unknown, limit: number): Recorded {
  return recordBy(new BoundedWriter(limit), (writer) => writer.write(value));
}

/** What a stream yields, recorded piece by piece as it passes. */
export class RecordedPieces {
  readonly #writer: BoundedWriter;
  readonly #pieces: string[] = [];
  #missing = 0;

  /** @param limit How many characters are recorded. */
  constructor(limit: number) {
    this.#writer = new BoundedWriter(limit);
  }

  /** Records the next piece. */
  add(piece: unknown): void {
    if (this.#writer.isFull) this.#missing++;
    else this.#pieces.push(recordBy(this.#writer, (writer) => writer.write(piece)).text);
  }

  /** All pieces so far. */
  recorded(): Recorded {
    const rest = this.#missing === 0 ? [] : [this.#writer.note(`${this.#missing} more`)];
    return { text: `[${[...this.#pieces, ...rest].join(",")}]`, isCut: this.#writer.isCut };
  }
}

function recordBy(writer: BoundedWriter, write: (writer: BoundedWriter) => string): Recorded {
  try {
    return { text: write(writer), isCut: writer.isCut };
  } catch {
    return { text: writer.note("not recorded, because reading it failed"), isCut: true };
  }
}
