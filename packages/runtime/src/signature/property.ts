import { kindOf } from "../errors/kind-of.ts";
import { TsfuncError } from "../errors/tsfunc-error.ts";
import type { JsonObjectNode } from "../json/json-node.ts";
import type { JsonDict } from "../json/plain-json.ts";
import { type ColumnType, columnType } from "./column-type.ts";
import type { DataTypeName } from "./data-type.ts";
import { readDict } from "./read-dict.ts";
import { readProperty } from "./read-type.ts";
import { type Requirement, requirement } from "./requirement.ts";
import { SignaturePart } from "./signature-part.ts";

/**
 * One property of an {@link ObjectType}.
 *
 * @see MLflow Property
 */
export class Property extends SignaturePart<JsonDict> {
  readonly kind = "property";
  readonly name: string;
  readonly type: ColumnType;
  /** Whether an object without it is refused. */
  readonly required: boolean;

  /**
   * @param name The key.
   * @param type The type of the value.
   * @param options `required: false` for a property that may be absent.
   * @throws {TsfuncError} TF3001 when it is not a type, TF3002 when the name is not text.
   */
  constructor(name: string, type: ColumnType | DataTypeName, options: Requirement<boolean> = {}) {
    super();
    if (typeof name !== "string") {
      throw new TsfuncError("TF3002", {
        argument: "name",
        owner: "Property",
        expected: "text",
        received: kindOf(name),
      });
    }
    this.name = name;
    this.type = columnType(type, "Property");
    this.required = requirement(options, "Property") ?? false;
    Object.freeze(this);
  }

  /**
   * Reads what {@link Property.toDict} gives.
   *
   * @param dict Such as `{ age: { type: "long", required: true } }`; required is true where nothing is said.
   * @returns The property.
   * @throws {TsfuncError} TF3001, TF3002 or TF3013 when it is not of this form.
   */
  static fromDict(dict: unknown): Property {
    const [entry, ...others] = readDict(dict, "Property");
    if (entry === undefined || others.length > 0) {
      const received = `${others.length + (entry === undefined ? 0 : 1)} keys`;
      throw new TsfuncError("TF3002", {
        argument: "dict",
        owner: "Property",
        expected: "an object with the name as its one key",
        received,
      });
    }
    return readProperty(...entry);
  }

  toJsonNode(): JsonObjectNode {
    return new Map([[this.name, new Map([...this.type.toJsonNode(), ["required", this.required]])]]);
  }

  toString(): string {
    return `${this.name}: ${this.type} (${this.required ? "required" : "optional"})`;
  }
}
