import type { PrimitiveKind, TypeDescriptor } from "@tsfunc/runtime/descriptor";
import { acceptsAsIs, acceptsUnconverted } from "./accepts.ts";
import { convertArray } from "./array.ts";
import { convertMap } from "./map.ts";
import { convertRecord } from "./record.ts";
import { convertReference } from "./reference.ts";
import type { Scope } from "./scope.ts";
import { block } from "./text.ts";
import { convertTuple } from "./tuple.ts";
import { convertUnion } from "./union.ts";

/**
 * Statements that convert the variable `value` in place and return `FAIL` from the function around them when it does not fit. They may use
 * the parameters `json` and `depth` of that function.
 */
export function convertValue(type: TypeDescriptor, value: string, scope: Scope): string {
  const accepts = acceptsAsIs(type, value, scope);
  if (accepts === "true") return "";
  if (accepts !== null) return `if (!(${accepts})) return FAIL;`;
  switch (type.kind) {
    case "nullable":
      return block(`if (${value} !== null)`, convertValue(type.type, value, scope));
    case "array":
      return convertArray(type, value, scope);
    case "tuple":
      return convertTuple(type, value, scope);
    case "record":
      return convertRecord(type, value, scope);
    case "map":
      return convertMap(type, value, scope);
    case "union":
      return convertUnion(type, value, scope);
    case "reference":
      return convertReference(type, value);
    default:
      return convertScalar(type, value, scope);
  }
}

/** How the toolkit converts a scalar; the numeric kinds only when a cheap test has failed. */
const SCALAR_ARGUMENTS: Partial<Record<PrimitiveKind, string>> = {
  number: ", json",
  float: ", json",
  bigint: ", json",
  date: ", json",
  bytes: ", json",
};

function convertScalar(type: TypeDescriptor, value: string, scope: Scope): string {
  const kind = type.kind as "number" | "float" | "long" | "integer" | "bigint" | "date" | "bytes";
  const tool = scope.tool(kind === "float" ? "number" : kind);
  const converted = `(${value} = ${tool}(${value}${SCALAR_ARGUMENTS[kind] ?? ""})) === FAIL`;
  const cheap = acceptsUnconverted(type, value, scope);
  if (cheap === null) return `if (${converted}) return FAIL;`;
  return `if (!${cheap.startsWith("Number.") ? cheap : `(${cheap})`} && ${converted}) return FAIL;`;
}
