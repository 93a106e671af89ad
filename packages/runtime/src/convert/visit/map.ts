import type { MapDescriptor } from "../../descriptor/type-descriptor.ts";
import { FAIL } from "../../primitive/fail.ts";
import { isRecord } from "../../primitive/is-record.ts";
import { type Explanation, invalidType } from "../explanation.ts";
import type { Walk } from "../walk.ts";

/**
 * Converts the entries of a Map or of a plain object into a new Map.
 *
 * @param type What is declared.
 * @param value The value.
 * @param walk Where it is; takes the issues.
 * @returns The converted value, or FAIL.
 */
export function visitMap(type: MapDescriptor, value: unknown, walk: Walk): unknown {
  const entries = entriesOf(value);
  if (entries === undefined) {
    return walk.refuse(type, value, invalidType);
  }
  const result = new Map<string, unknown>();
  let failed = false;
  for (const [key, given] of entries) {
    if (typeof key === "string") {
      walk.enter(key);
      result.set(key, walk.visit(type.values, given, walk));
      walk.leave();
      failed ||= result.get(key) === FAIL;
    } else {
      walk.refuse(type, key, keyIsNoText);
      failed = true;
    }
    if (walk.isFull) {
      break;
    }
  }
  return failed ? FAIL : result;
}

function entriesOf(value: unknown): Iterable<[unknown, unknown]> | undefined {
  if (value instanceof Map) {
    return value;
  }
  return isRecord(value) ? Object.entries(value) : undefined;
}

function keyIsNoText(_: string, received: string): Explanation {
  return { code: "invalid_type", expected: "string", message: `Expected text as the key, received ${received}` };
}
