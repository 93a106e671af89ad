import type { Definitions } from "../descriptor/descriptor.ts";
import type { ObjectDefinition, ReferenceDescriptor } from "../descriptor/type-descriptor.ts";

/** Collects the object types of one model while its schemas are read; each schema object is read once, so recursion ends. */
export class DefinitionTable {
  readonly #keys = new Map<object, string>();
  readonly #definitions = new Map<string, ObjectDefinition>();

  /**
   * Refers to the object type of a schema.
   *
   * @param schema The schema object; the same one gives the same reference.
   * @param read Reads its object type; called the first time only, and may refer to `schema` itself.
   * @returns The reference.
   */
  refer(schema: object, read: () => ObjectDefinition): ReferenceDescriptor {
    const known = this.#keys.get(schema);
    if (known !== undefined) {
      return { kind: "reference", to: known };
    }
    const to = `Object${this.#keys.size + 1}`;
    this.#keys.set(schema, to);
    this.#definitions.set(to, read());
    return { kind: "reference", to };
  }

  /** All object types that were read, by key. */
  get definitions(): Definitions {
    return Object.fromEntries(this.#definitions);
  }
}
