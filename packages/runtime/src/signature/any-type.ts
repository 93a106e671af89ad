import type { JsonObjectNode } from "../json/json-node.ts";
import type { JsonDict } from "../json/plain-json.ts";
import { readTypeOfKind } from "./read-type.ts";
import { SignaturePart } from "./signature-part.ts";

/**
 * The type of values of which nothing is known; null is one of them.
 *
 * @see MLflow AnyType
 */
export class AnyType extends SignaturePart<JsonDict> {
  readonly kind = "any";

  constructor() {
    super();
    Object.freeze(this);
  }

  /**
   * Reads what {@link AnyType.toDict} gives.
   *
   * @param dict `{ type: "any" }`.
   * @returns The type.
   * @throws {TsfuncError} TF3002 when it is another one.
   */
  static fromDict(dict: unknown): AnyType {
    return readTypeOfKind(dict, "any", "AnyType");
  }

  toJsonNode(): JsonObjectNode {
    return new Map([["type", "any"]]);
  }

  toString(): string {
    return "Any";
  }
}
