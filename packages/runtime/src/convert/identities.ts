import { isDate, timeOf } from "../primitive/date.ts";

/**
 * Numbers values so that equal ones have the same number: primitives by themselves, dates and bytes by their content, containers by the
 * numbers of what they hold. Each object is looked at once, however often it is met; one that contains itself equals nothing else.
 */
export class Identities {
  /** By the object, or by a text that says what the value is. */
  readonly #numbers = new Map<unknown, number>();

  /**
   * Numbers a value.
   *
   * @param value Anything.
   * @returns Its number.
   */
  of(value: unknown): number {
    if (typeof value !== "object" || value === null) {
      return this.#numberOf(hasText(value) ? `${typeof value} ${value}` : value);
    }
    const known = this.#numbers.get(value);
    if (known !== undefined) {
      return known;
    }
    this.#numbers.set(value, this.#numbers.size);
    const number = this.#numberOf(this.#contentOf(value));
    this.#numbers.set(value, number);
    return number;
  }

  #numberOf(key: unknown): number {
    const number = this.#numbers.get(key) ?? this.#numbers.size;
    this.#numbers.set(key, number);
    return number;
  }

  #contentOf(value: object): string {
    if (Array.isArray(value)) {
      return `array ${Array.from(value, (item) => this.of(item))}`;
    }
    if (value instanceof Map) {
      return `map ${this.#entriesOf([...value])}`;
    }
    if (ArrayBuffer.isView(value)) {
      return `bytes ${new Uint8Array(value.buffer, value.byteOffset, value.byteLength)}`;
    }
    return isDate(value)
      ? `date ${timeOf(value)}`
      : `object ${this.#entriesOf(Object.keys(value).map((key) => [key, Reflect.get(value, key)]))}`;
  }

  /** The order of the entries says nothing. */
  #entriesOf(entries: readonly (readonly [unknown, unknown])[]): string {
    return entries
      .map(([key, value]) => `${this.of(key)}:${this.of(value)}`)
      .sort()
      .join();
  }
}

/** Symbols and functions are known by themselves alone. */
function hasText(value: unknown): boolean {
  return typeof value !== "symbol" && typeof value !== "function";
}
