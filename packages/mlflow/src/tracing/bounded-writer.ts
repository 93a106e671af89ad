import { type Frame, frameOf, isTensor, isTypedArray } from "@tsfunc/runtime/frame";

/** How deep values are recorded, so that one that holds itself comes to an end. */
const MAX_DEPTH = 64;

/** Writes values as JSON until so many characters are spent, then says only what is missing; what it has written is whole JSON. */
export class BoundedWriter {
  #left: number;
  #isCut = false;

  /** @param limit How many characters of data are written. */
  constructor(limit: number) {
    this.#left = limit;
  }

  /** Whether something was left out. */
  get isCut(): boolean {
    return this.#isCut;
  }

  /** Whether there is no room for more. */
  get isFull(): boolean {
    return this.#left <= 0;
  }

  /**
   * Writes a value: dates as ISO text, bytes in base64, frames as records, NaN and infinities by name.
   *
   * @param value What to write; it is not changed.
   * @param depth How many levels are around it.
   * @returns JSON text.
   */
  write(value: unknown, depth = 0): string {
    switch (typeof value) {
      case "string":
        return this.#text(value);
      case "number":
        return this.#spend(Number.isFinite(value) ? String(value) : JSON.stringify(String(value)));
      case "boolean":
      case "bigint":
        return this.#spend(String(value));
      case "object":
        return value === null ? this.#spend("null") : this.#object(value, depth + 1);
      default:
        return this.#spend("null");
    }
  }

  /**
   * Tells in place of data what is missing.
   *
   * @param what What that is.
   * @returns JSON text.
   */
  note(what: string): string {
    this.#isCut = true;
    return JSON.stringify(`… ${what}`);
  }

  #object(value: object, depth: number): string {
    if (depth > MAX_DEPTH) return this.note("more levels");
    if (value instanceof Uint8Array) return this.#bytes(value);
    if (Array.isArray(value) || isTypedArray(value)) return this.#list(value.length, (at) => value[at], depth);
    if (value instanceof Date)
      return Number.isNaN(value.getTime()) ? this.write(null) : this.write(value.toISOString());
    if (value instanceof Map) return this.#members([...value], depth);
    if (value instanceof Set) return this.write([...value], depth - 1);
    return isPlain(value) ? this.#members(Object.entries(value), depth) : this.#instance(value, depth);
  }

  #instance(value: object, depth: number): string {
    if (isTensor(value)) {
      const { type, dims, data } = value;
      return this.#members(Object.entries({ type, dims, data }), depth);
    }
    const frame = frameOf(value);
    if (frame !== undefined) return this.#list(frame.length, (row) => recordOf(frame, row), depth);
    if ("toJSON" in value && typeof value.toJSON === "function") return this.write(value.toJSON(), depth);
    return this.#members(Object.entries(value), depth);
  }

  #list(length: number, get: (at: number) => unknown, depth: number): string {
    const items: string[] = [];
    this.#left -= 2;
    for (let at = 0; at < length; at++) {
      if (this.isFull) {
        items.push(this.note(`${length - at} more`));
        break;
      }
      items.push(this.write(get(at), depth));
      this.#left--;
    }
    return `[${items.join(",")}]`;
  }

  #members(entries: readonly (readonly [unknown, unknown])[], depth: number): string {
    const members: string[] = [];
    this.#left -= 2;
    for (const [at, [name, value]] of entries.entries()) {
      if (value === undefined || typeof value === "function" || typeof value === "symbol") continue;
      if (this.isFull) {
        members.push(`"…":${this.note(`${entries.length - at} more`)}`);
        break;
      }
      members.push(`${this.#text(String(name))}:${this.write(value, depth)}`);
      this.#left -= 2;
    }
    return `{${members.join(",")}}`;
  }

  #text(text: string): string {
    const missing = text.length - Math.max(this.#left, 0);
    if (missing <= 0) return this.#spend(quote(text));
    this.#isCut = true;
    return this.#spend(quote(`${text.slice(0, -missing)}… ${missing} more characters`));
  }

  /** Only as many bytes are encoded as have room. */
  #bytes(bytes: Uint8Array): string {
    const room = Math.floor((Math.max(this.#left, 0) * 3) / 4);
    const text = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, room)).toString("base64");
    if (bytes.length <= room) return this.#spend(JSON.stringify(text));
    this.#isCut = true;
    return this.#spend(JSON.stringify(`${text}… ${bytes.length - room} more bytes`));
  }

  #spend(text: string): string {
    this.#left -= text.length;
    return text;
  }
}

/** Half of a pair of surrogates is no text that a database takes. */
function quote(text: string): string {
  return JSON.stringify(text.replace(/\p{Surrogate}/gu, "\ufffd"));
}

function recordOf({ columns }: Frame, row: number): Record<string, unknown> {
  return Object.fromEntries(columns.map((column) => [column.name, column.get(row)]));
}

function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return (prototype === Object.prototype || prototype === null) && !("toJSON" in value);
}
