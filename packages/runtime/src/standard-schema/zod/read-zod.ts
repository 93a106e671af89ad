import type { TypeDescriptor } from "../../descriptor/type-descriptor.ts";
import type { DefinitionTable } from "../definition-table.ts";
import { ANY, nullableOf } from "../type-of-members.ts";
import { withConstraints } from "./zod-constraints.ts";
import { readArray, readMap, readRecord, readTuple } from "./zod-containers.ts";
import { readObject } from "./zod-object.ts";
import { readBigint, readCustom, readLiteral, readNumber, readTemplate } from "./zod-primitives.ts";
import type { ZodContext, ZodReader, ZodSchema } from "./zod-schema.ts";
import { readUnion } from "./zod-union.ts";

/**
 * Reads the type of what a zod 4 schema accepts: the input side, before defaults and transforms.
 *
 * @param schema The schema.
 * @param table Receives the object types.
 * @returns The type; what has no counterpart is `any`, and stays validated by the schema itself.
 */
export function readZod(schema: ZodSchema, table: DefinitionTable): TypeDescriptor {
  const open = new Set<ZodSchema>();
  const context: ZodContext = {
    table,
    read: (inner) => (inner ? readOnce(inner, open, context) : ANY),
  };
  return context.read(schema);
}

/** Object types refer to themselves by name; any other type that contains itself is `any` there. */
function readOnce(schema: ZodSchema, open: Set<ZodSchema>, context: ZodContext): TypeDescriptor {
  const reader = READERS.get(schema._zod.def.type);
  if (reader === undefined || open.has(schema)) {
    return reader === readObject ? reader(schema, context) : ANY;
  }
  open.add(schema);
  const type = reader(schema, context);
  open.delete(schema);
  return type;
}

const readInner: ZodReader = ({ _zod: { def } }, { read }) => read(def.innerType);

const READERS: ReadonlyMap<string, ZodReader> = new Map<string, ZodReader>([
  ["string", withConstraints(() => ({ kind: "string" }))],
  ["boolean", () => ({ kind: "boolean" })],
  ["date", () => ({ kind: "date" })],
  ["null", () => ({ kind: "null" })],
  ["number", withConstraints(readNumber)],
  ["bigint", withConstraints(readBigint)],
  ["literal", readLiteral],
  ["enum", readLiteral],
  ["template_literal", readTemplate],
  ["custom", readCustom],
  ["array", withConstraints(readArray)],
  ["tuple", readTuple],
  ["record", readRecord],
  ["map", readMap],
  ["object", readObject],
  ["union", readUnion],
  ["nullable", (schema, context) => nullableOf(readInner(schema, context))],
  ["optional", readInner],
  ["default", readInner],
  ["prefault", readInner],
  ["nonoptional", readInner],
  ["readonly", readInner],
  ["catch", readInner],
  ["pipe", ({ _zod: { def } }, { read }) => read(def.in)],
  ["lazy", ({ _zod: { def } }, { read }) => read(def.getter?.())],
]);
