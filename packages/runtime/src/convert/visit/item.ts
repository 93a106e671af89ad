import type { TypeDescriptor } from "../../descriptor/type-descriptor.ts";
import type { Walk } from "../walk.ts";
import { visitRefusedObject } from "./object.ts";

/**
 * Converts an element that the emitted converter of its type, where there is one, has refused.
 *
 * @param type What is declared.
 * @param item The element.
 * @param index Where it is in its array.
 * @param walk Where the array is; takes the issues.
 * @returns The converted element, or FAIL.
 */
export function visitItem(type: TypeDescriptor, item: unknown, index: number, walk: Walk): unknown {
  walk.enter(index);
  const element = type.kind === "reference" ? visitRefusedObject(type, item, walk) : walk.visit(type, item, walk);
  walk.leave();
  return element;
}
