import type { ClassSource, ModelSite } from "../analyze/index.ts";
import { quote } from "../emit/text.ts";

/** The value imports of our own that injected code needs, each class and each schema once. */
export class ClassImports {
  readonly #names = new Map<string, string>();
  readonly #statements: string[] = [];

  /** The source of the arguments that give each class of a descriptor by its key, and each schema where there are any. */
  tables({ classes, schemas }: Pick<ModelSite, "classes" | "schemas">): string {
    const tables = Object.keys(schemas).length === 0 ? [classes] : [classes, schemas];
    return tables.map((table) => this.#table(table)).join(", ");
  }

  #table(sources: Readonly<Record<string, ClassSource>>): string {
    const entries = Object.entries(sources).map(([key, source]) => `${key}: () => ${this.#expression(key, source)}`);
    return entries.length === 0 ? "{}" : `{ ${entries.join(", ")} }`;
  }

  /** The import statements. */
  get statements(): readonly string[] {
    return this.#statements;
  }

  /** All import statements, on one line, behind those that are given. */
  source(...statements: readonly string[]): string {
    return [...statements, ...this.#statements].join(" ");
  }

  #expression(key: string, source: ClassSource): string {
    if (source.from === "local") return source.expression;
    const origin = `${source.specifier}\0${source.exportName}`;
    const known = this.#names.get(origin);
    if (known !== undefined) return known;
    const name = `__tsfunc$${key}${this.#names.size}`;
    this.#names.set(origin, name);
    this.#statements.push(`import { ${source.exportName} as ${name} } from ${quote(source.specifier)};`);
    return name;
  }
}
