import type { TypeDescriptor } from "../../descriptor/type-descriptor.ts";
import type { Walk } from "../walk.ts";
import { visitArray } from "./array.ts";
import { visitLiteral } from "./literal.ts";
import { visitMap } from "./map.ts";
import { visitObject } from "./object.ts";
import { visitPrimitive } from "./primitive.ts";
import { visitRecord } from "./record.ts";
import { visitSchema } from "./schema.ts";
import { visitTemplate } from "./template.ts";
import { visitTuple } from "./tuple.ts";
import { visitUnion } from "./union.ts";

/**
 * Validates and converts one value by the kind of its descriptor.
 *
 * @param type What is declared.
 * @param value The value.
 * @param walk Where it is; takes the issues.
 * @returns The converted value, or FAIL.
 */
export function visit(type: TypeDescriptor, value: unknown, walk: Walk): unknown {
  if (fitsAtAGlance(type, value)) {
    return value;
  }
  switch (type.kind) {
    case "literal":
      return visitLiteral(type, value, walk);
    case "template":
      return visitTemplate(type, value, walk);
    case "array":
      return visitArray(type, value, walk);
    case "tuple":
      return visitTuple(type, value, walk);
    case "record":
      return visitRecord(type, value, walk);
    case "map":
      return visitMap(type, value, walk);
    case "nullable":
      return value === null ? null : visit(type.type, value, walk);
    case "union":
      return visitUnion(type, value, walk);
    case "reference":
      return visitObject(type, value, walk);
    case "schema":
      return visitSchema(type, value, walk);
    default:
      return visitPrimitive(type, value, walk);
  }
}

/** Most values in what is refused are right, and most of these are of a type that is called as they are. Only bigints have a range. */
function fitsAtAGlance(type: TypeDescriptor, value: unknown): boolean {
  return typeof value === type.kind && typeof value !== "bigint" && !("constraints" in type);
}
