import { inspectValue } from "../errors/inspect-value.ts";
import { kindOf } from "../errors/kind-of.ts";
import { TsfuncError } from "../errors/tsfunc-error.ts";
import type { JsonNode, JsonObjectNode } from "../json/json-node.ts";
import type { ColumnType } from "./column-type.ts";
import { freeNode } from "./free-node.ts";
import { leafNode } from "./leaf-node.ts";
import type { ObjectType } from "./object-type.ts";
import type { Property } from "./property.ts";

/** Where a value stands, for messages. */
interface Place {
  readonly param: string;
  /** From the value of the param inwards; empty for that value itself. */
  readonly path: string;
}

/**
 * Takes the value of a param that is an object for JSON.
 *
 * @param value The value.
 * @param type Its type.
 * @param param The name of the param, for messages.
 * @returns What is written for the value; its properties keep their order.
 * @throws {TsfuncError} TF3020 to TF3023 when the value is not of the type.
 */
export function objectNode(value: unknown, type: ObjectType, param: string): JsonObjectNode {
  const node = membersNode(value, type, { param, path: "" });
  if (node === undefined) throw new TsfuncError("TF3020", { name: param, received: kindOf(value) });
  return node;
}

function membersNode(value: unknown, type: ObjectType, place: Place): JsonObjectNode | undefined {
  const members = membersOf(value);
  if (members === undefined) return undefined;
  const properties = new Map(type.properties.map((property) => [property.name, property]));
  refuseMissing(type, members, place);
  refuseUnknown(properties, members, place);
  const given = Array.from(members.keys(), (key) => properties.get(key)).filter((property) => property !== undefined);
  return new Map(given.map((property) => [property.name, propertyNode(members.get(property.name), property, place)]));
}

function refuseMissing({ properties }: ObjectType, members: Members, { param, path }: Place): void {
  const missing = properties.filter(({ name, required }) => required && !members.has(name));
  if (missing.length === 0) return;
  throw new TsfuncError("TF3021", { name: param, missing: missing.map(({ name }) => join(path, name)).join(", ") });
}

function refuseUnknown(properties: ReadonlyMap<string, Property>, members: Members, { param, path }: Place): void {
  const unknown = Array.from(members.keys()).filter((key) => !properties.has(key));
  if (unknown.length === 0) return;
  throw new TsfuncError("TF3022", { name: param, unknown: unknown.map((key) => join(path, key)).join(", ") });
}

function propertyNode(value: unknown, { name, type, required }: Property, { param, path }: Place): JsonNode {
  return value === null && !required ? null : typedNode(value, type, { param, path: join(path, name) });
}

function typedNode(value: unknown, type: ColumnType, place: Place): JsonNode {
  const node = nodeOf(value, type, place);
  if (node !== undefined) return node;
  const { param: name, path: key } = place;
  const received = { received: kindOf(value), value: inspectValue(value) };
  throw new TsfuncError("TF3023", { name, key, expected: String(type), ...received });
}

function nodeOf(value: unknown, type: ColumnType, place: Place): JsonNode | undefined {
  switch (type.kind) {
    case "scalar":
      return leafNode(value, type.name);
    case "array":
      return Array.isArray(value) ? itemNodes(value, type.items, place) : undefined;
    case "map":
      return mapNode(value, type.values, place);
    case "object":
      return membersNode(value, type, place);
    case "any":
      return freeNode(value);
    case "sparkml_vector":
      return undefined;
  }
}

function itemNodes(items: readonly unknown[], type: ColumnType, { param, path }: Place): readonly JsonNode[] {
  return Array.from(items, (item, at) => typedNode(item, type, { param, path: `${path}[${at}]` }));
}

function mapNode(value: unknown, type: ColumnType, { param, path }: Place): JsonObjectNode | undefined {
  const members = membersOf(value);
  return (
    members &&
    new Map(Array.from(members, ([key, item]) => [key, typedNode(item, type, { param, path: join(path, key) })]))
  );
}

type Members = ReadonlyMap<string, unknown>;

/** The own properties of an object that is no container of another sort, each read once; undefined counts as absent. */
function membersOf(value: unknown): Members | undefined {
  if (typeof value !== "object" || value === null || Symbol.iterator in value || value instanceof Date)
    return undefined;
  return new Map(Object.entries(value).filter(([, member]) => member !== undefined));
}

function join(path: string, key: string): string {
  return path === "" ? key : `${path}.${key}`;
}
