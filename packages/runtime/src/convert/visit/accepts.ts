import { keepsValues } from "../../descriptor/keeps-values.ts";
import type { TypeDescriptor } from "../../descriptor/type-descriptor.ts";
import { toBigint } from "../../primitive/bigint.ts";
import { brokenConstraints } from "../broken-constraints.ts";
import type { Formats } from "../formats.ts";
import { expressionOf } from "./template.ts";

/**
 * Whether a value belongs to a type as it is, as far as that is told without search.
 *
 * @param type Any type.
 * @param value Any value.
 * @param formats The formats that the model uses.
 * @returns True for values of types that keep them, and for numbers and bigints that fit a numeric type.
 */
export function acceptsUnconverted(type: TypeDescriptor, value: unknown, formats: Formats | undefined): boolean {
  return isOfKind(type, value, formats) && holdsConstraints(type, value, formats);
}

function holdsConstraints(type: TypeDescriptor, value: unknown, formats: Formats | undefined): boolean {
  const constraints = "constraints" in type ? type.constraints : undefined;
  return constraints === undefined || brokenConstraints(constraints, value, formats).length === 0;
}

function isOfKind(type: TypeDescriptor, value: unknown, formats: Formats | undefined): boolean {
  switch (type.kind) {
    case "number":
    case "float":
      return typeof value === "number";
    case "long":
      return Number.isSafeInteger(value);
    case "integer":
      return typeof value === "number" && (value | 0) === value;
    case "bigint":
      return typeof value === "bigint" && toBigint(value, false) === value;
    default:
      return keepsValues(type) && acceptsAsIs(type, value, formats);
  }
}

/** For a type that keeps its values. */
function acceptsAsIs(type: TypeDescriptor, value: unknown, formats: Formats | undefined): boolean {
  switch (type.kind) {
    case "string":
    case "boolean":
      return typeof value === type.kind;
    case "null":
      return value === null;
    case "literal":
      return type.values.some((literal) => literal === value);
    case "template":
      return typeof value === "string" && expressionOf(type).test(value);
    case "nullable":
      return value === null || acceptsUnconverted(type.type, value, formats);
    case "union":
      return type.members.some((member) => acceptsUnconverted(member, value, formats));
    default:
      return true;
  }
}
