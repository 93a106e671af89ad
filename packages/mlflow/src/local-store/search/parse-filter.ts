import { searchError } from "./search-error.ts";
import { type FilterToken, tokensOf } from "./tokens.ts";

/** What an identifier is compared with. */
export type Literal =
  | { readonly kind: "string"; readonly value: string }
  | { readonly kind: "number"; readonly value: number }
  | { readonly kind: "list"; readonly value: readonly string[] }
  | { readonly kind: "null" };

/** One condition of a filter. */
export interface Condition {
  readonly identifier: string;
  /** In capital letters. */
  readonly comparator: string;
  readonly literal: Literal;
}

/**
 * Reads a filter: conditions with `AND` between them.
 *
 * @param filter Such as `tags.stage = 'prod' AND metrics.f1 > 0.9`.
 * @returns Its conditions; none for an empty filter.
 * @throws {TsfuncError} TF5053 when it is no filter.
 * @see MLflow search syntax
 */
export function parseFilter(filter: string): readonly Condition[] {
  const parser = new Parser(filter, tokensOf(filter, "filter"));
  if (parser.token.kind === "end") return [];
  const conditions = [parser.condition()];
  while (parser.takesWord("AND")) conditions.push(parser.condition());
  parser.end();
  return conditions;
}

class Parser {
  readonly #filter: string;
  readonly #tokens: readonly FilterToken[];
  #at = 0;

  constructor(filter: string, tokens: readonly FilterToken[]) {
    this.#filter = filter;
    this.#tokens = tokens;
  }

  get token(): FilterToken {
    return this.#tokens[this.#at] ?? { kind: "end", text: "its end" };
  }

  condition(): Condition {
    const identifier = this.#take("word", "a name such as `name` or `tags.key`");
    if (this.takesWord("IS")) {
      const comparator = this.takesWord("NOT") ? "IS NOT NULL" : "IS NULL";
      if (!this.takesWord("NULL")) throw this.#expected("NULL");
      return { identifier, comparator, literal: { kind: "null" } };
    }
    const comparator = this.#comparator();
    return { identifier, comparator, literal: comparator.endsWith("IN") ? this.#list() : this.#literal() };
  }

  takesWord(word: string): boolean {
    const isIt = this.token.kind === "word" && this.token.text.toUpperCase() === word;
    if (isIt) this.#at++;
    return isIt;
  }

  end(): void {
    if (this.token.kind !== "end") throw this.#expected("AND or the end");
  }

  #comparator(): string {
    if (this.token.kind === "operator") return this.#take("operator", "");
    if (this.takesWord("NOT")) {
      if (!this.takesWord("IN")) throw this.#expected("IN");
      return "NOT IN";
    }
    const word = ["LIKE", "ILIKE", "IN"].find((each) => this.takesWord(each));
    if (word === undefined) throw this.#expected("a comparison such as =, != or LIKE");
    return word;
  }

  #literal(): Literal {
    if (this.token.kind === "number") return { kind: "number", value: Number(this.#take("number", "")) };
    return { kind: "string", value: this.#take("string", "a number, or a text in quotes").slice(1, -1) };
  }

  #list(): Literal {
    const value: string[] = [];
    this.#takePunctuation("(");
    do {
      if (value.length > 0 && this.token.text === ")") break;
      value.push(this.#take("string", "a text in quotes").slice(1, -1));
    } while (this.#takesComma());
    this.#takePunctuation(")");
    return { kind: "list", value };
  }

  #takesComma(): boolean {
    const isComma = this.token.kind === "punctuation" && this.token.text === ",";
    if (isComma) this.#at++;
    return isComma;
  }

  #takePunctuation(text: string): void {
    if (this.token.kind !== "punctuation" || this.token.text !== text) throw this.#expected(`"${text}"`);
    this.#at++;
  }

  #take(kind: FilterToken["kind"], expected: string): string {
    const { token } = this;
    if (token.kind !== kind) throw this.#expected(expected);
    this.#at++;
    return token.text;
  }

  #expected(expected: string): Error {
    return searchError("filter", this.#filter, `${expected} was expected where ${this.token.text} stands.`);
  }
}
