import type { TupleDescriptor } from "../../descriptor/type-descriptor.ts";
import { FAIL } from "../../primitive/fail.ts";
import { invalidType, saying } from "../explanation.ts";
import type { Walk } from "../walk.ts";

/**
 * Converts the elements, declared ones and the rest, into a new array.
 *
 * @param type What is declared.
 * @param value The value.
 * @param walk Where it is; takes the issues.
 * @returns The converted value, or FAIL.
 */
export function visitTuple(type: TupleDescriptor, value: unknown, walk: Walk): unknown {
  if (!Array.isArray(value)) {
    return walk.refuse(type, value, invalidType);
  }
  const { length } = value;
  if (length < type.required || (type.rest === undefined && length > type.items.length)) {
    return walk.refuse(type, value, saying("invalid_length", `Expected ${lengthText(type)}, received ${length}`));
  }
  const result: unknown[] = [];
  let failed = false;
  for (let index = 0; index < length && !walk.isFull; index++) {
    walk.enter(index);
    const element = walk.visit(elementType(type, index), value[index], walk);
    walk.leave();
    failed ||= element === FAIL;
    result.push(element);
  }
  return failed ? FAIL : result;
}

/** The type of an element that the length allows. */
function elementType({ items, rest }: TupleDescriptor, index: number): TupleDescriptor["items"][number] {
  return items[index] ?? rest ?? { kind: "any" };
}

function lengthText({ items, required, rest }: TupleDescriptor): string {
  if (rest !== undefined) {
    return `at least ${elements(required)}`;
  }
  return required === items.length ? elements(required) : `${required} to ${elements(items.length)}`;
}

function elements(count: number): string {
  return count === 1 ? "1 element" : `${count} elements`;
}
