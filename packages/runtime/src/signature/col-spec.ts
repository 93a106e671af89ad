import { TsfuncError } from "../errors/tsfunc-error.ts";
import type { JsonObjectNode } from "../json/json-node.ts";
import type { JsonDict } from "../json/plain-json.ts";
import { type ColumnType, columnType } from "./column-type.ts";
import type { DataTypeName } from "./data-type.ts";
import { optionalName } from "./optional-name.ts";
import { quotePython } from "./python-repr.ts";
import { type Dict, readDict } from "./read-dict.ts";
import { readType } from "./read-type.ts";
import { type Requirement, requirement } from "./requirement.ts";
import { SignaturePart } from "./signature-part.ts";

/**
 * One column of a {@link Schema}.
 *
 * @see MLflow ColSpec
 */
export class ColSpec extends SignaturePart<JsonDict> {
  readonly kind = "column";
  readonly type: ColumnType;
  /** Null for a column without a name. */
  readonly name: string | null;
  /** Whether data without the column are refused; null, which counts as false, where older JSON of a type with parts says nothing. */
  readonly required: boolean | null;

  /**
   * @param type The type of its values.
   * @param name Its name, if it has one.
   * @param options `required: false` for a column that may be missing.
   * @throws {TsfuncError} TF3001 when it is not a type, TF3002 when the name is not text.
   */
  constructor(type: ColumnType | DataTypeName, name?: string | null, options: Requirement<boolean | null> = {}) {
    super();
    this.type = columnType(type, "ColSpec");
    this.name = optionalName(name, "ColSpec");
    this.required = requirement(options, "ColSpec");
    Object.freeze(this);
  }

  /**
   * Reads what {@link ColSpec.toDict} gives.
   *
   * @param dict Such as `{ type: "double", name: "x", required: true }`; older JSON without `required`, too.
   * @returns The column.
   * @throws {TsfuncError} TF3001, TF3002, TF3013 or TF3014 when it is not of this form.
   */
  static fromDict(dict: unknown): ColSpec {
    const members = readDict(dict, "ColSpec");
    const type = readType(members, "ColSpec");
    if (typeof type === "string") refuseUnknownKeys(members);
    const required = members.has("required") ? members.get("required") : typeof type === "string" || null;
    return new ColSpec(type, optionalName(members.get("name"), "ColSpec"), { required: required as boolean | null });
  }

  toJsonNode(): JsonObjectNode {
    const name: [string, string][] = this.name === null ? [] : [["name", this.name]];
    return new Map([...this.type.toJsonNode(), ...name, ["required", this.required]]);
  }

  toString(): string {
    const type = `${this.type} (${this.required ? "required" : "optional"})`;
    return this.name === null ? type : `${quotePython(this.name)}: ${type}`;
  }
}

/** A data type has no keys of its own; types with parts may gain some. */
function refuseUnknownKeys(dict: Dict): void {
  const unknown = Array.from(dict.keys()).filter((key) => key !== "type" && key !== "name" && key !== "required");
  if (unknown.length > 0) throw new TsfuncError("TF3014", { keys: unknown.join(", ") });
}
