const ZERO = "0".charCodeAt(0);

/** Text that is read from its beginning to its end. A regular expression with as many groups takes twice as long. */
export class IsoText {
  readonly #text: string;
  #at = 0;

  /** @param text The text. */
  constructor(text: string) {
    this.#text = text;
  }

  /** Whether all has been read. */
  get isAtEnd(): boolean {
    return this.#at >= this.#text.length;
  }

  /** Passes over the next character if it is this one, and tells whether it was. */
  take(character: string): boolean {
    const isNext = this.#text[this.#at] === character;
    if (isNext) this.#at++;
    return isNext;
  }

  /** Reads so many digits as a number; NaN where there are fewer. */
  digits(count: number): number {
    let number = 0;
    for (let read = 0; read < count; read++) number = number * 10 + this.#digit();
    return number;
  }

  /** Reads a decimal fraction in thousandths; NaN where there is none, or more than three digits of it count. */
  thousandths(): number {
    let sum = this.#digit() * 100;
    for (let weight = 10, digit = this.#digit(); digit >= 0; weight /= 10, digit = this.#digit()) {
      sum = weight >= 1 || digit === 0 ? sum + digit * weight : Number.NaN;
    }
    return sum;
  }

  /** Reads a digit; NaN where the next character is none, which is left. */
  #digit(): number {
    const digit = this.#text.charCodeAt(this.#at) - ZERO;
    if (!(digit >= 0 && digit <= 9)) return Number.NaN;
    this.#at++;
    return digit;
  }
}
