import { TsfuncError } from "../errors/tsfunc-error.ts";
import { AnyType } from "./any-type.ts";
import { ArrayType } from "./array-type.ts";
import type { ColumnType } from "./column-type.ts";
import type { DataTypeName } from "./data-type.ts";
import { MapType } from "./map-type.ts";
import { ObjectType } from "./object-type.ts";
import { Property } from "./property.ts";
import { type Dict, readDict, readKey } from "./read-dict.ts";
import { SparkMLVector } from "./sparkml-vector.ts";

/** How deep types may be nested. */
const MAX_DEPTH = 200;

/**
 * Reads the JSON of a type.
 *
 * @param dict The properties of the JSON; those that do not belong to the type are not looked at.
 * @param owner What has the type, for messages.
 * @param depth How many types are around it.
 * @returns The type.
 * @throws {TsfuncError} TF3001, TF3002, TF3009, TF3013 or TF3025 when there is no such type.
 */
export function readType(dict: Dict, owner: string, depth = 0): ColumnType | DataTypeName {
  if (depth > MAX_DEPTH) throw new TsfuncError("TF3025", { limit: MAX_DEPTH });
  const type = readKey(dict, "type", owner);
  switch (type) {
    case "array":
      return new ArrayType(readElement(dict, "items", "ArrayType", depth));
    case "map":
      return new MapType(readElement(dict, "values", "MapType", depth));
    case "object":
      return new ObjectType(readProperties(dict, depth));
    case "any":
      return new AnyType();
    case "sparkml_vector":
      return new SparkMLVector();
    default:
      return type as DataTypeName;
  }
}

/**
 * Reads the JSON of a type of one kind.
 *
 * @param json What `toDict` of such a type gives.
 * @param kind The kind.
 * @param owner The name of its class, for messages.
 * @returns The type.
 * @throws {TsfuncError} TF3002 when it is of another kind, else as {@link readType}.
 */
export function readTypeOfKind<Kind extends ColumnType["kind"]>(
  json: unknown,
  kind: Kind,
  owner: string,
): Extract<ColumnType, { kind: Kind }> {
  const type = readType(readDict(json, owner), owner);
  if (typeof type === "object" && type.kind === kind) return type as Extract<ColumnType, { kind: Kind }>;
  throw new TsfuncError("TF3002", {
    argument: "type",
    owner,
    expected: `\`${kind}\``,
    received: `\`${String(type)}\``,
  });
}

/**
 * Reads the JSON of a property.
 *
 * @param name The key.
 * @param json Its type, with `required` besides.
 * @param depth How many types are around it.
 * @returns The property.
 * @throws {TsfuncError} As {@link readType}.
 */
export function readProperty(name: string, json: unknown, depth = 0): Property {
  const dict = readDict(json, "ObjectType", "properties");
  const required = dict.get("required") ?? true;
  return new Property(name, readType(dict, `Property \`${name}\``, depth), { required: required as boolean });
}

function readElement(dict: Dict, key: string, owner: string, depth: number): ColumnType | DataTypeName {
  const element = readDict(readKey(dict, key, owner), owner, key);
  return readType(element, `${owner} (${key})`, depth + 1);
}

function readProperties(dict: Dict, depth: number): Property[] {
  const properties = readDict(readKey(dict, "properties", "ObjectType"), "ObjectType", "properties");
  return Array.from(properties, ([name, json]) => readProperty(name, json, depth + 1));
}
