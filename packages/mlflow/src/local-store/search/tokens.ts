import { type SearchPart, searchError } from "./search-error.ts";

/** A piece of a filter. */
export interface FilterToken {
  readonly kind: "string" | "number" | "word" | "operator" | "punctuation" | "end";
  /** As it stands there. */
  readonly text: string;
}

/** A word is an identifier, its key perhaps in quotes, or an operator that is one. */
const PIECES: readonly (readonly [FilterToken["kind"], RegExp])[] = [
  ["string", /'(?:''|\\'|[^'])*'|"[^"]*"/uy],
  ["number", /-?(?:\d+(?:\.\d*)?|\.\d+)(?:e[-+]?\d+)?(?![\p{L}\p{N}_])/iuy],
  ["word", /(?:[\p{L}\p{N}_]+|`[^`]*`)(?:\.(?:[\p{L}\p{N}_]+|`[^`]*`|"[^"]*"))*/uy],
  ["operator", /[<>=!]+/uy],
  ["punctuation", /[(),]/uy],
];

const SPACE = /\s*/uy;

/**
 * Takes a filter or an order to pieces.
 *
 * @param text What was given.
 * @param part What it is, for the error.
 * @returns The pieces; the last is the end.
 * @throws {TsfuncError} TF5053 at a character that belongs to none.
 */
export function tokensOf(text: string, part: SearchPart): readonly FilterToken[] {
  const tokens: FilterToken[] = [];
  let at = spaceEnd(text, 0);
  while (at < text.length) {
    const token = tokenAt(text, at);
    if (token === null)
      throw searchError(part, text, `nothing can be made of ${JSON.stringify(text.slice(at, at + 20))}.`);
    tokens.push(token);
    at = spaceEnd(text, at + token.text.length);
  }
  return [...tokens, { kind: "end", text: "its end" }];
}

function tokenAt(text: string, at: number): FilterToken | null {
  for (const [kind, pattern] of PIECES) {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    if (found !== null) return { kind, text: found[0] };
  }
  return null;
}

function spaceEnd(text: string, at: number): number {
  SPACE.lastIndex = at;
  return at + (SPACE.exec(text)?.[0].length ?? 0);
}
