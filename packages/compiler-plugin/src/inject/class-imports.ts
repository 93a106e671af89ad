import type { ClassSource } from "../analyze/index.ts";
import { quote } from "../emit/text.ts";

/** The value imports of our own that injected code needs, each class once. */
export class ClassImports {
  readonly #names = new Map<string, string>();
  readonly #statements: string[] = [];

  /** The source of the object that gives each class of a descriptor by its key. */
  classTable(classes: Readonly<Record<string, ClassSource>>): string {
    const entries = Object.entries(classes).map(([key, source]) => `${key}: () => ${this.#expression(key, source)}`);
    return entries.length === 0 ? "{}" : `{ ${entries.join(", ")} }`;
  }

  /** All import statements, on one line. */
  source(legacyDecorators: boolean, formats: boolean): string {
    return [
      ...(legacyDecorators ? ['import "@tsfunc/runtime/reflect";'] : []),
      'import { attach as __tsfunc$attach, describe as __tsfunc$describe } from "@tsfunc/runtime/injected";',
      ...(formats ? ['import { formats as __tsfunc$formats } from "@tsfunc/runtime/formats";'] : []),
      ...this.#statements,
    ].join(" ");
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
