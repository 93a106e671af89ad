import type { JsonObjectNode } from "../json/json-node.ts";
import type { JsonDict } from "../json/plain-json.ts";
import { readTypeOfKind } from "./read-type.ts";
import { SignaturePart } from "./signature-part.ts";

/**
 * The type of the vectors of Spark's machine learning library.
 *
 * @see MLflow SparkMLVector
 */
export class SparkMLVector extends SignaturePart<JsonDict> {
  readonly kind = "sparkml_vector";

  constructor() {
    super();
    Object.freeze(this);
  }

  /**
   * Reads what {@link SparkMLVector.toDict} gives.
   *
   * @param dict `{ type: "sparkml_vector" }`.
   * @returns The type.
   * @throws {TsfuncError} TF3002 when it is another one.
   */
  static fromDict(dict: unknown): SparkMLVector {
    return readTypeOfKind(dict, "sparkml_vector", "SparkMLVector");
  }

  toJsonNode(): JsonObjectNode {
    return new Map([["type", "sparkml_vector"]]);
  }

  toString(): string {
    return "SparkML vector";
  }
}
