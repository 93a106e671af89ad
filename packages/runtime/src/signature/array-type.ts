import type { JsonObjectNode } from "../json/json-node.ts";
import type { JsonDict } from "../json/plain-json.ts";
import { type ColumnType, columnType } from "./column-type.ts";
import type { DataTypeName } from "./data-type.ts";
import { readTypeOfKind } from "./read-type.ts";
import { SignaturePart } from "./signature-part.ts";

/**
 * The type of lists of values of one type.
 *
 * @see MLflow Array
 */
export class ArrayType extends SignaturePart<JsonDict> {
  readonly kind = "array";
  /** The type of each element. */
  readonly items: ColumnType;

  /**
   * @param items The type of each element.
   * @throws {TsfuncError} TF3001 when it is not a type.
   */
  constructor(items: ColumnType | DataTypeName) {
    super();
    this.items = columnType(items, "ArrayType");
    Object.freeze(this);
  }

  /**
   * Reads what {@link ArrayType.toDict} gives.
   *
   * @param dict Such as `{ type: "array", items: { type: "string" } }`.
   * @returns The type.
   * @throws {TsfuncError} TF3001, TF3002 or TF3013 when it is not of this form.
   */
  static fromDict(dict: unknown): ArrayType {
    return readTypeOfKind(dict, "array", "ArrayType");
  }

  toJsonNode(): JsonObjectNode {
    return new Map<string, string | JsonObjectNode>([
      ["type", "array"],
      ["items", this.items.toJsonNode()],
    ]);
  }

  toString(): string {
    return `Array(${this.items})`;
  }
}
