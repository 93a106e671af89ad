import { HEAD_LENGTH, type Message } from "./message.ts";

/** Puts messages together of the pieces in which they come. */
export class MessageReader {
  readonly #onMessage: (message: Message) => void;
  #part: Buffer<ArrayBuffer> = newPart(HEAD_LENGTH);
  #filled = 0;
  #lengths: Buffer | null = null;

  /** @param onMessage Takes each message. */
  constructor(onMessage: (message: Message) => void) {
    this.#onMessage = onMessage;
  }

  /**
   * Takes the next piece.
   *
   * @param piece Bytes, which are copied.
   */
  push(piece: Buffer): void {
    for (let at = 0; at < piece.length; ) {
      const copied = piece.copy(this.#part, this.#filled, at);
      at += copied;
      this.#filled += copied;
      if (this.#filled === this.#part.length) this.#complete();
    }
  }

  #complete(): void {
    const part = this.#part;
    if (this.#lengths === null) {
      this.#lengths = part;
      this.#begin(lengthAt(part, 1) + lengthAt(part, 2) + lengthAt(part, 3));
      return;
    }
    const lengths = this.#lengths;
    this.#lengths = null;
    this.#begin(HEAD_LENGTH);
    const [head, text] = [lengthAt(lengths, 1), lengthAt(lengths, 2)];
    this.#onMessage({
      id: lengthAt(lengths, 0),
      head: JSON.parse(part.toString("utf8", 0, head)),
      text: part.toString("utf8", head, head + text),
      // Typed arrays begin at multiples of their width only.
      bytes: new Uint8Array(part.buffer.slice(head + text)),
    });
  }

  #begin(length: number): void {
    this.#part = newPart(length);
    this.#filled = 0;
  }
}

/** With an ArrayBuffer of its own. */
function newPart(length: number): Buffer<ArrayBuffer> {
  return Buffer.allocUnsafeSlow(length);
}

function lengthAt(lengths: Buffer, index: number): number {
  return lengths.readUInt32LE(index * 4);
}
