import type { PrimitiveKind } from "@tsfunc/runtime/descriptor";
import { ts } from "../typescript.ts";

const KINDS: readonly (readonly [flags: ts.TypeFlags, kind: PrimitiveKind])[] = [
  [ts.TypeFlags.String, "string"],
  [ts.TypeFlags.Number, "number"],
  [ts.TypeFlags.Enum, "number"],
  [ts.TypeFlags.Boolean, "boolean"],
  [ts.TypeFlags.BigInt, "bigint"],
  [ts.TypeFlags.Null, "null"],
];

/** The kind of a primitive type, or null for a type of another sort. A computed enum is any number. */
export function primitiveKind(type: ts.Type): PrimitiveKind | null {
  if ((type.flags & ts.TypeFlags.Union) !== 0 && (type.flags & ts.TypeFlags.Boolean) === 0) return null;
  return KINDS.find(([flags]) => (type.flags & flags) !== 0)?.[1] ?? null;
}
