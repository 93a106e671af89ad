import type { ts } from "../typescript.ts";
import { isOfLibrary } from "./library-name.ts";

/** So often inside itself is a generic type one that expands without end. */
const MAX_DEPTH = 100;

/** Knows how often each declared type is being read inside itself, and stops those that never would. */
export class Expansion {
  readonly #program: ts.Program;
  readonly #depths = new Map<ts.Symbol, number>();
  readonly #endless = new Set<ts.Symbol>();

  constructor(program: ts.Program) {
    this.#program = program;
  }

  /** Reads a type, unless it expands without end: then the result is null, at once for whatever else repeats it. */
  within<Result>(type: ts.Type, read: () => Result): Result | null {
    const symbol = type.aliasSymbol ?? type.getSymbol();
    if (symbol === undefined || isOfLibrary(symbol, this.#program)) return read();
    const depth = this.#depths.get(symbol) ?? 0;
    if (depth >= MAX_DEPTH) this.#endless.add(symbol);
    if (this.#endless.has(symbol)) return null;
    this.#depths.set(symbol, depth + 1);
    const result = read();
    if (depth === 0) this.#depths.delete(symbol);
    else this.#depths.set(symbol, depth);
    if (this.#depths.size === 0) this.#endless.clear();
    return result;
  }
}
