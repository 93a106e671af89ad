import type { TypeDescriptor } from "@tsfunc/runtime/descriptor";
import { acceptsAsIs, isOfNumericKind } from "./accepts.ts";
import { convertArray } from "./array.ts";
import { requireConstraints } from "./constraints.ts";
import { convertMap } from "./map.ts";
import { convertRecord } from "./record.ts";
import { convertReference } from "./reference.ts";
import { convertBySchema } from "./schema.ts";
import type { Scope } from "./scope.ts";
import { block, lines } from "./text.ts";
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
    case "schema":
      return convertBySchema(type, value, scope);
    default:
      return lines(convertScalar(type.kind as ScalarKind, value, scope), requireConstraints(type, value, scope));
  }
}

type ScalarKind = "number" | "float" | "long" | "integer" | "bigint" | "date" | "bytes";

/** How the toolkit converts a scalar; the numeric kinds only when a cheap test has failed. */
const SCALAR_ARGUMENTS: Partial<Record<ScalarKind, string>> = {
  number: ", json",
  float: ", json",
  bigint: ", json",
  date: ", json",
  bytes: ", json",
};

function convertScalar(kind: ScalarKind, value: string, scope: Scope): string {
  const tool = scope.tool(kind === "float" ? "number" : kind);
  const converted = `(${value} = ${tool}(${value}${SCALAR_ARGUMENTS[kind] ?? ""})) === FAIL`;
  const cheap = cheapTest(kind, value);
  return cheap === null ? `if (${converted}) return FAIL;` : `if (!${cheap} && ${converted}) return FAIL;`;
}

function cheapTest(kind: ScalarKind, value: string): string | null {
  if (kind === "bigint" || kind === "date" || kind === "bytes") return null;
  const condition = isOfNumericKind(kind, value);
  return kind === "long" ? condition : `(${condition})`;
}
