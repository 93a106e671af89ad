import type { Discriminator, UnionDescriptor } from "../../descriptor/type-descriptor.ts";
import { FAIL } from "../../primitive/fail.ts";
import { type Explanation, invalidType, saying } from "../explanation.ts";
import type { Walk } from "../walk.ts";

/**
 * Converts to the member of a discriminated union that the tag names.
 *
 * @param type What is declared.
 * @param tag The property that tells the members apart, and its values.
 * @param value The value.
 * @param walk Where it is; takes the issues.
 * @returns The converted value, or FAIL.
 */
export function visitTagged(type: UnionDescriptor, tag: Discriminator, value: unknown, walk: Walk): unknown {
  if (typeof value !== "object" || value === null) {
    return walk.refuse(type, value, invalidType);
  }
  const given: unknown = Reflect.get(value, tag.property);
  const member = type.members[tag.values.findIndex((values) => values.some((literal) => literal === given))];
  if (member !== undefined) {
    return walk.visit(member, value, walk);
  }
  walk.enter(tag.property);
  refuseTag(tag, given, value, walk);
  walk.leave();
  return FAIL;
}

function refuseTag(tag: Discriminator, given: unknown, owner: object, walk: Walk): void {
  const type = { kind: "literal", values: tag.values.flat() } as const;
  if (given === undefined) {
    walk.refuse(type, owner, saying("missing", "Field required"));
  } else {
    walk.refuse(type, given, unknownTag);
  }
}

function unknownTag(expected: string): Explanation {
  return { code: "invalid_value", message: `Expected ${expected}, which tells the members of the union apart` };
}
