import type { SchemaDescriptor } from "../../descriptor/type-descriptor.ts";
import { FAIL } from "../../primitive/fail.ts";
import { validatorOf } from "../validators.ts";
import type { Walk } from "../walk.ts";

/**
 * Has the schema of a type validate a value. Where no schema may run, because it has made the value already, the type behind it counts.
 *
 * @param type What is declared.
 * @param value The value.
 * @param walk Where it is; takes the issues.
 * @returns What the schema makes of the value, or FAIL.
 */
export function visitSchema(type: SchemaDescriptor, value: unknown, walk: Walk): unknown {
  const { validators } = walk.context;
  if (validators === undefined) {
    return walk.visit(type.type, value, walk);
  }
  const outcome = validatorOf(type.schema, validators)(value);
  if (outcome.ok) {
    return outcome.value;
  }
  walk.adopt(outcome);
  return FAIL;
}
