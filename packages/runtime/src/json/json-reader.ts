import type { JsonData } from "./plain-json.ts";

/** How deep arrays and objects may be nested. */
export const MAX_NESTING = 500;

/** How long an integer may be: Python's limit, too. */
const MAX_DIGITS = 4300;

/** A structural mark, a string, a number, or one of the words that stand for a value. */
const TOKEN =
  /[ \t\n\r]*(?:(?<mark>[{}[\],:])|(?<string>"[^"\\]*(?:\\.[^"\\]*)*")|(?<number>-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)(?![\w.])|(?<word>true|false|null|NaN|-?Infinity)(?!\w))/y;

const WORDS = new Map<string, JsonData>([
  ["true", true],
  ["false", false],
  ["null", null],
  ["NaN", Number.NaN],
  ["Infinity", Number.POSITIVE_INFINITY],
  ["-Infinity", Number.NEGATIVE_INFINITY],
]);

type Token = Readonly<Partial<Record<"mark" | "string" | "number" | "word", string>>>;

/** Reads one JSON text and keeps what `JSON.parse` loses or refuses: integers beyond 2^53, and the three words that Python writes. */
export class JsonReader {
  readonly #text: string;
  readonly #pattern = new RegExp(TOKEN);
  #position = 0;
  #depth = 0;

  constructor(text: string) {
    this.#text = text;
  }

  /**
   * Reads the text.
   *
   * @returns The value that is the whole text.
   * @throws {SyntaxError} when it is not one, or nested deeper than {@link MAX_NESTING}.
   */
  read(): JsonData {
    const value = this.#value(this.#next());
    this.#position = this.#pattern.lastIndex;
    return /[^ \t\n\r]/.test(this.#text.slice(this.#position)) ? this.#refuse() : value;
  }

  #value(token: Token): JsonData {
    if (token.string !== undefined) return readString(token.string);
    if (token.number !== undefined) return readNumber(token.number);
    if (token.word !== undefined) return WORDS.get(token.word) ?? null;
    if (token.mark === "[") return this.#array();
    return token.mark === "{" ? this.#object() : this.#refuse();
  }

  #array(): JsonData {
    const items: JsonData[] = [];
    this.#list("]", (token) => items.push(this.#value(token)));
    return items;
  }

  #object(): JsonData {
    const members: [string, JsonData][] = [];
    this.#list("}", (token) => members.push([this.#key(token), this.#value(this.#next())]));
    return Object.fromEntries(members);
  }

  #key({ string }: Token): string {
    return string !== undefined && this.#next().mark === ":" ? readString(string) : this.#refuse();
  }

  /** Reads what is separated by commas, after the opening mark and up to `end`; `read` is given the first token of each. */
  #list(end: string, read: (token: Token) => void): void {
    if (++this.#depth > MAX_NESTING) throw new SyntaxError(`more than ${MAX_NESTING} levels of arrays and objects`);
    let token = this.#next();
    while (token.mark !== end) {
      read(token);
      token = this.#next();
      if (token.mark === ",") token = this.#item();
      else if (token.mark !== end) this.#refuse();
    }
    this.#depth--;
  }

  /** The first token after a comma, which is never a closing mark. */
  #item(): Token {
    const token = this.#next();
    return token.mark === "]" || token.mark === "}" ? this.#refuse() : token;
  }

  #next(): Token {
    this.#position = this.#pattern.lastIndex;
    return this.#pattern.exec(this.#text)?.groups ?? this.#refuse();
  }

  #refuse(): never {
    throw new SyntaxError(`unexpected text after position ${this.#position}`);
  }
}

function readString(quoted: string): string {
  return JSON.parse(quoted) as string;
}

function readNumber(digits: string): number | bigint {
  const value = Number(digits);
  if (Number.isSafeInteger(value) || /[.eE]/.test(digits)) return value;
  if (digits.length > MAX_DIGITS) throw new SyntaxError(`an integer of more than ${MAX_DIGITS} digits`);
  return BigInt(digits);
}
