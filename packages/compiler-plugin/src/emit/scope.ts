import { type Definitions, recursiveDefinitions } from "@tsfunc/runtime/descriptor";
import type { Toolkit } from "@tsfunc/runtime/injected";

/** What stands around the statements that are being emitted: definitions, names in use, and declarations to be hoisted. */
export class Scope {
  readonly definitions: Definitions;
  readonly #recursive: ReadonlySet<string>;
  readonly #tools = new Set<keyof Toolkit>(["FAIL"]);
  readonly #hoisted: string[] = [];
  readonly #formats = new Map<string, string>();
  readonly #validators = new Map<string, string>();
  #names = 0;

  constructor(definitions: Definitions) {
    this.definitions = definitions;
    this.#recursive = recursiveDefinitions(definitions);
  }

  /** A variable name that is not in use. */
  fresh(prefix: string): string {
    return `${prefix}${this.#names++}`;
  }

  /** The local name of a part of the toolkit. */
  tool(name: keyof Toolkit): string {
    this.#tools.add(name);
    return name;
  }

  /** The local name of what tells whether text has a format. */
  format(name: string): string {
    const known = this.#formats.get(name) ?? this.fresh("f");
    this.#formats.set(name, known);
    return known;
  }

  /** The local name of what validates with a schema. */
  validator(schema: string): string {
    const known = this.#validators.get(schema) ?? this.fresh("v");
    this.#validators.set(schema, known);
    return known;
  }

  /** Puts a declaration beside the converters. */
  hoist(declaration: string): void {
    this.#hoisted.push(declaration);
  }

  get tools(): readonly string[] {
    return [...this.#tools];
  }

  /** The formats that are used, with their local names. */
  get formats(): ReadonlyMap<string, string> {
    return this.#formats;
  }

  /** The schemas that are used, with the local names of what validates with them. */
  get validators(): ReadonlyMap<string, string> {
    return this.#validators;
  }

  get hoisted(): readonly string[] {
    return this.#hoisted;
  }

  /** Whether the definition can contain itself. */
  isRecursive(key: string): boolean {
    return this.#recursive.has(key);
  }
}
