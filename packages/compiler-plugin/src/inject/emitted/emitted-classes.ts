import type { ClassSource } from "../../analyze/index.ts";
import { member, quote } from "../../emit/text.ts";
import { ClassImports } from "../class-imports.ts";
import type { ModuleFormat } from "./module-format.ts";

/** Where the classes of a model are in emitted JavaScript, and the imports that injected code needs for them. */
export class EmittedClasses {
  readonly #imports = new ClassImports();
  readonly #format: ModuleFormat;
  readonly #moduleOf: (specifier: string) => string;

  /**
   * @param format The module format of the emitted file.
   * @param moduleOf Leads from an import of the source to that of the emitted file.
   */
  constructor(format: ModuleFormat, moduleOf: (specifier: string) => string) {
    this.#format = format;
    this.#moduleOf = moduleOf;
  }

  /** The source of the object that gives each class of a descriptor by its key. */
  table(classes: Readonly<Record<string, ClassSource>>): string {
    const entries = Object.entries(classes).map(([key, source]) => [key, this.#emitted(source)] as const);
    return this.#imports.classTable(Object.fromEntries(entries));
  }

  /** The import statements of the classes; CommonJS needs none. */
  imports(...statements: readonly string[]): string {
    return this.#imports.source(...statements);
  }

  #emitted(source: ClassSource): ClassSource {
    if (source.from === "local") return source;
    const specifier = this.#moduleOf(source.specifier);
    if (this.#format === "esm") return { ...source, specifier };
    // Required no earlier than the first prediction, so that modules are evaluated in the order of the user's own imports.
    return { from: "local", expression: member(`require(${quote(specifier)})`, source.exportName) };
  }
}
