import type { LiteralDescriptor } from "../../descriptor/type-descriptor.ts";
import { invalidType } from "../explanation.ts";
import type { Walk } from "../walk.ts";

/**
 * Accepts one of the values, by `===`.
 *
 * @param type What is declared.
 * @param value The value.
 * @param walk Where it is; takes the issues.
 * @returns The converted value, or FAIL.
 */
export function visitLiteral(type: LiteralDescriptor, value: unknown, walk: Walk): unknown {
  if (type.values.some((literal) => literal === value)) {
    return value;
  }
  const sameKind = type.values.some((literal) => typeof literal === typeof value);
  return walk.refuse(type, value, (expected, received) =>
    sameKind
      ? { code: "invalid_value", message: `Expected ${expected}, received another ${received}` }
      : invalidType(expected, received),
  );
}
