import type { JsonNode } from "../json/json-node.ts";
import { type JsonData, plainJson } from "../json/plain-json.ts";
import { writeJson } from "../json/write-json.ts";

/** What a part of a signature is; told apart by this and not by class, so that two copies of this package understand each other. */
export type PartKind =
  | "scalar"
  | "array"
  | "object"
  | "map"
  | "any"
  | "sparkml_vector"
  | "property"
  | "column"
  | "tensor"
  | "schema"
  | "param"
  | "params"
  | "signature";

/**
 * What every part of a signature can do: types, properties, columns, tensors, params, schemas and the signature itself. Parts are immutable.
 *
 * @see MLflow mlflow.types.schema
 */
export abstract class SignaturePart<Dict extends JsonData> {
  /** What the part is. */
  abstract readonly kind: PartKind;

  /**
   * The JSON that the part is written as.
   *
   * @returns Nodes with the keys in MLflow's order.
   */
  abstract toJsonNode(): JsonNode;

  /**
   * The part as people read it.
   *
   * @returns What Python prints for it.
   */
  abstract toString(): string;

  /**
   * The part as plain data.
   *
   * @returns New values that `fromDict` reads back.
   * @see MLflow to_dict
   */
  toDict(): Dict {
    return plainJson(this.toJsonNode()) as Dict;
  }

  /**
   * What `JSON.stringify` writes.
   *
   * @returns The same as `toDict`.
   */
  toJSON(): Dict {
    return this.toDict();
  }

  /**
   * The part as JSON text.
   *
   * @returns The bytes that MLflow writes.
   * @see MLflow to_json
   */
  toJsonText(): string {
    return writeJson(this.toJsonNode());
  }

  /**
   * Whether something is an equal part.
   *
   * @param other Anything.
   * @returns True for a part of the same kind that is written as the same JSON.
   */
  equals(other: unknown): boolean {
    return isPart(other, this.kind) && other.toJsonText() === this.toJsonText();
  }
}

/**
 * Whether something is a part of a signature, made by this copy of the package or by another.
 *
 * @param value Anything.
 * @param kinds The kinds that count.
 * @returns Whether it is a part of one of these kinds.
 */
export function isPart(value: unknown, ...kinds: readonly PartKind[]): value is SignaturePart<JsonData> {
  return (
    typeof value === "object" &&
    value !== null &&
    "toJsonText" in value &&
    typeof value.toJsonText === "function" &&
    "kind" in value &&
    kinds.some((kind) => kind === value.kind)
  );
}
