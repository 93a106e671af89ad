import type { JsonObjectNode } from "../json/json-node.ts";
import type { JsonDict } from "../json/plain-json.ts";
import { type ColumnType, columnType } from "./column-type.ts";
import type { DataTypeName } from "./data-type.ts";
import { readTypeOfKind } from "./read-type.ts";
import { SignaturePart } from "./signature-part.ts";

/**
 * The type of objects with any keys, whose values are of one type.
 *
 * @see MLflow Map
 */
export class MapType extends SignaturePart<JsonDict> {
  readonly kind = "map";
  /** The type of each value. */
  readonly values: ColumnType;

  /**
   * @param values The type of each value.
   * @throws {TsfuncError} TF3001 when it is not a type.
   */
  constructor(values: ColumnType | DataTypeName) {
    super();
    this.values = columnType(values, "MapType");
    Object.freeze(this);
  }

  /**
   * Reads what {@link MapType.toDict} gives.
   *
   * @param dict Such as `{ type: "map", values: { type: "string" } }`.
   * @returns The type.
   * @throws {TsfuncError} TF3001, TF3002 or TF3013 when it is not of this form.
   */
  static fromDict(dict: unknown): MapType {
    return readTypeOfKind(dict, "map", "MapType");
  }

  toJsonNode(): JsonObjectNode {
    return new Map<string, string | JsonObjectNode>([
      ["type", "map"],
      ["values", this.values.toJsonNode()],
    ]);
  }

  toString(): string {
    return `Map(str -> ${this.values.kind === "scalar" ? "DataType." : ""}${this.values})`;
  }
}
