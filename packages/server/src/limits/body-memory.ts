/** What TypeScript's library does not declare for the oldest Node.js that is supported. */
interface ResizableBuffer extends ArrayBuffer {
  resize(bytes: number): void;
}

type ResizableBufferConstructor = new (bytes: number, options: { readonly maxByteLength: number }) => ResizableBuffer;

/** How much it grows by at once. */
const STEP = 2 ** 20;

/** The memory of one large body: it grows without a copy, and is given back when that is said, not when garbage is collected. */
export class BodyMemory {
  readonly #most: number;
  readonly #buffer: ResizableBuffer;
  #length = 0;

  /** @param most How many bytes it may come to hold. */
  constructor(most: number) {
    this.#most = most;
    this.#buffer = new (ArrayBuffer as unknown as ResizableBufferConstructor)(0, { maxByteLength: most });
  }

  /** Adds bytes at the end. */
  append(chunk: Uint8Array): void {
    const end = this.#length + chunk.length;
    if (end > this.#buffer.byteLength) this.#buffer.resize(Math.min(Math.max(end, this.#length + STEP), this.#most));
    new Uint8Array(this.#buffer, this.#length, chunk.length).set(chunk);
    this.#length = end;
  }

  /** What it holds, which nobody may look at once it is freed. */
  view(): Buffer {
    return Buffer.from(this.#buffer, 0, this.#length);
  }

  /** Gives the memory back. */
  free(): void {
    this.#buffer.resize(0);
    this.#length = 0;
  }
}
