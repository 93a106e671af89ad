import { TsfuncError } from "../errors/tsfunc-error.ts";
import type { JsonObjectNode } from "../json/json-node.ts";
import type { JsonDict } from "../json/plain-json.ts";
import { byCodePoint } from "./by-code-point.ts";
import { partList } from "./part-list.ts";
import type { Property } from "./property.ts";
import { readTypeOfKind } from "./read-type.ts";
import { repeatedNames } from "./repeated-names.ts";
import { SignaturePart } from "./signature-part.ts";

const PROPERTIES = { argument: "properties", owner: "ObjectType", expected: "a list of Property" };

/**
 * The type of objects whose keys are known.
 *
 * @see MLflow Object
 */
export class ObjectType extends SignaturePart<JsonDict> {
  readonly kind = "object";
  /** Sorted by the code points of their names. */
  readonly properties: readonly Property[];

  /**
   * @param properties In any order.
   * @throws {TsfuncError} TF3002 when they are not properties, TF3009 when there are none, TF3010 when two have one name.
   */
  constructor(properties: readonly Property[]) {
    super();
    const sorted = partList(properties, ["property"], PROPERTIES).sort((a, b) => byCodePoint(a.name, b.name));
    if (sorted.length === 0) throw new TsfuncError("TF3009", {});
    const names = repeatedNames(sorted);
    if (names.length > 0) throw new TsfuncError("TF3010", { names: names.join(", ") });
    this.properties = Object.freeze(sorted);
    Object.freeze(this);
  }

  /**
   * Reads what {@link ObjectType.toDict} gives.
   *
   * @param dict Such as `{ type: "object", properties: { age: { type: "long", required: true } } }`.
   * @returns The type.
   * @throws {TsfuncError} TF3001, TF3002, TF3009 or TF3013 when it is not of this form.
   */
  static fromDict(dict: unknown): ObjectType {
    return readTypeOfKind(dict, "object", "ObjectType");
  }

  toJsonNode(): JsonObjectNode {
    return new Map<string, string | JsonObjectNode>([
      ["type", "object"],
      ["properties", new Map(this.properties.flatMap((property) => [...property.toJsonNode()]))],
    ]);
  }

  toString(): string {
    return `{${this.properties.join(", ")}}`;
  }
}
