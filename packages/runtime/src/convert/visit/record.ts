import type { RecordDescriptor } from "../../descriptor/type-descriptor.ts";
import { FAIL } from "../../primitive/fail.ts";
import { isRecord } from "../../primitive/is-record.ts";
import { invalidType } from "../explanation.ts";
import type { Walk } from "../walk.ts";

/**
 * Copies a plain object by spreading, which reads each property once, and converts the copied values.
 *
 * @param type What is declared.
 * @param value The value.
 * @param walk Where it is; takes the issues.
 * @returns The converted value, or FAIL.
 */
export function visitRecord(type: RecordDescriptor, value: unknown, walk: Walk): unknown {
  if (!isRecord(value)) {
    return walk.refuse(type, value, invalidType);
  }
  const result = { ...value };
  let failed = false;
  for (const key of Object.keys(result)) {
    walk.enter(key);
    const entry = walk.visit(type.values, result[key], walk);
    walk.leave();
    failed ||= entry === FAIL;
    result[key] = entry;
    if (walk.isFull) {
      break;
    }
  }
  return failed ? FAIL : result;
}
