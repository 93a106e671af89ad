import type { ClassSource, ModelSite } from "../../analyze/index.ts";
import { member, quote } from "../../emit/text.ts";
import { ClassImports } from "../class-imports.ts";
import type { ModuleFormat } from "./module-format.ts";

/** Where the classes and schemas of a model are in emitted JavaScript, and the imports that injected code needs for them. */
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

  /** The source of the arguments that give each class of a descriptor by its key, and each schema where there are any. */
  tables({ classes, schemas }: Pick<ModelSite, "classes" | "schemas">): string {
    return this.#imports.tables({ classes: this.#all(classes), schemas: this.#all(schemas) });
  }

  #all(sources: Readonly<Record<string, ClassSource>>): Readonly<Record<string, ClassSource>> {
    return Object.fromEntries(Object.entries(sources).map(([key, source]) => [key, this.#emitted(source)]));
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
